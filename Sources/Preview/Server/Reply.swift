/// What a browser is answered.
struct Reply: Sendable {
    /// What follows the headers.
    enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// Events (HTML Standard, "Server-sent events"), sent as they happen.
        case events(AsyncStream<[UInt8]>)
    }

    /// The status code.
    var status: Int
    /// The headers, beside those that every answer carries.
    var headers: [(name: String, value: String)]
    /// What follows them.
    var body: Body

    /// An answer of `bytes`.
    init(_ status: Int = 200, type: String, _ bytes: [UInt8], policy: ContentPolicy = .none) {
        self.status = status
        headers = [("Content-Type", type), ("Content-Security-Policy", policy.text)] + Self.common
        body = .bytes(bytes)
    }

    /// A page.
    static func page(_ html: [UInt8], status: Int = 200, policy: ContentPolicy) -> Reply {
        Reply(status, type: "text/html; charset=utf-8", html, policy: policy)
    }

    /// A page of the site, which the studio may show beside its text; no page of another server may.
    static func sitePage(_ html: [UInt8], status: Int = 200, policy: ContentPolicy) -> Reply {
        var reply = page(html, status: status, policy: policy)
        for index in reply.headers.indices where reply.headers[index].name == "X-Frame-Options" {
            reply.headers[index].value = "SAMEORIGIN"
        }
        return reply
    }

    /// A few plain words.
    static func plain(_ status: Int, _ text: String) -> Reply {
        Reply(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
    }

    /// On to another address of this server; the browser asks for it with GET.
    static func seeOther(_ address: String) -> Reply {
        var reply = plain(303, address)
        reply.headers.append(("Location", address))
        return reply
    }

    /// The address is another, for good.
    static func moved(_ address: String) -> Reply {
        var reply = plain(308, address)
        reply.headers.append(("Location", address))
        return reply
    }

    /// Events as they happen.
    static func events(_ events: AsyncStream<[UInt8]>) -> Reply {
        var reply = Reply(type: "text/event-stream; charset=utf-8", [])
        reply.body = .events(events)
        return reply
    }

    /// Nothing is kept, nothing is guessed, no address is handed on, and no other site may show or load it.
    private static let common: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ]
}

/// What a page may load and do (Content Security Policy Level 3).
enum ContentPolicy: Sendable {
    /// Nothing.
    case none
    /// Only what this server has, forms that go to it, and its events: pages of the program's own.
    case ours
    /// The same, and pages of the site in a frame: the studio.
    case studio
    /// The same without a frame, for a page that may stand in one itself: the news that the site has no page there.
    case framed
    /// What a page says of itself, and events of this server.
    case own(String)
    /// What a site's own templates may load, but no script that isn't a file of the site.
    case site

    /// The header's value.
    var text: String {
        switch self {
        case .none: "default-src 'none'; frame-ancestors 'none'"
        case .ours: "\(Self.own); frame-ancestors 'none'"
        case .studio: "\(Self.own); frame-src 'self'; frame-ancestors 'none'"
        case .framed: "\(Self.own); frame-ancestors 'self'"
        // Of two directives with one name the first counts.
        case .own(let policy): "connect-src 'self'; \(policy.filter { !$0.isNewline }); frame-ancestors 'self'"
        case .site:
            "default-src 'self' https: data:; script-src 'self'; style-src 'self' 'unsafe-inline' https:; connect-src 'self'; "
                + "object-src 'none'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'self'"
        }
    }

    private static let own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
}
