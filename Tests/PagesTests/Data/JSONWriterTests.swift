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
