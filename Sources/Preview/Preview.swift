import Catalogue
import Codes
public import Diagnostics
import Drafting
public import SiteBuild

/// Shows a site while its stories are written: pages that change by themselves, what was found beside them, and a dashboard.
public struct Preview: Sendable {
    /// What is to be served, and to whom.
    public struct Settings: Sendable {
        /// The stories, and the day that counts as today.
        public var assignment: Assignment
        /// The language of findings and of the dashboard.
        public var language: ReaderLanguage
        /// The port for browsers of this computer; 0 for any that is free.
        public var port: Int
        /// Whether and where producers' telephones are answered; `nil` where they are not.
        public var share: Share?

        /// A preview of the stories of `assignment`.
        public init(_ assignment: Assignment, language: ReaderLanguage, port: Int) {
            self.assignment = assignment
            self.language = language
            self.port = port
        }
    }

    /// Where producers' telephones are answered.
    public struct Share: Sendable {
        /// The address of this computer in the Wi-Fi; the only one that is listened at.
        public var address: String
        /// The port; 0 for any that is free.
        public var port: Int
        /// How long a link stays open.
        public var duration: Duration
        /// The producers that a link is opened for at once, by slug; others get theirs on the dashboard.
        public var producers: [String]

        /// Telephones are answered at `address`.
        public init(address: String, port: Int, duration: Duration, producers: [String] = []) {
            self.address = address
            self.port = port
            self.duration = duration
            self.producers = producers
        }

        /// Whether `address` can be one of this computer alone: not all that it has at once.
        public static func isAddress(_ address: String) -> Bool { NetworkAddress.isOne(address) }

        /// The address of this computer that telephones in the same Wi-Fi reach, if there is one.
        public static var wiFiAddress: String? { NetworkAddress.shared }
    }

    /// Something that whoever started the preview should know.
    public enum News: Sendable {
        /// Browsers of this computer are answered at this address, which ends with a slash.
        case isOpen(String)
        /// The stories have changed and were looked at again.
        case isRenewed(Summary, Duration)
        /// The stories have changed and could not be read.
        case isTroubled(Words)
        /// Some folders can't be watched.
        case isBlind
        /// Telephones are answered at this address.
        case isShared(String)
        /// A link is open for a producer: its name, the link, and its QR code for a terminal.
        case isLinked(Words, String, code: String)
        /// No producer has that slug.
        case isUnknown(String)
    }

    private let settings: Settings

    /// A preview, not open yet.
    public init(_ settings: Settings) { self.settings = settings }

    /// Serves until its task is cancelled.
    ///
    /// - Parameter tell: told what happens.
    /// - Throws: `CannotListen`.
    public func run(tell: @escaping @Sendable (News) -> Void) async throws {
        let listeners = Listeners()
        let own = OwnPages()
        let margins = MarginPrinter(own: own, language: settings.language, sources: SourceLinks(settings.assignment.root))
        let room = ProofRoom(settings.assignment, listeners: listeners, margins: margins)
        let watcher = Watcher([settings.assignment.root, settings.assignment.templates])
        defer { watcher.stop() }
        let reading = Task { await room.renew(.everything) }
        defer { reading.cancel() }
        await room.firstPages()
        if let trouble = await room.view.trouble { tell(.isTroubled(trouble)) }
        let sharing = settings.share.map { Sharing(duration: $0.duration, listeners: listeners) }
        let front = Front(
            room: room, own: own, margins: margins, listeners: listeners, doorway: Doorway(),
            dashboard: Dashboard(room: room, own: own, margins: margins, sharing: sharing),
            studio: StudioPages(room: room, own: own, margins: margins))
        var limits = ServerLimits()
        // A whole text comes back from the studio, each of its bytes as three characters at worst; beside it a few short fields.
        limits.body = 3 * StoryText.sizeLimit + (16 << 10)
        let server = WebServer(
            address: "127.0.0.1", port: settings.port, limits: limits, bodyLimit: { front.bodyLimit(of: $0) }
        ) { await front.answer($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await server.run { port in
                    front.doorway.answers(to: ["localhost:\(port)", "127.0.0.1:\(port)"])
                    tell(.isOpen("http://localhost:\(port)/"))
                }
            }
            if let share = settings.share, let sharing {
                let phones = PhoneFront(
                    room: room, own: own, sharing: sharing, listeners: listeners, doorway: Doorway(), throttle: Throttle(),
                    assignment: settings.assignment)
                let server = WebServer(address: share.address, port: share.port, limits: ServerLimits()) { await phones.answer($0) }
                group.addTask {
                    do {
                        try await server.run { port in
                            phones.doorway.answers(to: ["\(share.address):\(port)"])
                            sharing.listens(at: "http://\(share.address):\(port)")
                            tell(.isShared("\(share.address):\(port)"))
                            for news in await Self.open(share.producers, of: room, by: sharing) { tell(news) }
                        }
                    } catch var error as CannotListen {
                        error.isForTelephones = true
                        throw error
                    }
                }
            }
            group.addTask { await Self.follow(watcher, room, tell) }
            group.addTask {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(15))
                    listeners.beat()
                }
            }
            // Whichever ends first ends all: none of them ends by itself unless it fails.
            try await group.next()
            group.cancelAll()
        }
    }

    /// Opens links for the producers that are named, or for the only one there is.
    private static func open(_ slugs: [String], of room: ProofRoom, by sharing: Sharing) async -> [News] {
        guard let manuscript = await room.view.proof?.manuscript else { return [] }
        let wanted = slugs.isEmpty && manuscript.producers.count == 1 ? manuscript.producers.map(\.slug) : slugs
        return wanted.map { slug in
            guard let producer = manuscript.producers.first(where: { $0.slug == slug }) else { return .isUnknown(slug) }
            let address = sharing.address(of: sharing.links.open(producer.folder, for: sharing.duration))
            let name = Words(
                vi: producer.name?.best(for: .vi, else: manuscript.languages) ?? slug,
                en: producer.name?.best(for: .en, else: manuscript.languages) ?? slug)
            return .isLinked(name, address, code: QRCode(address)?.terminal ?? "")
        }
    }

    private static func follow(_ watcher: Watcher, _ room: ProofRoom, _ tell: @escaping @Sendable (News) -> Void) async {
        await withDiscardingTaskGroup { group in
            for await change in watcher.changes {
                let start = ContinuousClock.now
                let isShown = await room.glance(change)
                let time = ContinuousClock.now - start
                if change == .blind { tell(.isBlind) }
                group.addTask {
                    if isShown { try? await Task.sleep(for: room.pause) }
                    let summary = await room.look()
                    if let trouble = await room.view.trouble {
                        tell(.isTroubled(trouble))
                    } else if let summary {
                        tell(.isRenewed(summary, isShown ? time : ContinuousClock.now - start))
                    }
                }
            }
        }
    }
}
