import Catalogue
import Diagnostics
import SiteBuild

/// What a page is about, and what was found about that.
struct Directory: Sendable {
    /// The products by `producer/product`, producers and fairs by their slugs.
    private var products: [String: String] = [:]
    /// The products' folders, by the folder of their producer.
    private var productsBelow: [String: Set<String>] = [:]
    private var producers: [String: String] = [:]
    private var fairs: [String: String] = [:]
    /// What was found when everything was looked at.
    private var findings: [Subject: [Finding]] = [:]
    /// What was found by a glance since.
    private var glanced: [Subject: [Finding]] = [:]
    /// The producers' folders of which no pages could be made since, by what a glance found in them.
    private var unproved: Set<String> = []
    /// What channels found.
    private var ofChannels: [Subject: [Finding]] = [:]

    /// Nothing was found about anything.
    init() {}

    /// What was found in `proof`; what channels find is that of `survey` until there is another.
    static func of(_ proof: Proof, _ survey: Survey?) async -> Directory {
        var directory = Directory()
        let manuscript = proof.manuscript
        for product in manuscript.products {
            let producer = manuscript.producer(of: product)
            directory.products["\(producer.slug)/\(product.slug)"] = product.folder
            directory.productsBelow[producer.folder, default: []].insert(product.folder)
        }
        for producer in manuscript.producers { directory.producers[producer.slug] = producer.folder }
        for fair in manuscript.fairs { directory.fairs[fair.slug] = fair.folder }
        directory.findings = Dictionary(grouping: proof.report.findings, by: \.subject)
        if let survey { directory.take(survey) }
        return directory
    }

    /// Takes in what a glance found about one producer.
    mutating func take(_ glance: Proof) {
        for folder in glance.changed ?? [] {
            unproved.remove(folder)
            forget(folder)
        }
        for (subject, found) in Dictionary(grouping: glance.report.findings, by: \.subject) { glanced[subject] = found }
    }

    /// Takes in what was found in a producer's folder, before any pages are made of it.
    mutating func take(_ findings: [Finding], below folder: String) {
        unproved.insert(folder)
        forget(folder)
        for (subject, found) in Dictionary(grouping: findings, by: \.subject) { glanced[subject] = found }
    }

    /// Nothing is found about a producer and its products.
    private mutating func forget(_ folder: String) {
        glanced[.producer(folder)] = []
        for product in productsBelow[folder] ?? [] { glanced[.product(product)] = [] }
    }

    /// Whether the page at a path would not be published any more, though the newest proof has it: its story was broken since.
    func isOut(_ path: String, about subject: Subject?) -> Bool {
        let folder: String
        switch subject {
        case .product(let name), .producer(let name): folder = name
        default: return false
        }
        guard let producer = unproved.first(where: { folder == $0 || folder.hasPrefix($0 + "/") }) else { return false }
        let own = (glanced[.producer(producer)] ?? []) + (subject == .producer(producer) ? [] : subject.flatMap { glanced[$0] } ?? [])
        return own.contains { finding in
            guard finding.severity == .error else { return false }
            return switch finding.reach {
            case .everything, .market("VN"): true
            case .language(let code): path.hasPrefix("\(code)/")
            default: false
            }
        }
    }

    /// Takes in what the channels find.
    mutating func take(_ survey: Survey) {
        ofChannels = Dictionary(grouping: survey.report.findings.filter { $0.channel != nil }, by: \.subject)
    }

    /// What was found about a subject.
    func findings(about subject: Subject) -> [Finding] {
        let own = glanced[subject] ?? findings[subject] ?? []
        return own + (ofChannels[subject] ?? []).filter { !own.contains($0) }
    }

    /// What is written in the margin of the page at a path.
    func margin(of path: String, _ document: Document?) -> Margin {
        let subject = subject(of: path, document)
        // Of what is found about the catalogue itself, pages show what must be mended.
        let about = findings(about: .site).filter { $0.severity == .error } + (subject.map { findings(about: $0) } ?? [])
        return Margin(
            subject: subject,
            findings: about.enumerated().sorted { one, other in
                one.element.severity == other.element.severity ? one.offset < other.offset : one.element.severity > other.element.severity
            }.map(\.element))
    }

    private func subject(of path: String, _ document: Document?) -> Subject? {
        let steps = path.split(separator: "/").map(String.init)
        if steps.count >= 4, let folder = products["\(steps[2])/\(steps[3])"] { return .product(folder) }
        guard steps.count >= 3 else { return nil }
        switch steps[1] {
        case "chu-the", "producers": return producers[steps[2]].map { .producer($0) }
        case "hoi-cho", "fairs": return fairs[steps[2]].map { .fair($0) }
        default:
            // A page behind a code on a pack is about the goods that it was made from.
            guard steps[0] == "01", let folder = document?.subject, isProduct(folder) else { return nil }
            return .product(folder)
        }
    }

    private func isProduct(_ folder: String) -> Bool { productsBelow[RelativePath.folder(of: folder)]?.contains(folder) == true }
}
