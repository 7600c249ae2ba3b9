import Catalogue
import Diagnostics
import Rulebook
import XML

/// What Lazada shows below a product: HTML, with the facts of the label, which a listing in Viet Nam must show (Nghị định 85/2021/NĐ-CP,
/// in force since 2022-01-01; as sellers describe it).
enum LazadaDescription {
    /// The highlights as a list; `nil` where there are too few to be one.
    static func highlights(of goods: Goods) throws(XMLError) -> String? {
        let highlights = ShapedTexts(of: goods).highlights
        guard !highlights.isEmpty else { return nil }
        return try html { (xml) throws(XMLError) in
            try xml.element("ul") { () throws(XMLError) in
                for highlight in highlights { try xml.element("li", text: highlight) }
            }
        }
    }

    /// The story, then the facts of the label. Where it is too long, the story is cut and no fact is.
    static func whole(of goods: Goods) throws(XMLError) -> String {
        let limit = goods.dialect.limits.description.value
        let facts = facts(of: goods)
        let story = ShapedTexts.whole(of: goods) ?? ""
        var room = limit
        while true {
            let text = try html(room > 0 ? FeedText.cut(story, to: room) : "", facts)
            let surplus = FeedText.length(text) - limit
            if surplus <= 0 || room <= 0 { return text }
            // What stands around and between the words costs too; with each round less of it is left.
            room = min(room, FeedText.length(story)) - surplus - 1
        }
    }

    private static func html(_ story: String, _ facts: [(name: String, value: String)]) throws(XMLError) -> String {
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

    private static func facts(of goods: Goods) -> [(name: String, value: String)] {
        let language = goods.entry.language
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        var facts: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            guard let value = value.flatMap(FeedText.line), FeedText.fits(value, goods.dialect.limits.detailValue.value) else { return }
            facts.append((name, value))
        }
        if let net = goods.product.label?.net?.value { add(say("Lượng tịnh", "Net content"), net.form(in: language)) }
        facts += ShapedTexts(of: goods).common.map { ($0.name, $0.value) }
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
