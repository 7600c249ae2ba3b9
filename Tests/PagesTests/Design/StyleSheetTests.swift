import Testing

@testable import Pages

/// Comments of style sheets and idle blanks stay at home, and nothing else does.
struct StyleSheetTests {
    @Test(arguments: [
        ("a { b: c } /* why */\nd { }\n", "a{b:c}d{}"),
        ("a {\n  /* within */\n  b: c;\n}\n", "a{b:c;}"),
        ("margin:1px/**/2px", "margin:1px/**/2px"),
        ("margin: 1px /* and */ 2px", "margin:1px 2px"),
        ("/*! the licence */\na { }", "/*! the licence */ a{}"),
        ("a :hover > b , c { margin: calc(1px + 2px) }", "a :hover > b,c{margin:calc(1px + 2px)}"),
        ("@media (min-width: 1px) and (hover) { a { } }", "@media (min-width:1px) and (hover){a{}}"),
        ("a::before { content: \"/* no  comment */\" }", "a::before{content:\"/* no  comment */\"}"),
        ("a::before { content: '\\'/* nor here */' } /* gone */", "a::before{content:'\\'/* nor here */'}"),
        ("a { background: url(pictures/*.png) } /* gone */", "a{background:url(pictures/*.png)}"),
        ("a { background: URL( \"a)b/*c\" ) } /* gone */", "a{background:URL( \"a)b/*c\" )}"),
        ("a { content: \"open\n } /* gone */\nb { }", "a{content:\"open\n}b{}"),
        (".a\\/*b { } .\\26 B { }", ".a\\/*b{}.\\26 B{}"),
        ("a { } /* open", "a{}"),
        ("url(", "url("), ("\\", "\\"), ("", ""),
    ]) func whatABrowserDoesNotNeedIsLeftOutAndWhatOnlyLooksLikeItStays(_ css: String, _ expected: String) {
        #expect(String(decoding: StyleSheet.published(Array(css.utf8)), as: UTF8.self) == expected)
    }

    @Test func ourOwnSheetIsPublishedWithEveryRuleAndNoComment() throws {
        let written = try #require(EmbeddedTemplates.files["style.css"])
        let published = StyleSheet.published(written)
        #expect(published.firstRange(of: "/*".utf8) == nil)
        for sign in "{}".utf8 { #expect(published.count { $0 == sign } == written.count { $0 == sign }) }
        #expect(StyleSheet.published(published) == published)
    }
}
