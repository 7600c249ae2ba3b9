import Catalogue
import Diagnostics

/// A percentage of what the goods are made of is one that their ingredients, materials or local shares give.
struct OtherPercentage: WordsRule {
    static let about = About.law(
        "other-percentage", "CLAIM-10",
        summary: Words(
            vi: "Lời kể nói một tỷ lệ thành phần mà hồ sơ không ghi.",
            en: "The story gives a share of the composition that the facts don't."),
        suppliers: [.producer],
        flags: [
            Example("---.ingredients: \"Mật ong (80 %), đường\"\nbody: Hũ này ▸100 % mật ong.", in: "vi.md"),
            Example("---.ingredients: \"Honey (80 %), sugar\"\nbody: It is ▸100 % honey.", in: "en.md"),
            Example("---.ingredients: Mật ong, đường\n---.summary: Trong hũ có ▸90 % mật ong.", in: "vi.md"),
            Example("body: Trong hũ chứa ▸60 % curcumin.", in: "vi.md"),
            Example("body: Mật này chứa 3–▸6 % curcumin.", in: "vi.md"),
            Example("body: Mật ong hoa tràm chứa ▸6 % curcumin.", in: "vi.md"),
            Example("body: Có ▸40 % nguyên liệu mua ngay trong xã.", in: "vi.md"),
        ],
        allows: [
            Example("body: 100 % mật ong, độ ẩm 20 %, nắng tháng ba bay 5 % nước. Bán được 70 % thì nghỉ.", in: "vi.md"),
            Example(
                "---.ingredients: \"Mật ong (80 %), đường\"\nbody: Cà Mau chiếm 30 % sản lượng và 70 % mật ong của cả nước.", in: "vi.md"),
            Example("body: Củ nghệ chứa 3–6 % curcumin. Nghệ đỏ Hưng Yên có từ 2 đến 5 % curcumin.", in: "vi.md"),
            Example("body: It is 100 % honey. About 30 % of the hives stand by the canal.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, !product.hasEvidence(of: .composition) else { return [] }
        var composition: Composition?
        return reading.texts(with: Self.shares).flatMap { text -> [Finding] in
            let shares = text.key == "ingredients" ? [] : Self.shares.matches(in: text.tokens.all)
            guard !shares.isEmpty else { return [] }
            let known = composition ?? Composition(of: reading, materials: product.label?.materials)
            composition = known
            // Those are compared by a rule of their own.
            let local = Set(OtherLocalShare.phrases.matches(in: text.tokens.all).map(\.range.lowerBound))
            let context = Context(text, today: desk.today)
            return shares.filter { !local.contains($0.range.lowerBound) && context.isClaimOfToday($0.range) }.compactMap {
                isOfAPlant($0.range, in: text, reading) ? nil : finding(on: $0.range, in: text, known, product)
            }
        }
    }

    private func finding(on range: Range<Int>, in text: Reading.Text, _ known: Composition, _ product: Product) -> Finding? {
        let tokens = text.tokens.all
        guard let percent = Figure.value(tokens[range.lowerBound], in: text), percent <= 100,
            !text.hasBefore(range.lowerBound, within: 3, Self.changes), !isOfAMarket(range, in: text)
        else { return nil }
        var next = range.upperBound
        while next < tokens.count, Self.joints.contains(tokens[next].hash), tokens[next].kind == .word { next += 1 }
        guard next < tokens.count, tokens[next].kind == .word else { return nil }
        let noun = tokens[next].hash
        let words = range.lowerBound..<next + 1
        if Self.material.contains(noun) {
            guard text.hasAfter(next, within: 9, Self.here), let fact = product.locality?.materials,
                abs(fact.value.amount.approximate - percent) > 0.5
            else { return nil }
            return finding(
                on: words, in: text, .other(text.words(words), fact.value.description), help: .mend, notes: [Note(.fact, at: fact.place)])
        }
        if Self.actives.contains(noun), !known.names(noun) {
            return finding(on: words, in: text, .unmeasured(text.words(words)), help: .measure, severity: .warning)
        }
        guard let place = known.place, known.names(noun) else { return nil }
        let own = known.shares.filter { $0.words.contains(noun) }
        if own.contains(where: { abs($0.percent - percent) < 0.5 }) || (percent == 100 && known.isOfOneThing) { return nil }
        if let share = own.first {
            return finding(
                on: words, in: text, .other(text.words(words), "\(Amount.written(share.percent)) %"), help: .mend,
                notes: [Note(.ingredients, at: place)])
        }
        // In running text only what is said of the pack is a share of it: "bỏ 10 % cá dập" is none.
        guard percent == 100 || text.key != "body" || text.hasBefore(range.lowerBound, within: 3, Self.holding) else { return nil }
        return finding(
            on: words, in: text, .unproven(text.words(words)), help: .mend, severity: .warning, notes: [Note(.ingredients, at: place)])
    }

    /// "Chiếm 70 % tơ lụa của cả nước": a region's part in a country's output.
    private func isOfAMarket(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        return text.hasBefore(range.lowerBound, within: 9, Self.taking)
            && Self.markets.occurs(in: Array(tokens[range.upperBound..<min(tokens.count, range.upperBound + 9)]))
    }

    /// "Lá tràm chứa 2 % tinh dầu", "quế Thanh có 1–5 % tinh dầu": what a plant holds by nature is no share of the pack. A part of a plant is
    /// said to hold it, or a span is given of something that the goods are not called by.
    private func isOfAPlant(_ range: Range<Int>, in text: Reading.Text, _ reading: Reading) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, range.lowerBound > 1 else { return false }
        let start = text.sentenceStart(before: range.lowerBound, within: 20)
        guard let verb = tokens[start..<range.lowerBound].lastIndex(where: { Self.naturally.contains($0.hash) }) else { return false }
        var begin = verb
        while begin > start, tokens[begin - 1].kind == .word { begin -= 1 }
        let holder = tokens[begin..<verb]
        guard let first = holder.first, !holder.contains(where: { Self.sold.contains($0.hash) }) else { return false }
        guard reading.title(in: text.language).first?.hash != first.hash else { return false }
        if holder.contains(where: { Self.living.contains($0.hash) }) { return true }
        let isSpan = tokens[range.lowerBound - 1].kind == .number || tokens[range.lowerBound - 2].kind == .number
        return isSpan && !holder.contains { Self.ofThese.contains($0.hash) }
    }

    private static let naturally = WordSet("chứa có")
    private static let living = WordSet("cây giống loài lá vỏ rễ củ hạt thân quả trái hoa búp")
    private static let sold = WordSet("hũ gói chai lọ hộp túi viên bột dầu nước phẩm nhà tôi sở xưởng hàng")
    private static let ofThese = WordSet("này loại thứ món mẻ đây trong")
    private static let taking = WordSet("chiếm")
    private static let markets = PhraseBook<Void>(
        ["của việt nam", "cả nước", "toàn quốc", "thế giới", "toàn tỉnh", "cả tỉnh", "của tỉnh", "cả vùng"].map { ($0, ()) })
    private static let shares = PhraseBook<Void>(["# %", "# phần trăm", "# percent", "# per cent"].map { ($0, ()) })
    private static let joints = WordSet("là của từ bằng of the from pure real nguyên")
    private static let changes = WordSet("giảm bớt tăng hao mất thêm less more loses reduced ẩm moisture")
    /// What no list of ingredients tells the share of, and a laboratory does.
    private static let actives = WordSet(
        "curcumin curcuminoid collagen saponin polyphenol flavonoid anthocyanin catechin theanine caffein caffeine omega vitamin")
    private static let material = WordSet("nguyên liệu materials ingredients")
    private static let here = WordSet("xã tỉnh chỗ phương vườn vùng thôn ấp bản commune province local village locally")
    private static let holding = WordSet("chứa gồm có từ làm contains holds with made")
}

extension Amount {
    /// A share as pages write it, without needless decimals.
    fileprivate static func written(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}

extension Words {
    fileprivate static func other(_ words: String, _ fact: String) -> Words {
        Words(vi: "lời kể nói “\(words)”, hồ sơ ghi \(fact)", en: "the story says “\(words)”, the facts \(fact)")
    }

    fileprivate static func unproven(_ words: String) -> Words {
        Words(vi: "“\(words)” mà thành phần không ghi tỷ lệ đó", en: "“\(words)”, yet the ingredients give no such share")
    }

    fileprivate static func unmeasured(_ words: String) -> Words {
        Words(
            vi: "“\(words)” mà hồ sơ không có phiếu kiểm nghiệm nào ghi tỷ lệ đó", en: "“\(words)”, and no test report of the facts says so"
        )
    }

    fileprivate static let measure = Words(
        vi: "ghi phiếu kiểm nghiệm vào `claims:` (`says: composition`), chưa có thì bỏ con số",
        en: "add the test report to `claims:` (`says: composition`), or leave the figure out")
    fileprivate static let fact = Words(vi: "tỷ lệ trong hồ sơ", en: "the share of the facts")
    fileprivate static let ingredients = Words(vi: "thành phần đã khai", en: "the ingredients")
    fileprivate static let mend = Words(
        vi: "ghi tỷ lệ vào thành phần cho khớp, hoặc bỏ con số", en: "give the share among the ingredients, or leave the figure out")
}
