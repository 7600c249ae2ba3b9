import Diagnostics

/// `title: “Mật ong”`: to a word processor's user a quotation mark, to YAML a letter.
struct TypographicQuote {
    static let about = About(
        id: "typographic-quote", severity: .error,
        summary: Words(
            vi: "Giá trị đặt trong ngoặc kép cong (“ ”, ‘ ’) thay cho ngoặc thẳng (\" \").",
            en: "A value is enclosed in typographic quotes (“ ”, ‘ ’) instead of straight ones (\" \")."),
        flags: [
            Example(whole: "brand: ▸“Rừng Hoa”\n", of: "product.yaml"),
            Example(whole: "brand: ▸“Rừng: Hoa”\nkind: honey\n", of: "product.yaml"),
            Example(whole: "traceability: {gtin: ▸‘09520001000010’}\n", of: "product.yaml"),
            Example(whole: "brand: ▸“Rừng Hoa\n", of: "product.yaml"),
        ],
        allows: [
            Example(whole: "brand: “Rừng” Hoa\n", of: "product.yaml"),
            Example(whole: "brand: \"“Rừng Hoa”\"\n", of: "product.yaml"),
        ])

    private static let double: Set<Unicode.Scalar> = ["“", "”", "„", "‟"]
    private static let single: Set<Unicode.Scalar> = ["‘", "’", "‚", "‛"]

    private let family: Set<Unicode.Scalar>

    /// `nil` where `text` does not begin with such a quote.
    init?(opening text: String) {
        // Nearly every value fails here: all of these are E2 80 98…9F.
        guard text.utf8.first == 0xE2, let first = text.unicodeScalars.first else { return nil }
        self.init(opening: first)
    }

    init?(opening first: Unicode.Scalar) {
        if Self.double.contains(first) {
            family = Self.double
        } else if Self.single.contains(first) {
            family = Self.single
        } else {
            return nil
        }
    }

    /// The slip in a value that libyaml read as text, if its quotes were meant as YAML's.
    func slip(of scalar: EventParser.Scalar, inFlow: Bool, in lines: SourceLines, _ mending: Mending) -> Slip? {
        if let slip = enclosing(at: scalar.start, in: lines.scalars(scalar.start.line), inFlow: inFlow, mending) { return slip }
        let inner = scalar.text.unicodeScalars.dropFirst()
        let closed = inner.firstIndex(where: family.contains)
        // “Rừng” Hoa: quotes within a text are the writer's own.
        if let closed, inner.index(after: closed) != inner.endIndex { return nil }
        return Slip(
            Finding(Self.about.id, .error, at: mending.place(scalar.start), closed == nil ? .unclosed : .enclosed, help: .straight),
            line: scalar.start.line)
    }

    /// The slip where a whole value of one line stands between such quotes.
    func enclosing(at start: Mark, in scalars: [Unicode.Scalar], inFlow: Bool, _ mending: Mending) -> Slip? {
        guard start.column < scalars.count else { return nil }
        guard let close = scalars[(start.column + 1)...].firstIndex(where: family.contains) else { return nil }
        let rest = scalars[(close + 1)...].drop(while: \.isBlank)
        switch rest.first {
        case nil: break
        case "#" where scalars[close + 1].isBlank: break
        case ",", "]", "}": guard inFlow else { return nil }
        default: return nil
        }
        var inner = String.UnicodeScalarView()
        inner.append(contentsOf: scalars[(start.column + 1)..<close])
        let mend = Mend(at: start, length: close + 1 - start.column, replacement: YAML.quoted(String(inner), always: true))
        return Slip(
            Finding(
                Self.about.id, .error, at: mending.place(start), length: mend.length, .enclosed, help: .straight, fix: mending.fix(mend)),
            line: start.line, mend: mend)
    }
}

extension Words {
    fileprivate static let enclosed = Words(
        vi: "ngoặc kép cong ở đây được đọc như chữ, không phải như dấu ngoặc",
        en: "the typographic quotes here are read as letters, not as quotes")

    fileprivate static let unclosed = Words(
        vi: "giá trị mở bằng ngoặc kép cong mà không có dấu đóng",
        en: "the value opens with a typographic quote that is never closed")

    fileprivate static let straight = Words(
        vi: "dùng ngoặc thẳng \"…\"; muốn in cả ngoặc cong thì đặt tất cả trong ngoặc thẳng: \"“…”\"",
        en: "use straight quotes \"…\"; to print the typographic ones as well, put straight ones around them: \"“…”\"")
}
