import Testing

@testable import Pages

/// Comments of style sheets stay at home, and nothing else does.
struct StyleSheetTests {
    @Test(arguments: [
        ("a { b: c } /* why */\nd { }\n", "a { b: c } \nd { }\n"),
        ("/* a line\n   of its own */\na { }\n", "a { }\n"),
        ("a {\n  /* within */\n  b: c;\n}\n", "a {\n  b: c;\n}\n"),
        ("margin:1px/**/2px", "margin:1px/**/2px"),
        ("/*! the licence */\na { }", "/*! the licence */\na { }"),
        ("a::before { content: \"/* no comment */\" }", "a::before { content: \"/* no comment */\" }"),
        ("a::before { content: '\\'/* nor here */' } /* gone */", "a::before { content: '\\'/* nor here */' } "),
        ("a { background: url(pictures/*.png) } /* gone */", "a { background: url(pictures/*.png) } "),
        ("a { background: URL( \"a)b/*c\" ) } /* gone */", "a { background: URL( \"a)b/*c\" ) } "),
        ("a { content: \"open\n } /* gone */\nb { }", "a { content: \"open\n } \nb { }"),
        (".a\\/*b { } /* gone */", ".a\\/*b { } "),
        ("a { } /* open", "a { } "),
        ("url(", "url("), ("\\", "\\"), ("", ""),
    ]) func commentsAreLeftOutAndWhatOnlyLooksLikeThemStays(_ css: String, _ expected: String) {
        #expect(String(decoding: StyleSheet.withoutComments(Array(css.utf8)), as: UTF8.self) == expected)
    }

    @Test func ourOwnSheetIsPublishedWithEveryRuleAndNoComment() throws {
        let written = try #require(EmbeddedTemplates.files["style.css"])
        let published = StyleSheet.withoutComments(written)
        #expect(published.firstRange(of: "/*".utf8) == nil)
        #expect(published.count { $0 == UInt8(ascii: "{") } == written.count { $0 == UInt8(ascii: "{") })
        #expect(StyleSheet.withoutComments(published) == published)
    }
}
