import NIOCore
import NIOHTTPTypes

/// Tells the doorman what a connection does. It belongs to one connection and stays on that one's event loop.
final class DoorHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let doorman: Doorman

    init(_ doorman: Doorman) { self.doorman = doorman }

    func handlerAdded(context: ChannelHandlerContext) { doorman.arrives(context.channel) }

    func channelInactive(context: ChannelHandlerContext) {
        doorman.leaves(context.channel)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Only the end of a question makes it one: who sends a body drop by drop still waits.
        if case .end = unwrapInboundIn(data) { doorman.set(context.channel, isServed: true) }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { doorman.set(context.channel, isServed: false) }
        context.write(data, promise: promise)
    }
}
