import Foundation
import Testing
import XML

@Suite struct SchemaTests {
    static let relaxNG = Array(
        """
        <element name="items" xmlns="http://relaxng.org/ns/structure/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <zeroOrMore><element name="item"><data type="positiveInteger"/></element></zeroOrMore>
        </element>
        """.utf8)
    static let xsd = Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="items"><xs:complexType><xs:sequence>
          <xs:element name="item" type="xs:positiveInteger" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """.utf8)
    static let grammars: [(Schema.Kind, [UInt8])] = [(.relaxNG, relaxNG), (.xsd, xsd)]

    @Test(arguments: grammars)
    func aValidDocumentHasNoProblems(_ kind: Schema.Kind, _ grammar: [UInt8]) throws {
        #expect(try Schema(kind, grammar).validate(items(["1", "2"])) == [])
    }

    @Test(arguments: grammars)
    func aProblemNamesItsLineBeyondWhatFitsIntoSixteenBits(_ kind: Schema.Kind, _ grammar: [UInt8]) throws {
        var values = [String](repeating: "7", count: 70_000)
        values[69_996] = "không"
        let problems = try Schema(kind, grammar).validate(items(values))
        // The first item stands on line 2.
        #expect(problems.first?.line == 69_998)
        #expect(problems.first?.message.isEmpty == false)
        #expect(problems.allSatisfy { !$0.message.hasSuffix("\n") })
    }

    @Test(arguments: grammars)
    func aFileIsReadAsBytesAre(_ kind: Schema.Kind, _ grammar: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "chapbut-\(UUID().uuidString) ế %20.xml")
        defer { try? FileManager.default.removeItem(at: file) }
        let schema = try Schema(kind, grammar)
        for values in [["1", "2"], ["1", "x", "y"]] {
            try Data(items(values)).write(to: file)
            #expect(try schema.validate(file: file.path) == schema.validate(items(values)))
        }
        let error = #expect(throws: XMLError.self) { try schema.validate(file: "/nowhere/a.xml") }
        guard case .cannotUse(file: "/nowhere/a.xml", code: ENOENT) = error else { throw try #require(error) }
    }

    @Test(arguments: [
        "", " ", "<items>", "<items></item></items>", "<items/><items/>", "<items>\u{1}</items>", "text", "<a/>",
        "<items>&nbsp;</items>", "<!DOCTYPE items><items/>",
    ])
    func whatIsNoSuchDocumentIsAProblem(_ document: String) throws {
        for (kind, grammar) in Self.grammars {
            #expect(try !Schema(kind, grammar).validate(Array(document.utf8)).isEmpty, "\(kind)")
        }
    }

    @Test(arguments: ["", "<a/>", "<element", "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "<xs:schema/>"])
    func whatIsNoGrammarIsAnErrorWithItsReason(_ text: String) throws {
        for kind in [Schema.Kind.relaxNG, .xsd] {
            let error = #expect(throws: XMLError.self) { _ = try Schema(kind, Array(text.utf8)) }
            guard case .badSchema(let problems) = error else { throw try #require(error) }
            #expect(!problems.isEmpty)
        }
    }

    @Test func aGrammarThatIsNotThereIsAnError() throws {
        for kind in [Schema.Kind.relaxNG, .xsd] {
            #expect(throws: XMLError.self) { _ = try Schema(kind, file: "/nowhere/grammar") }
        }
    }

    @Test func entitiesAreNeitherExpandedNorFetched() throws {
        let bomb = (1...30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        let documents = [
            "<!DOCTYPE items [<!ENTITY e0 \"1\">\(bomb)]><items><item>&e30;</item></items>",
            "<!DOCTYPE items SYSTEM \"http://127.0.0.1:9/x.dtd\"><items/>",
            "<!DOCTYPE items [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><items><item>&e;</item></items>",
        ]
        for (kind, grammar) in Self.grammars {
            let schema = try Schema(kind, grammar)
            for document in documents {
                let messages = try schema.validate(Array(document.utf8)).map(\.message)
                #expect(!messages.isEmpty)
                #expect(messages.allSatisfy { !$0.contains("root:") && $0.utf8.count < 1_000 })
            }
        }
    }

    @Test func depthHasALimit() throws {
        let deep = String(repeating: "<items>", count: 100_000)
        for (kind, grammar) in Self.grammars {
            #expect(try !Schema(kind, grammar).validate(Array(deep.utf8)).isEmpty)
        }
    }

    @Test(arguments: grammars)
    func noMoreProblemsAreToldThanAskedFor(_ kind: Schema.Kind, _ grammar: [UInt8]) throws {
        let problems = try Schema(kind, grammar).validate(items([String](repeating: "x", count: 1_000)), limit: 3)
        #expect(problems.count <= 3 && !problems.isEmpty)
    }

    @Test(arguments: grammars)
    func severalTasksMayUseOneGrammar(_ kind: Schema.Kind, _ grammar: [UInt8]) async throws {
        let schema = try Schema(kind, grammar)
        let good = items(["1"])
        let bad = items(["x"])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask { try schema.validate(number % 2 == 0 ? good : bad).isEmpty == (number % 2 == 0) }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test(arguments: [
        ("google-rss", Schema.Kind.relaxNG, "own-rnc/google-rss.rng"), ("heureka", .relaxNG, "own-rnc/heureka.rng"),
        ("atom", .relaxNG, "atom/atom.rng"), ("sitemap", .xsd, "sitemap/sitemap-all.xsd"), ("rss", .xsd, "rss/rss-2_0.xsd"),
        ("ubl-2.4", .xsd, "ubl-2.4/xsdrt/maindoc/UBL-Catalogue-2.4.xsd"),
    ])
    func publicGrammarsTellGoodExamplesFromBad(_ example: String, _ kind: Schema.Kind, _ grammar: String) throws {
        var root = URL(filePath: #filePath)
        for _ in 1...3 { root.deleteLastPathComponent() }
        let schemas = root.appending(path: "../shared/schemas")
        guard FileManager.default.fileExists(atPath: schemas.path) else {
            print("not run: ../shared/schemas is absent")
            return
        }
        let schema = try Schema(kind, file: schemas.appending(path: grammar).path)
        #expect(try schema.validate(file: schemas.appending(path: "examples/\(example).ok.xml").path) == [])
        #expect(try !schema.validate(file: schemas.appending(path: "examples/\(example).bad.xml").path).isEmpty)
    }

    private func items(_ values: [String]) -> [UInt8] {
        Array("<items>\n\(values.map { "<item>\($0)</item>\n" }.joined())</items>\n".utf8)
    }
}
