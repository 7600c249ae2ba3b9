import Foundation
import Testing

@testable import Pages

struct JSONWriterTests {
    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!-- & -->", "tab\tline\nquote\"back\\slash", "sép\u{2028}dòng\u{2029}hết", "\u{0}\u{1F}",
        "ế 🐝",
    ])
    func everyTextComesBackAsItWasAndCannotLeaveItsScript(_ text: String) throws {
        var writer = JSONWriter()
        writer.object { json in
            json.add("text", text)
            json.array("list") { json in
                json.add(nil, text)
                json.add(nil, "b")
            }
            json.add("number", number: 5)
        }
        let json = String(decoding: writer.bytes, as: UTF8.self)
        #expect(
            !json.contains("<") && !json.contains(">") && !json.contains("&") && !json.contains("\u{2028}") && !json.contains("\u{2029}"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
        #expect(object["text"] as? String == text)
        #expect(object["list"] as? [String] == [text, "b"])
        #expect(object["number"] as? Int == 5)
    }

    @Test(arguments: ["\"", "\\", "<", ">", "&", "\n", "\u{1F}", "\u{2028}", "\u{2029}", "”", "ế", "'", "?"])
    func aCharacterComesBackWhereverItStands(_ character: String) throws {
        for position in 0..<20 {
            let text = String(repeating: "a", count: position) + character + String(repeating: "b", count: 19 - position)
            var writer = JSONWriter()
            writer.object { $0.add("text", text) }
            #expect(!writer.bytes.contains { [0x3C, 0x3E, 0x26].contains($0) || $0 < 0x20 })
            #expect(!String(decoding: writer.bytes, as: UTF8.self).unicodeScalars.contains { ["\u{2028}", "\u{2029}"].contains($0) })
            #expect(try JSONDecoder().decode([String: String].self, from: Data(writer.bytes)) == ["text": text])
        }
    }

    @Test func whatIsNotThereIsNotWritten() {
        var writer = JSONWriter()
        writer.object { json in
            json.add("a", nil)
            json.add("b", "")
            json.add("c", "c")
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"c":"c"}"#)
    }
}
