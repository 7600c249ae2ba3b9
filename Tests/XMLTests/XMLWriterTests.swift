import Foundation
import Testing
import XML

@Suite struct XMLWriterTests {
    @Test func aDocumentIsIndentedAndDeclaresItsEncoding() throws {
        let written = try document { writer throws(XMLError) in
            try writer.element("rss") { () throws(XMLError) in
                try writer.attribute("version", "2.0")
                try writer.attribute("xmlns:g", "http://base.google.com/ns/1.0")
                try writer.element("channel") { () throws(XMLError) in
                    try writer.element("title", text: "Mật ong & trà")
                    try writer.element("g:id", text: Array("RH-MO-500".utf8).span)
                    try writer.element("empty") {}
                }
            }
        }
        #expect(
            written == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
                  <channel>
                    <title>Mật ong &amp; trà</title>
                    <g:id>RH-MO-500</g:id>
                    <empty/>
                  </channel>
                </rss>

                """)
    }

    @Test func textAndAttributesAreEscaped() throws {
        let written = try document(isIndented: false) { writer throws(XMLError) in
            try writer.element("a") { () throws(XMLError) in
                try writer.attribute("b", "<\"'&\n\t>ế")
                try writer.text("<b>]]>&amp;\r")
            }
        }
        #expect(written.contains("<a b=\"&lt;&quot;'&amp;&#10;&#9;&gt;ế\">&lt;b&gt;]]&gt;&amp;amp;&#13;</a>"))
    }

    @Test(arguments: [
        ("a\0b", "a\u{FFFD}b"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("tab\tend\n", "tab\tend\n"),
        ("🐝\u{FFFD}\u{85}", "🐝\u{FFFD}\u{85}"), ("\u{D7FF}\u{E000}\u{10FFFF}", "\u{D7FF}\u{E000}\u{10FFFF}"), ("", ""),
    ])
    func charactersThatXMLForbidsAreReplacedVisibly(_ text: String, _ expected: String) throws {
        let written = try document(isIndented: false) { writer throws(XMLError) in try writer.element("a", text: text) }
        let attribute = try document(isIndented: false) { writer throws(XMLError) in
            try writer.element("a") { () throws(XMLError) in try writer.attribute("b", text) }
        }
        let element = text.isEmpty ? "<a></a>" : "<a>\(expected)</a>"
        #expect(written.contains(element) || text.isEmpty && written.contains("<a/>"))
        #expect(parses(written) && parses(attribute))
    }

    @Test(
        arguments: [
            [0xFF], [0x61, 0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBA], [0xEF, 0xBF, 0xBF], [0x80, 0],
        ] as [[UInt8]])
    func bytesThatAreNoTextAreReplacedVisibly(_ bytes: [UInt8]) throws {
        let written = try XMLWriter.bytes { writer throws(XMLError) in try writer.element("a", text: bytes.span) }
        let text = try #require(String(validating: written, as: UTF8.self))
        #expect(text.contains("\u{FFFD}"))
        #expect(parses(text))
    }

    @Test(arguments: ["", "1a", "-a", "a b", "a>", ":a", "a:", "a:b:c", "a:1", "é", "a\0"])
    func whatIsNoNameIsRefused(_ name: String) throws {
        let error = #expect(throws: XMLError.self) { try document { writer throws(XMLError) in try writer.element(name, text: "") } }
        guard case .badName(name) = error else { throw try #require(error) }
    }

    @Test func anAttributeStandsOnceAndInAStartTag() throws {
        #expect(throws: XMLError.self) {
            try document { writer throws(XMLError) in
                try writer.start("a")
                try writer.attribute("b", "1")
                try writer.attribute("b", "2")
            }
        }
        #expect(throws: XMLError.self) {
            try document { writer throws(XMLError) in
                try writer.start("a")
                try writer.text("x")
                try writer.attribute("b", "1")
            }
        }
        #expect(throws: XMLError.self) { try document { writer throws(XMLError) in try writer.attribute("b", "1") } }
    }

    @Test func nothingStandsOutsideTheRootAndNoElementStaysOpen() throws {
        #expect(throws: XMLError.self) { try document { writer throws(XMLError) in try writer.text("x") } }
        #expect(throws: XMLError.self) { try document { writer throws(XMLError) in try writer.end() } }
        #expect(throws: XMLError.self) { try document { writer throws(XMLError) in try writer.start("a") } }
    }

    @Test func whatTheSinkThrowsComesOut() throws {
        struct Full: Error {}
        var calls = 0
        let writer = try XMLWriter { _ in
            calls += 1
            throw Full()
        }
        let error = #expect(throws: XMLError.self) {
            try writer.start("a")
            for _ in 0..<10_000 { try writer.element("b", text: "some text") }
            try writer.end()
            try writer.finish()
        }
        guard case .refusedBySink(is Full) = error else { throw try #require(error) }
        #expect(calls == 1)
    }

    @Test func aSmallDocumentIsRefusedAsWell() throws {
        struct Full: Error {}
        let writer = try XMLWriter { _ in throw Full() }
        try writer.element("a", text: "x")
        let error = #expect(throws: XMLError.self) { try writer.finish() }
        guard case .refusedBySink(is Full) = error else { throw try #require(error) }
    }

    @Test func aLongDocumentReachesItsSinkInPieces() throws {
        var (pieces, total) = (0, 0)
        let writer = try XMLWriter {
            pieces += 1
            total += $0.count
        }
        try writer.start("a")
        for _ in 0..<10_000 { try writer.element("b", text: "some text") }
        #expect(pieces > 10)
        try writer.end()
        try writer.finish()
        #expect(total == 39 + 4 + 10_000 * 19 + 5)
    }

    @Test func aFileHoldsTheSameBytes() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "chapbut-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        func contents(_ writer: XMLWriter) throws(XMLError) {
            try writer.start("a")
            for number in 0..<20_000 { try writer.element("b", text: "mật ong \(number)") }
            try writer.end()
        }
        try XMLWriter.write(file: file.path, contents)
        #expect(try Array(Data(contentsOf: file)) == XMLWriter.bytes(contents))
        let error = #expect(throws: XMLError.self) { try XMLWriter.write(file: "/nowhere/a.xml", contents) }
        guard case .cannotUse(file: "/nowhere/a.xml", code: ENOENT) = error else { throw try #require(error) }
    }

    @Test func aFullDiskIsReported() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else {
            print("not run: /dev/full is absent")
            return
        }
        let error = #expect(throws: XMLError.self) {
            try XMLWriter.write(file: "/dev/full") { writer throws(XMLError) in try writer.element("a", text: "x") }
        }
        guard case .cannotUse(file: "/dev/full", code: ENOSPC) = error else { throw try #require(error) }
    }

    private func document(
        isIndented: Bool = true, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> String {
        String(decoding: try XMLWriter.bytes(isIndented: isIndented, contents), as: UTF8.self)
    }

    /// Whether a parser takes it: the grammar allows one element with text and an attribute.
    private func parses(_ document: String) -> Bool {
        let grammar = """
            <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><optional><attribute name="b"/></optional><text/></element>
            """
        return (try? Schema(.relaxNG, Array(grammar.utf8)).validate(Array(document.utf8))) == []
    }
}
