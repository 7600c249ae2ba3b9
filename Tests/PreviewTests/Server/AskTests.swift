import Testing

@testable import Preview

@Suite struct AskTests {
    @Test(arguments: [
        ("/", [""]), ("/vi/san-pham/", ["vi", "san-pham", ""]), ("/a%20b", ["a b"]), ("/m%E1%BA%ADt", ["mật"]), ("/a+b", ["a+b"]),
    ]) func aPathIsTakenApart(_ path: String, _ steps: [String]) { #expect(Ask(getting: path).steps == steps) }

    @Test(arguments: [
        "", "vi", "/../x", "/a/../b", "/a/./b", "/a//b", "/%2e%2e/x", "/%2E%2e/x", "/a%2Fb", "/a%2fb/..", "/a\\b", "/a%5Cb", "/a%00b",
        "/a%0ab",
        "/%", "/%4", "/%zz", "/%C3", "/%FF%FE", "//evil.example/", "http://evil.example/",
    ]) func aPathThatCouldLeadElsewhereIsNone(_ path: String) { #expect(Ask(getting: path).steps == nil) }

    @Test func aFormIsRead() throws {
        let fields = try #require(Fields("a=1&b=m%E1%BA%ADt+ong%20&a=2&c=&d".utf8))
        #expect(fields["a"] == "1" && fields["b"] == "mật ong" && fields["c"] == nil && fields["d"] == nil && fields["e"] == nil)
    }

    @Test(arguments: ["a=%", "a=%C3", "%zz=1", (0..<65).map { "f\($0)=1" }.joined(separator: "&")])
    func whatIsNoFormIsRefused(_ text: String) { #expect(Fields(text.utf8) == nil) }

    @Test func aTextComesBackFromAnAddressAsItWas() {
        let text = "mật ong & trà + 100 % / ?"
        #expect(PercentCode.decode(PercentCode.encode(text).utf8) == text)
    }
}
