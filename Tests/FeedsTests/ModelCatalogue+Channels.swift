import Catalogue
import Diagnostics
import Rulebook

@testable import Feeds

extension ModelCatalogue {
    /// The channels by name.
    static let channelNames: [String] = Feeds.channels.map { channel in channel.channel.name }

    /// A catalogue that every channel takes all goods of: a feed each, in the language and market that it is made for.
    static func everyChannel(products count: Int) -> ModelCatalogue {
        var catalogue = ModelCatalogue(products: count)
        let place = catalogue.site.place
        for index in catalogue.products.indices {
            LazadaTests.ready(&catalogue.products[index])
            HeurekaTests.ready(&catalogue.products[index])
            GDSNTests.ready(&catalogue.products[index])
        }
        HeurekaTests.speak("cs", &catalogue)
        var owner = Site.Owner(at: place)
        owner.name = LocalText(at: place, plain: Located("Công ty mẫu", at: place))
        owner.gln = Located(GLN("9520000000004"), at: place)
        catalogue.site.owner = owner
        catalogue.site.channels = Feeds.channels.map { channel in
            switch channel.channel {
            case .heureka: return HeurekaTests.entry("CZ", "cs", in: catalogue.site.file)
            case .peppol, .gdsn, .bmecat:
                var receiver = TradeParty(at: place)
                receiver.name = "Musterhandel GmbH"
                receiver.gln = GLN("9520000000110")
                return ChannelEntry(channel.channel, market: "DE", language: .en, receiver: receiver, at: place)
            default: return ChannelEntry(channel.channel, market: "VN", language: .vi, at: place)
            }
        }
        return catalogue
    }
}
