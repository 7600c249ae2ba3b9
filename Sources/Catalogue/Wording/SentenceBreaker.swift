/// Where the sentences of a Vietnamese or English text end, so that they can be read and judged one by one.
///
/// It errs on the side of the longer sentence: two in one are only long to read, half a one is hard to say yes or no to.
public enum SentenceBreaker {
    /// The sentences of a text, in order and without blanks around them.
    public static func sentences(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return ranges(in: scalars).map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
    }

    /// Where the sentences stand, without the blanks between them.
    package static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) {
            var (from, to) = (start, end)
            while from < to, isBlank(text[from]) { from += 1 }
            while to > from, isBlank(text[to - 1]) { to -= 1 }
            if from < to { ranges.append(from..<to) }
            start = end
        }
        var index = 0
        while index < text.count {
            let mark = text[index]
            index += 1
            // A line that the writer broke on purpose.
            if mark == "\u{2028}" { close(index) }
            guard isEnd(mark) else { continue }
            let stop = index - 1
            while index < text.count, isEnd(text[index]) || isClosing(text[index]) { index += 1 }
            guard index < text.count, isBlank(text[index]) else { continue }
            var next = index
            while next < text.count, isBlank(text[next]) || isOpening(text[next]) { next += 1 }
            guard next < text.count else { continue }
            let isNew = text[next].properties.isUppercase || ("0"..."9").contains(text[next]) || !text[next].properties.isAlphabetic
            guard isNew, mark != "." || !isShortForm(text, from: start, to: stop, followedBy: text[next]) else { continue }
            close(index)
        }
        close(text.count)
        return ranges
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" || scalar == "…" }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { "”’\"')]»".unicodeScalars.contains(scalar) }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { "“‘\"'([«–—-".unicodeScalars.contains(scalar) }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar.properties.isWhitespace }

    /// Whether the full stop at `stop` belongs to a short form or a number and ends nothing.
    private static func isShortForm(_ text: [Unicode.Scalar], from start: Int, to stop: Int, followedBy next: Unicode.Scalar) -> Bool {
        var from = stop
        while from > start, !isBlank(text[from - 1]), !isOpening(text[from - 1]) || text[from - 1] == "-" { from -= 1 }
        guard from < stop else { return false }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[from..<stop])
        let word = String(view)
        // “2. Rửa sạch”: the number of an item, not a sentence.
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text[start..<from].allSatisfy(isBlank) && word.utf8.count <= 3 }
        // v.v. and etc. mostly end what they stand in when a capital letter follows.
        if ["v.v", "etc", "a.m", "p.m"].contains(word.lowercased()) { return false }
        // A name's first letter, “Q. 1”, “U.S.”, “Th.S.”
        if word.split(separator: ".").allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isLetter) }) {
            return word.contains { $0.isUppercase } || word.contains(".")
        }
        return shortForms.contains(word.lowercased())
    }

    /// Short forms that are followed by a name or a number, in small letters and without their last stop.
    private static let shortForms: Set<String> = [
        "tp", "tx", "tt", "ths", "th.s", "ts", "pgs", "gs", "bs", "ks", "ls", "đt", "tel", "sđt", "đ/c", "tr", "vd", "cty", "nxb",
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "co", "ltd", "inc", "vs", "approx", "fig", "vol", "ca", "cf", "jan", "feb",
        "aug",
        "sept", "oct", "nov", "dec",
    ]
}
