public import Catalogue
public import Diagnostics

/// What a product's written material already evidences of the points for its story and its label (Quyết định 26/2026/QĐ-TTg Phụ lục II,
/// criteria 5.1 to 5.3 and 2.3).
///
/// Points that people give for what only people can judge, such as a moving text, make it a range. More evidence never lowers it.
public struct StoryScore: Sendable {
    /// One criterion of the scoring sheet.
    public struct Criterion: Sendable {
        /// Its number on the sheet: `5.1`.
        public let number: String
        /// Its name.
        public let name: Words
        /// The points that are evidenced, and those that a council may give on top.
        public let points: ClosedRange<Int>
        /// The most that the sheet gives.
        public let most: Int
        /// Why these points.
        public let reason: Words
        /// The cheapest thing that would bring more, if anything in the material would.
        public let nextStep: Words?
    }

    /// The criteria, in the order of the sheet.
    public let criteria: [Criterion]

    /// The sum of the ranges.
    public var points: ClosedRange<Int> {
        criteria.reduce(0) { $0 + $1.points.lowerBound }...criteria.reduce(0) { $0 + $1.points.upperBound }
    }

    /// The most that the criteria give together.
    public var most: Int { criteria.reduce(0) { $0 + $1.most } }

    /// The cheapest next step: of the first criterion that has one.
    public var nextStep: Words? { criteria.lazy.compactMap(\.nextStep).first }

    /// The score of `product`.
    ///
    /// - Parameters:
    ///   - languages: the site's languages, the default first.
    ///   - isCopied: whether another product or producer tells the same story.
    public init(of product: Product, languages: [Language], isCopied: Bool) {
        let set = product.set?.value ?? product.kind.flatMap { Reference.kind($0.value) }?.set
        criteria =
            set == 26
            ? [Self.handbook(product, languages), Self.presentation(product)]
            : [
                Self.label(product), Self.channels(of: product, languages), Self.structure(product, languages),
                Self.identity(product, languages, isCopied),
            ]
    }

    // MARK: Sets 1 to 25

    /// 2.3: a label that is complete, carries the message of the story, and an electronic traceability code.
    private static func label(_ product: Product) -> Criterion {
        let hasLabel = product.label.map { $0.net != nil || $0.materials != nil || $0.size != nil } ?? false
        let isTold = hasLabel && product.elsewhere?.onLabel?.value == true
        let isTraced = isTold && isTraceable(product)
        let points = (hasLabel ? 1 : 0) + (isTold ? 1 : 0) + (isTraced ? 1 : 0)
        let step: Words? =
            if !hasLabel {
                Words(vi: "ghi mục `label`", en: "fill in `label`")
            } else if !isTold {
                Words(
                    vi: "đưa lời của câu chuyện lên nhãn rồi ghi `story: {on_label: true}`",
                    en: "put the message of the story on the label and write `story: {on_label: true}`")
            } else if !isTraced {
                Words(vi: "thêm `traceability.gtin` hoặc `traceability.url`", en: "add `traceability.gtin` or `traceability.url`")
            } else {
                nil
            }
        return Criterion(
            number: "2.3", name: Words(vi: "Nhãn hàng hóa", en: "Label"), points: points...points, most: 3,
            reason: Words(
                vi: hasLabel ? (isTold ? "nhãn có lời của câu chuyện" : "nhãn chưa có lời của câu chuyện") : "chưa có nhãn",
                en: hasLabel ? (isTold ? "the label carries the story" : "the label does not carry the story") : "no label"), nextStep: step
        )
    }

    /// 5.1: a story; on a leaflet; on a website, which this program makes; in the electronic traceability content.
    private static func channels(of product: Product, _ languages: [Language]) -> Criterion {
        let hasStory = story(of: product, languages) != nil
        let hasLeaflet = hasStory && product.elsewhere?.leaflet != nil
        let isOnline = hasLeaflet && product.effectiveStatus == .published
        let isTraced = isOnline && isTraceable(product)
        let points = isTraced ? 5 : isOnline ? 3 : hasLeaflet ? 2 : hasStory ? 1 : 0
        let step: Words? =
            if !hasStory {
                Words(vi: "viết câu chuyện", en: "write the story")
            } else if !hasLeaflet {
                Words(
                    vi: "in tờ gấp rồi ghi `story: {leaflet: evidence/to-gap.pdf}`",
                    en: "print a leaflet and write `story: {leaflet: evidence/leaflet.pdf}`")
            } else if !isOnline {
                Words(vi: "đăng trang: đổi `status` thành `published`", en: "publish the page: change `status` to `published`")
            } else if !isTraced {
                Words(vi: "thêm `traceability.gtin` hoặc `traceability.url`", en: "add `traceability.gtin` or `traceability.url`")
            } else {
                nil
            }
        return Criterion(
            number: "5.1", name: Words(vi: "Câu chuyện sản phẩm", en: "Product story"), points: points...points, most: 5,
            reason: Words(
                vi:
                    "\(hasStory ? "có" : "chưa có") câu chuyện, \(hasLeaflet ? "có" : "chưa có") tờ gấp, \(isTraceable(product) ? "có" : "chưa có") truy xuất điện tử",
                en:
                    "\(hasStory ? "a" : "no") story, \(hasLeaflet ? "a" : "no") leaflet, \(isTraceable(product) ? "" : "no ")electronic traceability"
            ),
            nextStep: step)
    }

    /// 5.2: short, concise, told as a story; whether it is told well is for people to say.
    private static func structure(_ product: Product, _ languages: [Language]) -> Criterion {
        let words = languages.lazy.compactMap { product.stories[$0] }.map { wordCount(of: $0) }.max() ?? 0
        let name = Words(vi: "Cấu trúc câu chuyện", en: "Structure of the story")
        guard words >= 80 else {
            return Criterion(
                number: "5.2", name: name, points: 0...(words == 0 ? 0 : 2), most: 2,
                reason: Words(vi: "mới có \(words) chữ", en: "\(words) words so far"),
                nextStep: Words(vi: "kể cho trọn: ai, ở đâu, làm thế nào", en: "tell it whole: who, where, how"))
        }
        let isConcise = words <= 1200
        return Criterion(
            number: "5.2", name: name, points: (isConcise ? 1 : 0)...2, most: 2,
            reason: Words(
                vi: "\(words) chữ, \(isConcise ? "gọn" : "dài"); kể hay hay không là do hội đồng",
                en: "\(words) words, \(isConcise ? "concise" : "long"); how well it is told the council says"),
            nextStep: isConcise ? nil : Words(vi: "rút xuống dưới 1.200 chữ", en: "shorten it to under 1,200 words"))
    }

    /// 5.3: a story of its own, tied to its origin; the tradition and culture of the place; moving, which people say.
    private static func identity(_ product: Product, _ languages: [Language], _ isCopied: Bool) -> Criterion {
        let name = Words(vi: "Trí tuệ, bản sắc địa phương", en: "Local knowledge and identity")
        guard story(of: product, languages) != nil, !isCopied else {
            return Criterion(
                number: "5.3", name: name, points: 0...0, most: 5,
                reason: isCopied
                    ? Words(vi: "trùng câu chuyện của sản phẩm khác", en: "the same as another product's story")
                    : Words(vi: "chưa có câu chuyện", en: "no story"),
                nextStep: Words(vi: "viết câu chuyện riêng của sản phẩm", en: "write the product's own story"))
        }
        let hasOrigin = product.traceability?.origin?.province != nil || product.traceability?.origin?.commune != nil
        let hasIdentity = hasOrigin && product.locality?.identity != nil && product.locality?.idea != nil
        let step: Words? =
            if !hasOrigin {
                Words(vi: "ghi `traceability.origin`", en: "fill in `traceability.origin`")
            } else if !hasIdentity {
                Words(
                    vi: "ghi `locality.idea` và `locality.identity`, rồi kể trong truyện",
                    en: "fill in `locality.idea` and `locality.identity`, and tell of them")
            } else {
                nil
            }
        return Criterion(
            number: "5.3", name: name, points: (hasIdentity ? 3 : hasOrigin ? 1 : 0)...5, most: 5,
            reason: Words(
                vi: hasIdentity
                    ? "chuyện riêng, có gốc, có nét riêng của nơi làm ra"
                    : hasOrigin ? "chuyện riêng, có gốc" : "chuyện riêng, chưa rõ gốc",
                en: hasIdentity
                    ? "its own story, with origin and identity of its place"
                    : hasOrigin ? "its own story, with its origin" : "its own story, origin not told"),
            nextStep: step)
    }

    // MARK: Set 26, services of tourism

    private static func handbook(_ product: Product, _ languages: [Language]) -> Criterion {
        let told = languages.filter { product.stories[$0].map { wordCount(of: $0) >= 40 } ?? false }
        let hasIdentity = product.locality?.identity != nil
        let points = told.isEmpty ? 0 : hasIdentity ? (told.count > 1 ? 4 : 2) : 1
        return Criterion(
            number: "5.1", name: Words(vi: "Câu chuyện dịch vụ", en: "Story of the service"),
            points: points...max(points, told.isEmpty ? 0 : 4), most: 4,
            reason: Words(vi: "kể bằng \(told.count) thứ tiếng", en: "told in \(told.count) languages"),
            nextStep: told.isEmpty
                ? Words(vi: "viết câu chuyện", en: "write the story")
                : !hasIdentity
                    ? Words(vi: "ghi `locality.identity`", en: "fill in `locality.identity`")
                    : told.count < 2 ? Words(vi: "kể bằng một tiếng nước ngoài", en: "tell it in a foreign language") : nil)
    }

    private static func presentation(_ product: Product) -> Criterion {
        let hasLeaflet = product.elsewhere?.leaflet != nil
        return Criterion(
            number: "5.2", name: Words(vi: "Trình bày câu chuyện", en: "Presentation of the story"), points: (hasLeaflet ? 1 : 0)...2,
            most: 2,
            reason: Words(vi: hasLeaflet ? "có tư liệu" : "chưa có tư liệu", en: hasLeaflet ? "documented" : "not documented"),
            nextStep: hasLeaflet ? nil : Words(vi: "ghi `story: {leaflet: …}`", en: "write `story: {leaflet: …}`"))
    }

    // MARK: Material

    /// The story in the first of the languages that it is told in; a few words are none.
    private static func story(of product: Product, _ languages: [Language]) -> Story? {
        languages.lazy.compactMap { product.stories[$0] }.first { wordCount(of: $0) >= 20 }
    }

    private static func isTraceable(_ product: Product) -> Bool {
        product.traceability.map { $0.url != nil || $0.gtin != nil } ?? false
    }

    private static func wordCount(of story: Story) -> Int {
        story.passages.lazy.filter { $0.key == "body" }.map { Tokens($0).all.count { $0.kind == .word } }.reduce(0, +)
    }
}
