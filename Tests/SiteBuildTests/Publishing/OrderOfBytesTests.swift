import Testing

@testable import SiteBuild

@Suite struct OrderOfBytesTests {
    @Test func keysStandInTheOrderOfTheirBytesAndAKeyBeforeThoseThatItBegins() {
        let keys = ["vi/tim/", "vi/", "", "vi/tinh/é/", "vi/tinh/e\u{301}/", "VI/", "vi/tim/t1.js", "vi/tim/t0.js", "\u{10FFFF}", "vi-"]
        let entries = Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { ("\($0.offset % 2 == 0 ? "" : "b/")\($0.element)", $0.offset) })
        let order = entries.inOrderOfBytes.map { Array($0.key.utf8) }
        #expect(order == entries.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(entries.inOrderOfBytes.allSatisfy { entries[$0.key] == $0.value })
    }

    @Test func nothingAndASingleEmptyKeyAreInOrder() {
        #expect([String: Int]().inOrderOfBytes.isEmpty)
        #expect(["": 1].inOrderOfBytes.map(\.value) == [1])
    }
}
