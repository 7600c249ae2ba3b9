import Catalogue
public import Diagnostics

/// Asks for what `chapbut new` has to know, one question after the other, of somebody who knows nothing of its options. What is asked and what
/// follows from the answers is here; the terminal is somebody else's.
public struct NewInterview {
    /// What somebody said in the end.
    public struct Answers: Sendable, Equatable {
        /// What is to be made.
        public var what: Draftable
        /// The new folder.
        public var path: String
        /// A product's kind, by its id.
        public var kind: String?
        /// Its name, as it is written.
        public var name: String?

        /// Answers as options gave them.
        public init(what: Draftable, path: String, kind: String? = nil, name: String? = nil) {
            self.what = what
            self.path = path
            self.kind = kind
            self.name = name
        }
    }

    private let language: ReaderLanguage
    private let ask: (String) -> String?
    private let tell: (String) -> Void
    private let exists: (String) -> Bool

    /// An interview in a language.
    ///
    /// - Parameters:
    ///   - ask: shows a question and gives the line that is typed, `nil` once nothing more will be.
    ///   - tell: shows why a question is asked again.
    ///   - exists: whether something is at a path.
    public init(
        in language: ReaderLanguage, ask: @escaping (String) -> String?, tell: @escaping (String) -> Void,
        exists: @escaping (String) -> Bool
    ) {
        self.language = language
        self.ask = ask
        self.tell = tell
        self.exists = exists
    }

    /// Asks for what is not known yet.
    ///
    /// - Returns: `nil` where somebody left before the end.
    public func run(_ what: Draftable?, at path: String?, kind: String?) -> Answers? {
        guard let what = what ?? askWhat() else { return nil }
        var answers = Answers(what: what, path: path ?? "", kind: kind)
        if path == nil {
            guard let name = askName(of: what), let folder = askFolder(of: what), let slug = askSlug(of: name, in: folder) else {
                return nil
            }
            answers.name = name
            answers.path = folder == "." ? slug : folder.hasSuffix("/") ? folder + slug : "\(folder)/\(slug)"
        }
        if what == .product, kind == nil {
            guard let kind = askKind(of: answers.name) else { return nil }
            answers.kind = kind.id
        }
        return answers
    }

    // MARK: The questions

    private func askWhat() -> Draftable? {
        repeated(.what) { said in
            switch Spelling.key(said) {
            case "1", "chu the", "producer": .producer
            case "2", "san pham", "product": .product
            case "3", "hoi cho", "fair": .fair
            default: nil
            }
        } refusal: { _ in
            .oneOfThree
        }
    }

    private func askName(of what: Draftable) -> String? {
        repeated(.name(of: what)) { said in
            Spelling.slug(said).isEmpty ? nil : Spelling.composed(said)
        } refusal: { _ in
            .noLetters
        }
    }

    private func askFolder(of what: Draftable) -> String? {
        let usual = what == .product ? nil : "stories"
        return repeated(.folder(of: what), usual: usual) { said in
            what != .product || exists("\(said)/producer.yaml") ? said : nil
        } refusal: { said in
            .noProducer(said)
        }
    }

    private func askSlug(of name: String, in folder: String) -> String? {
        repeated(.slug, usual: Self.slug(of: name)) { said in
            Slug.isWellFormed(said) && !exists("\(folder)/\(said)") ? said : nil
        } refusal: { said in
            Slug.isWellFormed(said) ? .isThere(said) : .noSlug(Self.slug(of: said))
        }
    }

    /// A name as it may stand in an address, as much of it as has room.
    private static func slug(of name: String) -> String {
        let cut = Spelling.slug(name).prefix(Slug.longest)
        return String(cut[..<(cut.lastIndex { $0 != "-" }.map(cut.index(after:)) ?? cut.endIndex)])
    }

    private func askKind(of name: String?) -> Kind? {
        let likely = name.flatMap { KindByName.kinds($0).first }
        func near(_ said: String) -> [String] {
            let named = KindByName.kinds(said)
            return (named.isEmpty ? Reference.nearestKinds(to: said) : named).map { $0.name[language].lowercased() }
        }
        return repeated(.kind, usual: likely?.name[language].lowercased()) { said in
            Reference.kind(said) ?? Reference.kind(named: said)
        } refusal: { said in
            .noKind(near(said))
        }
    }

    /// Asks until the answer can be read; an empty one is the usual one.
    private func repeated<Answer>(
        _ question: Words, usual: String? = nil, read: (String) -> Answer?, refusal: (String) -> Words
    ) -> Answer? {
        let shown = question[language] + (usual.map { " [\($0)]" } ?? "") + ": "
        while let line = ask(shown) {
            let trimmed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let said = trimmed.isEmpty ? usual ?? "" : trimmed
            if !said.isEmpty, let answer = read(said) { return answer }
            tell(refusal(said)[language])
        }
        return nil
    }
}

extension Words {
    fileprivate static let what = Words(
        vi: "Tạo gì? 1 chủ thể, 2 sản phẩm, 3 hội chợ", en: "What is it? 1 a producer, 2 a product, 3 a fair")

    fileprivate static let oneOfThree = Words(vi: "gõ 1, 2 hoặc 3", en: "type 1, 2 or 3")

    fileprivate static func name(of what: Draftable) -> Words {
        switch what {
        case .producer: Words(vi: "Tên chủ thể, như trên giấy đăng ký", en: "The producer's name, as it is registered")
        case .product: Words(vi: "Tên sản phẩm", en: "The product's name")
        case .fair: Words(vi: "Tên hội chợ", en: "The fair's name")
        }
    }

    fileprivate static let noLetters = Words(vi: "cần một cái tên có chữ", en: "a name with letters is needed")

    fileprivate static func folder(of what: Draftable) -> Words {
        what == .product
            ? Words(
                vi: "Thư mục của chủ thể làm ra sản phẩm, ví dụ stories/ong-rung",
                en: "The folder of the producer who makes it, such as stories/ong-rung")
            : Words(vi: "Để trong thư mục nào", en: "In which folder")
    }

    fileprivate static func noProducer(_ folder: String) -> Words {
        Words(
            vi: folder.isEmpty
                ? "cần thư mục của một chủ thể" : "ở \(folder) không có producer.yaml; tạo chủ thể trước, hoặc gõ lại thư mục",
            en: folder.isEmpty
                ? "a producer's folder is needed" : "there is no producer.yaml in \(folder); make the producer first, or type it again"
        )
    }

    fileprivate static let slug = Words(
        vi: "Tên thư mục, cũng là tên trong địa chỉ trang", en: "The folder's name, which goes into addresses")

    fileprivate static func noSlug(_ suggestion: String) -> Words {
        Words(
            vi: "chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ \(suggestion)",
            en: "small letters without accents, digits and hyphens, such as \(suggestion)")
    }

    fileprivate static func isThere(_ slug: String) -> Words {
        Words(vi: "ở đó đã có \(slug); chọn tên khác", en: "\(slug) is there already; choose another name")
    }

    fileprivate static let kind = Words(
        vi: "Loại hàng, ví dụ mật ong, nước mắm, chiếu cói", en: "The kind of goods, such as honey, fish sauce, sedge mat")

    fileprivate static func noKind(_ nearest: [String]) -> Words {
        let list = nearest.joined(separator: ", ")
        return Words(
            vi: list.isEmpty ? "chưa có loại hàng này" : "chưa có loại hàng này; gần giống: \(list)",
            en: list.isEmpty ? "there is no such kind" : "there is no such kind; near to it: \(list)")
    }
}
