import Diagnostics
import XML

/// Answers in XML.
enum MarkupAnswer {
    static func read(_ bytes: [UInt8]) throws(UnreadableAnswer) -> AnswerFile {
        // Answers are read as a whole: even one about every item of a large catalogue is far from the limits.
        var limits = XMLReader.Limits()
        limits.bytes = AnswerFile.sizeLimit
        limits.nodes = 2_000_000
        var root: XMLElement?
        do throws(XMLError) {
            try XMLReader(limits: limits).elements(of: bytes, atDepth: 0) { element, _ in
                root = element
                return true
            }
        } catch {
            switch error {
            case .unreadable(let problem): throw .markup(line: problem.line, reason: problem.message)
            default: throw .markup(line: 1, reason: "\(error)")
            }
        }
        guard let root else { throw .empty }
        switch root.localName {
        case "ErrorResponse", "SuccessResponse", "Response": return lazada(root)
        case "ApplicationResponse": return applicationResponse(root)
        default: break
        }
        if !root.all("catalogueItemConfirmation").isEmpty { return confirmation(root) }
        if !root.all("gS1Response").isEmpty || root.localName.lowercased().hasPrefix("gs1response") { return gs1Response(root) }
        throw .unknownMarkup(root: root.name)
    }

    /// The text of an element, if there is any.
    private static func text(_ element: XMLElement?) -> String? {
        guard let text = element?.text else { return nil }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty ? nil : line
    }

    /// Lazada Open Platform: `Head` with what failed, `Body/Errors/ErrorDetail` with field, message and stock number (the body's form from
    /// memory, not confirmed).
    private static func lazada(_ root: XMLElement) -> AnswerFile {
        let code = text(root.first(["Head", "ErrorCode"]))
        let details = root.all("ErrorDetail")
        var issues = details.map { detail in
            Issue(
                item: text(detail.first("SellerSku")), field: text(detail.first("Field")), code: code,
                message: text(detail.first("Message")) ?? text(detail) ?? "", severity: .error, line: detail.line)
        }
        if issues.isEmpty, root.localName == "ErrorResponse" {
            issues = [
                Issue(
                    item: nil, code: code, message: text(root.first(["Head", "ErrorMessage"])) ?? text(root) ?? "", severity: .error,
                    line: root.line)
            ]
        }
        return AnswerFile(form: .lazada, issues: issues)
    }

    /// UBL 2.1 `ApplicationResponse`: `DocumentResponse/Response` for the catalogue, `LineResponse` for a line. `RE` is a refusal, `AP` and
    /// `AB` are none (UNCL 4343).
    private static func applicationResponse(_ root: XMLElement) -> AnswerFile {
        var issues: [Issue] = []
        var accepted: [String] = []
        func add(_ response: XMLElement?, about item: String?, at line: Int) {
            let code = text(response?.first("ResponseCode"))
            let isRefusal = code.map { !["AP", "AB", "CA", "IP"].contains($0) } ?? true
            let statuses = response?.all("Status") ?? []
            let descriptions = (response?.elements.filter { $0.localName == "Description" } ?? []).compactMap { text($0) }
            if !isRefusal {
                if let item { accepted.append(item) }
                return
            }
            if statuses.isEmpty {
                issues.append(
                    Issue(
                        item: item, code: code, message: descriptions.isEmpty ? code ?? "" : descriptions.joined(separator: " "),
                        severity: .error, line: line))
            }
            for status in statuses {
                let reasons = status.elements.filter { ["StatusReason", "Text", "Description"].contains($0.localName) }.compactMap {
                    text($0)
                }
                let conditions = status.all("Condition")
                issues.append(
                    Issue(
                        item: item, field: conditions.first.flatMap { text($0.first("AttributeID")) },
                        code: text(status.first("StatusReasonCode")) ?? code,
                        message: (descriptions + reasons + conditions.compactMap { text($0.first("Description")) }).joined(separator: " "),
                        severity: .error, line: status.line))
            }
        }
        for document in root.elements where document.localName == "DocumentResponse" {
            add(document.first("Response"), about: nil, at: document.line)
            for line in document.elements where line.localName == "LineResponse" {
                for response in line.elements where response.localName == "Response" {
                    add(response, about: text(line.first(["LineReference", "LineID"])), at: line.line)
                }
            }
        }
        return AnswerFile(form: .applicationResponse, issues: issues, accepted: accepted)
    }

    /// GDSN `catalogueItemConfirmation`: a state for an item by its GTIN, and codes `CICnnn` with words.
    private static func confirmation(_ root: XMLElement) -> AnswerFile {
        var issues: [Issue] = []
        var accepted: [String] = []
        for confirmation in root.all("catalogueItemConfirmation") {
            let item = text(confirmation.all("gtin").first)
            let state = text(confirmation.all("catalogueItemConfirmationStateCode").first ?? confirmation.all("state").first)
            let severity: Severity =
                switch state {
                case "REJECTED": .error
                case "RECEIVED", "SYNCHRONISED", "ACCEPTED": .note
                default: .warning
                }
            let statuses = elements(in: confirmation, holding: "confirmationStatusCode")
            if statuses.isEmpty {
                if severity == .note {
                    item.map { accepted.append($0) }
                } else {
                    issues.append(Issue(item: item, message: state ?? "", severity: severity, line: confirmation.line))
                }
            }
            for status in statuses {
                let words = status.elements.filter {
                    $0.localName.lowercased().contains("description") || $0.localName == "correctiveAction"
                }
                let action = text(status.first("correctiveActionCode"))
                issues.append(
                    Issue(
                        item: item, field: text(status.all("attributeName").first), code: text(status.first("confirmationStatusCode")),
                        message: (words.compactMap { text($0) } + (action.map { [$0] } ?? [])).joined(separator: " "),
                        severity: severity, line: status.line))
            }
        }
        return AnswerFile(form: .catalogueItemConfirmation, issues: issues, accepted: accepted)
    }

    /// The elements right above one of this name.
    private static func elements(in element: XMLElement, holding name: String) -> [XMLElement] {
        (element.first(name) == nil ? [] : [element]) + element.elements.flatMap { elements(in: $0, holding: name) }
    }

    /// GS1 `gS1Response`: errors of messages, documents and attributes, each with code and words.
    private static func gs1Response(_ root: XMLElement) -> AnswerFile {
        var issues: [Issue] = []
        func walk(_ element: XMLElement, item: String?, field: String?) {
            // Transactions, commands and documents name the goods that they are about in their own identification: ours do by stock number.
            let identified = element.elements.lazy.filter { $0.localName.lowercased().hasSuffix("identification") }.compactMap {
                text($0.first("entityIdentification"))
            }
            let own = identified.first ?? text(element.all("gtin").first)
            let item = element.localName.hasSuffix("Exception") ? own ?? item : item
            let field = text(element.first("attributeName")) ?? field
            for inner in element.elements {
                if inner.localName == "gS1Error" {
                    issues.append(
                        Issue(
                            item: item, field: field, code: text(inner.first("errorCode")),
                            message: text(inner.first("errorDescription")) ?? text(inner) ?? "", severity: .error, line: inner.line))
                } else {
                    walk(inner, item: item, field: field)
                }
            }
        }
        walk(root, item: nil, field: nil)
        return AnswerFile(form: .gs1Response, issues: issues)
    }
}
