import Testing

@testable import Preview

@Suite struct DoorwayTests {
    let doorway = Doorway()

    init() { doorway.answers(to: ["localhost:8484", "127.0.0.1:8484"]) }

    @Test func pagesOfThisServerMayAskAndChange() {
        #expect(doorway.refuses(Ask(getting: "/")) == nil)
        #expect(doorway.refuses(Ask(getting: "/", host: "LOCALHOST:8484")) == nil)
        #expect(doorway.refuses(Ask(posting: "a=1", to: "/")) == nil)
    }

    @Test(arguments: ["evil.example", "evil.example:8484", "localhost", "localhost:80", "localhost:8484.evil.example", "", "127.0.0.1"])
    func aNameThatIsNotThisServersIsRefused(_ host: String) {
        #expect(doorway.refuses(Ask(getting: "/", host: host))?.status == 421)
    }

    @Test(arguments: [
        "http://evil.example", "https://localhost:8484", "http://localhost:8485", "http://localhost:8484.evil.example", "file://",
    ])
    func aFormOfAnotherPageIsRefused(_ origin: String) {
        var ask = Ask(posting: "a=1", to: "/")
        ask.origin = origin
        #expect(doorway.refuses(ask)?.status == 403)
    }

    @Test(arguments: ["cross-site", "same-site", "none"]) func aFormFromAnotherSiteIsRefusedThoughItHidesItsOrigin(_ site: String) {
        var ask = Ask(posting: "a=1", to: "/")
        ask.origin = "null"
        ask.fetchSite = site
        #expect(doorway.refuses(ask)?.status == 403)
    }

    @Test func aPageThatHandsOnNoAddressMaySendItsForm() {
        var ask = Ask(posting: "a=1", to: "/")
        ask.origin = "null"
        #expect(doorway.refuses(ask) == nil)
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"]) func otherMethodsAreRefused(_ method: String) {
        var ask = Ask(getting: "/")
        ask.method = method
        #expect(doorway.refuses(ask)?.status == 405)
    }

    @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/json", nil])
    func onlyFormsAreTaken(_ type: String?) {
        var ask = Ask(posting: "a=1", to: "/")
        ask.contentType = type
        #expect(doorway.refuses(ask)?.status == 415)
    }
}
