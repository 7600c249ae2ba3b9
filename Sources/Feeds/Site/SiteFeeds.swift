public import Diagnostics
import XML

/// What the site tells programs of itself beside its feeds: its pages to search engines, and what is new to feed readers. The pages' module
/// writes both; here they are held against a grammar as every feed is.
public enum SiteFeeds {
    private static let sitemap = EmbeddedGrammar.schema("sitemap.rng")
    private static let atom = EmbeddedGrammar.schema("atom.rng")

    /// What is wrong with the document at a path of the site, if it is one of them; it may not be published then.
    ///
    /// - Parameter place: where `site.yaml` asks for the site.
    public static func complaint(about document: [UInt8], at path: String, place: Place) -> Finding? {
        guard path.hasSuffix(".xml") else { return nil }
        let name = path.split(separator: "/").last ?? ""
        guard name == "atom.xml" || (name == path && name.hasPrefix("sitemap") && name.hasSuffix(".xml")) else { return nil }
        let reason: String
        do {
            let grammar = try (name == "atom.xml" ? atom : sitemap).get()
            guard let problem = try grammar.validate(document, limit: 1).first else { return nil }
            reason = "\(problem.line): \(problem.message)"
        } catch {
            reason = "\(error)"
        }
        return Finding(
            RefusedFeed.about.id, RefusedFeed.about.severity, at: place,
            Words(vi: "không đăng \(path): không đúng định dạng (\(reason))", en: "\(path) is not published: it is not valid (\(reason))"),
            help: Words(
                vi: "đây là lỗi của chương trình: hãy báo cho người phát triển; mọi thứ khác vẫn được đăng",
                en: "this is a fault of the program: tell its makers; everything else is published all the same"), subject: .site)
    }
}
