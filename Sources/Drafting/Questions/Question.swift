public import Catalogue
public import Diagnostics

/// One thing that only the producer knows.
public struct Question: Sendable, Equatable {
    /// The file that the answer goes into, below the stories' folder.
    public let file: String
    /// The path of the value in it; empty where the answer is for a person to read.
    public let path: [String]
    /// What is known already of the item of a list that it is about, by key: by these it is told from its neighbours.
    public var beside: [String: String] = [:]
    /// What it is about: the product's name, or the producer itself.
    public let about: String?
    /// The question, as one asks it.
    public let words: String
    /// What the answer must be.
    public let form: AnswerForm
    /// How much hangs on it: an error's questions come first.
    public let weight: Int

    /// The most that one message asks: more at a time nobody answers.
    public static let most = 5

    /// The questions to a producer, the weightiest first.
    ///
    /// - Parameter findings: what the rulebook said of the producer and its products; a missing value that it names comes before one that would
    ///   only be good to have.
    public static func all(to producer: Producer, about products: [Product], in manuscript: Manuscript, findings: [Finding]) -> [Question] {
        var list = QuestionList(root: manuscript.root, findings: findings)
        for product in products where product.effectiveStatus != .withdrawn { list.add(product, language: manuscript.site.defaultLanguage) }
        list.add(producer)
        return list.questions.enumerated().sorted { one, other in
            one.element.weight != other.element.weight ? one.element.weight > other.element.weight : one.offset < other.offset
        }.map { $0.element }
    }

    /// The message that asks them by their numbers, to be pasted into a chat.
    public static func message(_ questions: [(question: Question, number: Int)], to producer: String) -> String {
        var lines = ["Dạ, nhờ \(producer) cho biết giúp mấy điều này để trang giới thiệu được đủ và đúng:"]
        var about: String??
        for (question, number) in questions {
            if about != .some(question.about) {
                lines.append("")
                lines.append(question.about ?? "Về cơ sở mình")
            }
            about = .some(question.about)
            lines.append("\(number). \(question.words)")
        }
        lines += ["", "Mình trả lời từng dòng theo số giùm nhé, ví dụ: “1. 500 g”. Điều nào chưa rõ thì cứ để trống. Cảm ơn nhiều!"]
        return lines.joined(separator: "\n")
    }
}

/// Gathers questions.
struct QuestionList {
    private let root: String
    private let findings: [String: [Finding]]
    private(set) var questions: [Question] = []

    init(root: String, findings: [Finding]) {
        self.root = root
        self.findings = Dictionary(grouping: findings, by: \.place.file)
    }

    /// How much a key weighs: by the heaviest finding that names it in its file.
    private func weight(_ keys: [String], in file: String) -> Int {
        (findings[file] ?? []).filter { finding in
            keys.contains { key in finding.message.vi.contains("`\(key)") || finding.help?.vi.contains("`\(key):") ?? false }
        }.map { finding in
            switch finding.severity {
            case .error: 3
            case .warning: 2
            case .note: 1
            }
        }.max() ?? 0
    }

    private mutating func ask(
        _ path: String, in file: String, about: String?, _ words: String, _ form: AnswerForm, named keys: [String]? = nil,
        atLeast least: Int = 0
    ) {
        let steps = path.split(separator: ".").map(String.init)
        let weight = max(least, weight(keys ?? [steps.last ?? path, path], in: file))
        questions.append(
            Question(file: String(file.dropFirst(root.utf8.count + 1)), path: steps, about: about, words: words, form: form, weight: weight)
        )
    }

    mutating func add(_ product: Product, language: Language) {
        let file = product.file
        let name = product.stories[language].flatMap { story in story.title.map { story.text(of: $0) } } ?? product.slug
        func isOpen(_ path: String) -> Bool { !product.unreadable.contains(path) }
        let kind = product.kind.flatMap { Reference.kind($0.value) }
        if let ocop = product.ocop {
            if ocop.number == nil, isOpen("ocop.number") {
                ask("ocop.number", in: file, about: name, "Giấy OCOP ghi số mấy?", .reference, atLeast: 2)
            }
            if ocop.issued == nil, isOpen("ocop.issued") {
                ask("ocop.issued", in: file, about: name, "Giấy OCOP cấp ngày nào? (ví dụ 10/06/2026)", .day, atLeast: 2)
            }
            if ocop.expires == nil, isOpen("ocop.expires") {
                ask("ocop.expires", in: file, about: name, "Giấy OCOP có hạn tới ngày nào? (ví dụ 09/06/2029)", .lastDay, atLeast: 2)
            }
        }
        add(product.certificates, in: file, about: name)
        for finding in findings[file] ?? [] where finding.rule == "expired-certificate" {
            questions.append(
                Question(
                    file: String(file.dropFirst(root.utf8.count + 1)), path: [], about: name,
                    words: "Hồ sơ ghi: \(finding.message.vi). Đã có giấy mới chưa? Có rồi thì chụp giùm giấy mới.", form: .words, weight: 3)
            )
        }
        if product.label?.net == nil, isOpen("label.net") {
            ask("label.net", in: file, about: name, "Mỗi gói, mỗi hũ nặng bao nhiêu hay mấy lít? (ví dụ 500 g)", .content)
        }
        if product.label?.shelfLife == nil, isOpen("label.shelf_life"), kind?.class.isFoodstuff ?? false {
            ask("label.shelf_life", in: file, about: name, "Để được bao lâu kể từ ngày làm? (ví dụ 12 tháng)", .time)
        }
        if product.label?.alcohol == nil, isOpen("label.alcohol"), kind?.class == .alcohol {
            ask("label.alcohol", in: file, about: name, "Rượu mấy độ?", .strength)
        }
        if product.label?.contains == nil, isOpen("label.allergens"), kind?.class.isFoodstuff ?? false {
            ask(
                "label.allergens.contains", in: file, about: name,
                "Trong đó có sữa, trứng, đậu phộng, đậu nành, lúa mì, mè, tôm cua hay cá không? (có hoặc không; có thì kể tên)",
                .choice(yes: nil, no: "[]"), named: ["allergens"])
        }
        if product.offer?.price == nil, isOpen("offer.price") {
            ask("offer.price", in: file, about: name, "Giá bán lẻ bao nhiêu? (ví dụ 185.000đ)", .money)
        }
        if product.traceability?.gtin == nil, isOpen("traceability.gtin") {
            ask("traceability.gtin", in: file, about: name, "Dãy số dưới mã vạch là gì? Chưa có mã vạch thì bỏ qua câu này.", .gtin)
        }
    }

    private mutating func add(_ certificates: [Certificate], in file: String, about: String?) {
        for (index, certificate) in certificates.enumerated() {
            guard let scheme = certificate.scheme.flatMap({ Reference.scheme($0.value) }) else { continue }
            let first = questions.count
            // Of several with one name the producer must know which is meant, and so must whoever reads the answer.
            let same = certificates.indices.filter { certificates[$0].scheme?.value == certificate.scheme?.value }
            let order = (same.firstIndex(of: index) ?? 0) + 1
            defer {
                for position in first..<questions.count {
                    questions[position].beside = Self.known(of: certificate).merging(["order": "\(order)/\(same.count)"]) { $1 }
                }
            }
            let position = same.count > 1 ? " (giấy thứ \(order) trong hồ sơ)" : ""
            let name = scheme.name.vi + (certificate.number.map { " số \($0.value)" } ?? position)
            if certificate.number == nil {
                ask("certificates.\(index).number", in: file, about: about, "\(name): giấy ghi số mấy?", .reference)
            }
            if certificate.issued == nil {
                ask("certificates.\(index).issued", in: file, about: about, "\(name): cấp ngày nào?", .day)
            }
            if certificate.expires == nil, scheme.expiry == .required {
                ask("certificates.\(index).expires", in: file, about: about, "\(name): có hạn tới ngày nào?", .lastDay, atLeast: 2)
            }
        }
    }

    /// What tells a certificate from others of its scheme.
    private static func known(of certificate: Certificate) -> [String: String] {
        var known: [String: String] = [:]
        known["scheme"] = certificate.scheme?.value
        known["number"] = certificate.number?.value
        known["issued"] = certificate.issued?.value.description
        known["expires"] = certificate.expires?.value.description
        return known
    }

    mutating func add(_ producer: Producer) {
        let file = producer.file
        func isOpen(_ path: String) -> Bool { !producer.unreadable.contains(path) }
        if producer.contact?.phone == nil, isOpen("contact.phone") {
            ask("contact.phone", in: file, about: nil, "Số điện thoại cho khách gọi là số nào?", .phone, named: ["phone", "contact"])
        }
        if producer.taxCode == nil, isOpen("tax_code") { ask("tax_code", in: file, about: nil, "Mã số thuế là số mấy?", .taxCode) }
        if producer.established == nil, isOpen("established") {
            ask("established", in: file, about: nil, "Cơ sở thành lập năm nào?", .year(1800...2100))
        }
        if producer.members == nil, isOpen("members"), ["cooperative", "group"].contains(producer.legalForm?.value.rawValue) {
            ask("members", in: file, about: nil, "Hiện có bao nhiêu thành viên?", .people(1...100_000))
        }
        if producer.contact?.email == nil, isOpen("contact.email") {
            ask("contact.email", in: file, about: nil, "Có địa chỉ thư điện tử (email) không? Có thì ghi giùm.", .email, named: ["email"])
        }
        add(producer.certificates, in: file, about: nil)
    }
}
