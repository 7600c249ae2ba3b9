import Catalogue
import Diagnostics
import Rulebook
import XML

/// What Lazada shows below a product: HTML, with the facts of the label, which a listing in Viet Nam must show (Nghị định 85/2021/NĐ-CP,
/// in force since 2022-01-01; as sellers describe it).
///
/// Where it would be too long, the story is cut and no fact is; a fact that does not fit at all is left away whole.
struct LazadaDescription {
    typealias Fact = (name: String, value: String)

    /// Story and facts.
    let whole: String
    /// How long they would be together, tags included.
    let fullLength: Int
    /// The facts that there is no room for, by name.
    let leftAway: [String]

    init(of goods: Goods) throws(XMLError) { try self.init(of: goods, ShapedTexts(of: goods)) }

    /// - Parameter texts: those of `goods`.
    init(of goods: Goods, _ texts: ShapedTexts) throws(XMLError) {
        let limit = goods.dialect.limits.description.value
        let story = texts.whole ?? ""
        var facts = Self.facts(of: goods, texts.common)
        var text = try Self.html(story, facts)
        fullLength = FeedText.length(text)
        var leftAway: [String] = []
        if fullLength > limit {
            (facts, leftAway) = try Self.fitting(facts, limit)
            var room = min(limit, FeedText.length(story))
            text = try Self.html(FeedText.cut(story, to: room), facts)
            while case let surplus = FeedText.length(text) - limit, surplus > 0, room > 0 {
                // What stands around and between the words costs too; with each round less of it is left.
                room -= surplus + 1
                text = try Self.html(room > 0 ? FeedText.cut(story, to: room) : "", facts)
            }
        }
        self.leftAway = leftAway
        whole = text
    }

    /// As many of `facts` as there is room for without a story, and the names of the others.
    private static func fitting(_ facts: [Fact], _ limit: Int) throws(XMLError) -> (facts: [Fact], others: [String]) {
        var fitting: [Fact] = []
        var others: [String] = []
        // What stands around the facts, more than once.
        var length = FeedText.length(try html("", [("", "")]))
        for fact in facts {
            let more = FeedText.length(try html("", [fact]))
            if length + more <= limit {
                fitting.append(fact)
                length += more
            } else {
                others.append(fact.name)
            }
        }
        return (fitting, others)
    }

    /// The highlights as a list; `nil` where there are too few to be one.
    static func highlights(_ texts: ShapedTexts) throws(XMLError) -> String? {
        guard !texts.highlights.isEmpty else { return nil }
        return try html { (xml) throws(XMLError) in
            try xml.element("ul") { () throws(XMLError) in
                for highlight in texts.highlights { try xml.element("li", text: highlight) }
            }
        }
    }

    private static func html(_ story: String, _ facts: [Fact]) throws(XMLError) -> String {
        try html { (xml) throws(XMLError) in
            try xml.element("div") { () throws(XMLError) in
                for paragraph in story.split(separator: "\n") { try xml.element("p", text: String(paragraph)) }
                guard !facts.isEmpty else { return }
                try xml.element("ul") { () throws(XMLError) in
                    for fact in facts {
                        try xml.element("li") { () throws(XMLError) in
                            try xml.element("b", text: "\(fact.name):")
                            try xml.text(" \(fact.value)")
                        }
                    }
                }
            }
        }
    }

    /// A piece of HTML as XML writes it, without the declaration in front.
    private static func html(_ contents: (XMLWriter) throws(XMLError) -> Void) throws(XMLError) -> String {
        let bytes = try XMLWriter.bytes(isIndented: false, contents)
        let body = bytes.drop { $0 != UInt8(ascii: ">") }.dropFirst().drop { $0 == 0x0A }
        return String(decoding: body.last == 0x0A ? body.dropLast() : body, as: UTF8.self)
    }

    // MARK: Facts

    /// The facts of the label, however long.
    ///
    /// - Parameter common: those that every channel is told.
    static func facts(of goods: Goods, _ common: [ShapedItem.Detail]) -> [Fact] {
        let language = goods.entry.language
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        var facts: [Fact] = []
        func add(_ name: String, _ value: String?) {
            if let value = value.flatMap(FeedText.line) { facts.append((name, value)) }
        }
        if let net = goods.product.label?.net?.value { add(say("Lượng tịnh", "Net content"), net.form(in: language)) }
        facts += common.map { ($0.name, $0.value) }
        add(say("Hướng dẫn sử dụng", "How to use"), goods.text(of: goods.story?.usage))
        add(say("Lưu ý", "Warnings"), goods.text(of: goods.story?.warnings))
        let producer = goods.producer.producer
        let maker = [producer.name, producer.address].compactMap { $0?.best(for: language, else: goods.edition.languages) }
        add(say("Nơi sản xuất", "Made by"), maker.isEmpty ? nil : maker.joined(separator: ", "))
        if let lot = goods.latestLot, let number = lot.lot?.value.text {
            let days = [
                lot.produced.map { say("sản xuất ngày", "made on") + " " + $0.value.form(in: language) },
                lot.expires.map { say("hạn dùng đến", "best before") + " " + $0.value.form(in: language) },
            ]
            add(say("Lô mới nhất", "Latest lot"), ([number] + days.compactMap(\.self)).joined(separator: ", "))
        }
        return facts
    }
}

extension Goods {
    /// The lot made last of those that are not past their date.
    var latestLot: Lot? {
        (product.traceability?.lots ?? []).filter { lot in lot.expires.map { edition.today <= $0.value } ?? true }
            .max { ($0.produced?.value.number ?? 0) < ($1.produced?.value.number ?? 0) }
    }
}
