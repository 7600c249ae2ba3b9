import Diagnostics
import Drafting
import Foundation
import Stories
import Testing

@Suite struct StorySchemaTests {
    /// Every key with its path, keys of the writer's choice as `*`.
    private static func paths(_ fields: [KnownField], _ above: [String] = []) -> [[String]] {
        fields.flatMap { field in [above + [field.key]] + inner(field.shape, above + [field.key]) }
    }

    private static func inner(_ shape: FieldShape, _ path: [String]) -> [[String]] {
        switch shape {
        case .mapping(let fields), .list(let fields): paths(fields, path)
        case .each(let shape): inner(shape, path + ["*"])
        default: []
        }
    }

    private static func schema(_ file: StoryFile) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(StorySchema.json(of: file, in: .vi))) as? [String: Any])
    }

    @Test(arguments: StoryFile.allCases) func everyKeyThatIsReadIsInTheSchema(_ file: StoryFile) throws {
        let schema = try Self.schema(file)
        for path in Self.paths(file.fields) {
            var node: [String: Any]? = schema
            for key in path {
                let items = node?["items"] as? [String: Any]
                let properties = (node?["properties"] ?? items?["properties"]) as? [String: Any]
                node = (key == "*" ? node?["additionalProperties"] : properties?[key]) as? [String: Any]
            }
            #expect(node != nil, "\(file): \(path)")
        }
    }

    @Test(arguments: StoryFile.allCases) func everyKeyIsExplainedInBothLanguages(_ file: StoryFile) {
        for path in Self.paths(file.fields) where path.last != "*" {
            let words = file.description(of: path)
            #expect(words.map { ".…".contains($0.vi.last ?? " ") && ".…".contains($0.en.last ?? " ") } == true, "\(file): \(path)")
        }
    }

    @Test func theReadersTellWhatTheyRead() {
        let product = Dictionary(uniqueKeysWithValues: StoryFile.product.fields.map { ($0.key, $0.shape) })
        #expect(product["sku"] == .text && product["status"] == .choice(["draft", "published", "withdrawn"]))
        #expect(product["channels"] == .each(.anything) && product["images"] == .texts && product["x"] == .anything)
        guard case .mapping(let ocop) = product["ocop"], case .mapping(let offer) = product["offer"] else {
            Issue.record("ocop and offer are mappings")
            return
        }
        #expect(ocop.first { $0.key == "expires" }?.shape == .day)
        #expect(offer.first { $0.key == "prices" }?.shape == .each(.money))
        let site = Self.paths(StoryFile.site.fields)
        #expect(site.contains(["channels", "receiver", "gln"]) && site.contains(["channels", "delivery", "carriers", "price"]))
    }

    @Test func visualStudioCodeIsToldWhichFilesTheyAreFor() throws {
        let settings = try #require(try JSONSerialization.jsonObject(with: Data(StorySchema.settings)) as? [String: [String: String]])
        #expect(settings["yaml.schemas"]?["./.vscode/chapbut/product.json"] == "**/product.yaml")
        #expect(settings["yaml.schemas"]?.count == 4)
    }
}
