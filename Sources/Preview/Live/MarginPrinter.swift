import Catalogue
import Diagnostics
import Glibc
import Pages
import SiteBuild

/// Prints a page together with its margin: what was found about it, and what makes it change by itself. The site's own bytes stay as they
/// are; the margin is only in what a browser is sent.
struct MarginPrinter: Sendable {
    let own: OwnPages
    let language: ReaderLanguage
    let sources: SourceLinks

    /// A page with its margin, and what it may load: what it says itself, and this server's events.
    func print(
        _ document: Document, _ margin: Margin, isKept: Bool, version: String, trouble: Words?
    ) -> (page: [UInt8], policy: ContentPolicy) {
        var page = document.contents
        let policy = Self.takePolicy(from: &page)
        let end = page.lastRange(of: Array("</body>".utf8)) ?? page.count
        page.insert(contentsOf: html(margin, isKept: isKept, version: version, trouble: trouble), at: end)
        return (page, policy)
    }

    /// Takes out of a page the policy that it carries: it forbids what the margin needs, and of two policies both bind.
    private static func takePolicy(from page: inout [UInt8]) -> ContentPolicy {
        let name = Array("http-equiv=\"Content-Security-Policy\"".utf8)
        let mark = name + Array(" content=\"".utf8)
        guard let start = page.prefix(4096).indices.first(where: { page[$0...].starts(with: mark) }),
            let end = page[(start + mark.count)...].firstIndex(of: UInt8(ascii: "\""))
        else { return .site }
        let policy = String(decoding: page[(start + mark.count)..<end], as: UTF8.self).replacing("&#39;", with: "'")
        page.replaceSubrange(start..<(start + name.count), with: Array("name=\"policy\"".utf8))
        return .own(policy)
    }

    /// The margin alone.
    func html(_ margin: Margin, isKept: Bool, isOpen: Bool = false, version: String, trouble: Words?) -> [UInt8] {
        let counts = Dictionary(grouping: margin.findings, by: \.severity).mapValues(\.count)
        let record: Record = [
            "is_kept": .truth(isKept), "version": .text(version), "trouble": OwnPages.told(trouble?[language]),
            "is_open": .truth(isOpen || isKept || trouble != nil), "has_findings": .truth(!margin.findings.isEmpty),
            "errors": .text(counts[.error].map(String.init)), "warnings": .text(counts[.warning].map(String.init)),
            "notes": .text(counts[.note].map(String.init)), "findings": .list(margin.findings.map { finding($0) }),
        ]
        return own.html("margin", record, in: language)
    }

    /// A finding as pages of ours show it.
    func finding(_ finding: Finding, in language: ReaderLanguage? = nil) -> Record {
        let language = language ?? self.language
        let quote = sources.quote(of: finding)
        return [
            "severity": .text(finding.severity.rawValue), "label": .text(finding.severity.words[language]),
            "message": OwnPages.told(finding.message[language]), "help": OwnPages.told(finding.help?[language]),
            "basis": .text(finding.basis?.words[language]), "rule": .text(finding.rule.name),
            "place": .text(finding.place.description), "editor": .text(sources.link(to: finding.place)),
            "quote": .text(quote?.words), "line": .text(quote?.line),
        ]
    }

    /// Tells one state of a page from another: its bytes and its margin.
    func version(of page: ShownPage, trouble: Words?) -> String {
        var hasher = Hasher()
        switch page {
        case .page(let document, let margin):
            hasher.combine(document.contents)
            for picture in document.pictures { hasher.combine(Self.state(of: picture.source)) }
            hasher.combine(margin.findings)
        case .kept(let document, let margin):
            hasher.combine("kept")
            hasher.combine(document.contents)
            hasher.combine(margin.findings)
        case .nothing(let margin): hasher.combine(margin.findings)
        case .file, .folder: break
        }
        hasher.combine(trouble)
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }

    /// When a file was last written, and how long it is.
    private static func state(of path: String) -> [Int] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size)]
    }
}

extension [UInt8] {
    /// Where `bytes` last stand.
    fileprivate func lastRange(of bytes: [UInt8]) -> Int? {
        guard count >= bytes.count else { return nil }
        return stride(from: count - bytes.count, through: 0, by: -1).first { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
}
