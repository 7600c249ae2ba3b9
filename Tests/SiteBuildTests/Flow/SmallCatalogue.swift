import ModelCatalogue
import Testing

extension ModelCatalogue {
    /// The catalogue for tests in which many builds matter more than all channels: the whole one with two feeds.
    static func small() throws -> ModelCatalogue {
        var catalogue = try whole()
        var lines = String(decoding: try #require(catalogue.files["site.yaml"]), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "channels:"))
        let end = try #require(lines.firstIndex { $0.hasPrefix("contact:") })
        lines.replaceSubrange(
            (start + 1)..<end, with: ["google-merchant", "ubl-catalogue"].map { "  - {channel: \($0), market: VN, language: vi}" })
        catalogue.files["site.yaml"] = Array(lines.joined(separator: "\n").utf8)
        return catalogue
    }

    /// The same in one of its languages alone.
    func only(in language: String) throws -> ModelCatalogue {
        var catalogue = self
        var site = String(decoding: try #require(files["site.yaml"]), as: UTF8.self)
        for (old, new) in [(/languages: \[[^\]]*\]/, "languages: [\(language)]"), (/terms: .*/, "terms: {vi: pages/dieu-khoan.vi.md}")] {
            let range = try #require(site.firstRange(of: old))
            site.replaceSubrange(range, with: new)
        }
        catalogue.files["site.yaml"] = Array(site.utf8)
        for path in files.keys where path.hasSuffix(".md") && !path.hasSuffix("/\(language).md") && !path.hasSuffix(".\(language).md") {
            catalogue.files[path] = nil
        }
        return catalogue
    }
}
