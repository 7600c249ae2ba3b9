public import Catalogue
import Diagnostics

/// A message that a producer sent back, read with patience: Zalo breaks lines, mail puts `>` before them, keyboards turn quotation marks and
/// capitals, and a long message loses its end.
public struct Feedback: Sendable, Equatable {
    /// One “this is wrong”.
    public struct Wrong: Sendable, Equatable {
        /// The language of the text; `nil` for the site's first.
        public var language: Language?
        /// The number of the sentence or fact in what was read; `nil` where the message says none.
        public var number: Int?
        /// How it began, where the message says so.
        public var quote: String
        /// What is right.
        public var words: String
    }

    /// The producer and product, `ong-rung/mat-ong`; `nil` where the message doesn't say.
    public var product: String?
    /// The first 16 digits of the digest of what was read, by language.
    public var digests: [Language: String] = [:]
    /// Who answered.
    public var by: String?
    /// What is wrong.
    public var wrongs: [Wrong] = []
    /// The lines that say something of which nothing is known but their words.
    public var unread: [String] = []
    /// What stands before the message and behind it: a greeting, or more that somebody wanted to say.
    public var beside: [String] = []
    /// Whether everything is right.
    public var isYes = false
    /// Whether the message came as it was sent: its seal and its count are right.
    public var isWhole = false
    /// Whether the last line was one of those that are wrong, so that the next may go on with it.
    private var isOpen = false

    /// What a message says. Nothing of it is passed over: what stands before its code and behind its end is `beside`.
    public init(_ message: String) {
        let lines = Self.lines(of: message)
        var body: [String] = []
        var seal: (count: Int, letters: String)?
        // The words of the code that are still to come: its line may have been broken in the middle.
        var code = 0
        for (index, line) in lines.enumerated() {
            let key = Spelling.key(line)
            if key.hasPrefix("chapbut 1") {
                code = readCode(lines[index...].joined(separator: " "))
                beside += body
                body = []
            } else if let found = Self.seal(in: key) {
                seal = found
                beside += lines[(index + 1)...]
                break
            }
            let words = Self.codeWords(line)
            let rest = line[(code == 0 ? line.startIndex : words.count > code ? words[code].startIndex : line.endIndex)...]
            code = max(0, code - words.count)
            if !rest.isEmpty { body.append(String(rest)) }
        }
        for line in body { read(line) }
        if let seal {
            isWhole = seal.count == wrongs.count && seal.letters == MessageSeal.of(body.joined())
        }
    }

    /// The lines without what mail puts before them.
    private static func lines(of message: String) -> [String] {
        Spelling.composed(String(message.prefix(200_000))).split(whereSeparator: \.isNewline).map { line in
            let rest = line.drop { $0 == ">" || $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
            return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    /// The words of a line as the code has them.
    private static func codeWords(_ line: String) -> [Substring] { line.split { $0 == " " || $0 == "·" || $0 == "•" } }

    /// `chapbut 1 · producer/product · vi 0123456789abcdef · en …`, which the text begins with.
    ///
    /// - Returns: how many words of the text belong to it.
    private mutating func readCode(_ text: String) -> Int {
        let words = Self.codeWords(text.lowercased()).map(String.init)
        guard words.count > 2, words[2].split(separator: "/").count == 2, words[2].split(separator: "/").allSatisfy(Slug.isWellFormed)
        else { return 2 }
        product = product ?? words[2]
        var index = 3
        while index + 1 < words.count, Language(words[index]).isWellFormed {
            // A line break may have cut the digits in two.
            var digits = words[index + 1]
            var next = index + 2
            while digits.utf8.count < 16, next < words.count, words[next].allSatisfy(\.isHexDigit) {
                digits += words[next]
                next += 1
            }
            guard digits.utf8.count == 16, digits.allSatisfy(\.isHexDigit) else { break }
            digests[Language(words[index])] = digits
            index = next
        }
        return index
    }

    /// `HẾT 2 k7qd`.
    private static func seal(in key: String) -> (Int, String)? {
        let words = key.split(separator: " ")
        guard words.count == 3, words[0] == "het", let count = Int(words[1]), words[2].utf8.count == 4 else { return nil }
        return (count, String(words[2]))
    }

    private mutating func read(_ line: String) {
        let key = Spelling.key(line)
        let isMore = isOpen
        isOpen = false
        if key.hasPrefix("nguoi xem") {
            by = String(line.drop { $0 != ":" }.dropFirst()).trimmingPrefix { $0 == " " }.description
        } else if key == "dung het" || key == "dung het roi" || key == "dung ca" {
            isYes = true
        } else if key == "sai" || key.hasPrefix("sai ") {
            if let wrong = Self.wrong(line) {
                wrongs.append(wrong)
                isOpen = true
            } else {
                unread.append(line)
            }
        } else if isMore {
            // The rest of a line that was broken.
            wrongs[wrongs.count - 1].append(line)
            isOpen = true
        } else {
            unread.append(line)
        }
    }

    /// `SAI 12: “Nhà có bốn người.” Đúng là: Nhà có năm người`, or by hand `sai câu 12 nhà có năm người`; `nil` without a number.
    private static func wrong(_ line: String) -> Wrong? {
        var words = line.split(separator: " ")[...]
        words = words.dropFirst()
        var language: Language?
        while let word = words.first {
            let plain = Spelling.key(String(word))
            if ["cau", "the", "thu", "so", "cho"].contains(plain) {
                words = words.dropFirst()
            } else if plain.count == 2, plain.allSatisfy({ $0.isLetter }), Int(plain) == nil, words.count > 1 {
                language = Language(plain)
                words = words.dropFirst()
            } else {
                break
            }
        }
        guard let first = words.first else { return nil }
        let digits = first.prefix { ("0"..."9").contains($0) }
        guard let number = Int(digits), number > 0 else { return nil }
        let glued = first.dropFirst(digits.count).drop { ":.)-–".contains($0) }
        let rest = (glued.isEmpty ? [] : [String(glued)]) + words.dropFirst().map(String.init)
        var wrong = Wrong(language: language, number: number, quote: "", words: "")
        wrong.append(rest.joined(separator: " "))
        return wrong
    }

    /// Its remark for a product's `remarks.yaml`, and what can't be told apart any longer.
    ///
    /// A number is sure while the digest is that of what was read; afterwards the quotation finds the sentence, and without one nothing does.
    public func remarks(
        on wordings: [Language: Wording], main: Language, of product: Product
    ) -> (found: [NewRemark], lost: [Wrong]) {
        var found: [NewRemark] = []
        var lost: [Wrong] = []
        for wrong in wrongs {
            let language = wrong.language ?? main
            guard let wording = wordings[language] else {
                lost.append(wrong)
                continue
            }
            let isSame = digests[language].map { wording.digest.dropFirst(7).hasPrefix($0) } ?? false
            let items = wording.items
            let byNumber = wrong.number.flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
            let quoted = items.filter { wrong.isQuoted(from: $0) }
            guard let item = isSame ? byNumber : quoted.count == 1 ? quoted.first : byNumber.flatMap({ quoted.contains($0) ? $0 : nil })
            else {
                lost.append(wrong)
                continue
            }
            let line = product.stories[language]?.sentences.filter { $0.key == item.key && $0.text == item.text }.first?.place.line
            found.append(
                NewRemark(
                    wrong.words, language: language, about: item.key, sentence: item.text, line: item.isFact ? nil : line.map { Int($0) }))
        }
        return (found, lost)
    }
}

extension Feedback.Wrong {
    /// Adds more of the message: what stands before “Đúng là:” is the quotation.
    fileprivate mutating func append(_ text: String) {
        let all = [words.isEmpty ? quote : "\(quote)Đúng là: \(words)", text].filter { !$0.isEmpty }.joined(separator: " ")
        guard let cut = all.firstRange(of: "Đúng là:") ?? all.firstRange(of: "đúng là:") ?? all.firstRange(of: "ĐÚNG LÀ:") else {
            // Without the words of the page it is typed by hand, and all of it says what is right; a quotation that goes on is one.
            let isQuotation = all.first.map { "“\"«'‘”".contains($0) } ?? false
            (quote, words) = isQuotation ? (all, "") : ("", all)
            return
        }
        quote = String(all[..<cut.lowerBound])
        words = String(all[cut.upperBound...].drop { $0 == " " })
    }

    /// Whether what was quoted is the beginning of an item: letters and digits count, whatever became of the marks.
    fileprivate func isQuoted(from item: Wording.Item) -> Bool {
        let quoted = Spelling.key(quote)
        guard !quoted.isEmpty else { return false }
        return Spelling.key(item.text).hasPrefix(quoted)
            || item.isFact
                && Spelling.key("\(Wording.name(of: item.key).vi): \(Wording.shown(item.text, of: item.key).vi)").hasPrefix(quoted)
    }
}
