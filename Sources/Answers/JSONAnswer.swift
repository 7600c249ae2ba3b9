import Diagnostics
import Foundation

/// Answers in JSON.
enum JSONAnswer {
    static func read(_ text: [UInt8]) throws(UnreadableAnswer) -> AnswerFile {
        let root: Any
        do {
            root = try JSONSerialization.jsonObject(with: Data(text))
        } catch {
            // Foundation gives no line, and its own words say less than where it stopped.
            let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            throw .json(reason: reason ?? "no JSON")
        }
        var statuses: [[String: Any]] = []
        collect(root, into: &statuses)
        if !statuses.isEmpty { return AnswerFile(form: .googleJSON, issues: statuses.flatMap(google)) }
        if let object = root as? [String: Any], let data = object["data"] as? [[String: Any]] {
            return AnswerFile(form: .metaJSON, issues: data.map(meta))
        }
        throw .unknownJSON
    }

    /// The objects that tell of issues: products of the Merchant API, with `productStatus`, and `productstatuses` of the Content API.
    /// JSONSerialization goes no deeper than 512 levels, so neither does this.
    private static func collect(_ value: Any, into statuses: inout [[String: Any]]) {
        if let list = value as? [Any] {
            for element in list { collect(element, into: &statuses) }
        } else if let object = value as? [String: Any] {
            if issues(of: object) != nil {
                statuses.append(object)
            } else {
                for key in object.keys.sorted() { if let inner = object[key] { collect(inner, into: &statuses) } }
            }
        }
    }

    private static func member(_ object: [String: Any], _ names: String...) -> Any? { names.lazy.compactMap { object[$0] }.first }

    private static func text(_ object: [String: Any], _ names: String...) -> String? {
        names.lazy.compactMap { object[$0] as? String }.first { !$0.isEmpty }
    }

    private static func issues(of object: [String: Any]) -> [[String: Any]]? {
        let own = member(object, "itemLevelIssues", "item_level_issues")
        let status = member(object, "productStatus", "product_status") as? [String: Any]
        return (own ?? status.flatMap { member($0, "itemLevelIssues", "item_level_issues") }) as? [[String: Any]]
    }

    /// `ItemLevelIssue` of the Merchant API: code, severity, resolution, attribute, description, detail, documentation; of the Content API
    /// 2.1: the same with `servability` and `attributeName`.
    private static func google(_ status: [String: Any]) -> [Issue] {
        let name = text(status, "offerId", "offer_id", "productId", "product_id", "name", "id")
        // `accounts/1/products/online~vi~VN~RH-1`, `online:vi:VN:RH-1`.
        let parts =
            name.map { $0.split(separator: "/").last.map(String.init) ?? $0 }?.split { $0 == "~" || $0 == ":" }.map(String.init) ?? []
        return (issues(of: status) ?? []).map { issue in
            let words = [text(issue, "description"), text(issue, "detail")].compactMap(\.self)
            var found = Issue(
                item: text(status, "offerId", "offer_id") ?? (parts.count >= 4 ? parts[3...].joined(separator: ":") : parts.last),
                field: text(issue, "attribute", "attributeName", "attribute_name"), code: text(issue, "code"),
                message: words.isEmpty ? text(issue, "code") ?? "" : words.joined(separator: ": "),
                severity: IssueSeverity.of(text(issue, "severity", "servability")) ?? .warning)
            found.documentation = text(issue, "documentation", "documentationUri", "documentation_uri")
            if parts.count >= 4 { (found.language, found.market) = (parts[1], parts[2]) }
            found.language = text(status, "contentLanguage", "content_language") ?? found.language
            found.market = text(status, "feedLabel", "feed_label") ?? found.market
            return found
        }
    }

    /// `ProductFeedUploadError` of Meta's Marketing API: summary, description, severity `fatal` or `warning`; which item it is about is named
    /// only where samples were asked for.
    private static func meta(_ error: [String: Any]) -> Issue {
        let words = [text(error, "summary"), text(error, "description")].compactMap(\.self)
        return Issue(
            item: text(error, "retailer_id"), field: text(error, "attribute", "property"), code: text(error, "error_type"),
            message: words.joined(separator: ": "), severity: IssueSeverity.of(text(error, "severity")) ?? .warning)
    }
}
