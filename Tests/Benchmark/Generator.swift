import Glibc

/// Makes a catalogue of many products out of the model stories: each producer is copied with its products until there are enough, with
/// stock numbers, GTINs and folder names of its own. The words stay those of real stories, with one of the round's after every fourth, or all
/// would be the same story; the pictures become one small one.
struct Generator {
    let model: String
    let target: String
    /// Whether there are no feeds but Google's, in both languages: that is the catalogue that cold builds are measured with.
    var isForGoogleAlone = false

    /// Writes a catalogue of `count` products, and returns how many bytes of Markdown it holds.
    func generate(_ count: Int) throws(Problem) -> Int {
        let producers = try Files.below(model).filter { $0.hasSuffix("/producer.yaml") }.map { String($0.dropLast("/producer.yaml".count)) }
            .sorted()
        let files = try producers.map { producer throws(Problem) in (producer, try Files.below("\(model)/\(producer)").sorted()) }
        try writeSite()
        for page in try Files.below("\(model)/pages") { try Files.copy("\(model)/pages/\(page)", to: "\(target)/pages/\(page)") }
        var made = 0
        var markdown = 0
        var round = 0
        while made < count {
            for (producer, names) in files where made < count {
                let products = names.filter { $0.hasSuffix("/product.yaml") }
                let left = Set(products.prefix(count - made).map { String($0.dropLast("/product.yaml".count)) })
                for name in names {
                    if let product = products.map({ String($0.dropLast("/product.yaml".count)) }).first(where: { name.hasPrefix($0 + "/") }
                    ),
                        !left.contains(product)
                    {
                        continue
                    }
                    markdown += try copy("\(model)/\(producer)/\(name)", to: "\(target)/v\(round)/\(producer)-\(round)/\(name)", round)
                }
                made += left.count
            }
            round += 1
        }
        return markdown
    }

    /// Writes `site.yaml` alone.
    func writeSite() throws(Problem) {
        let site = try Files.read("\(model)/site.yaml")
        guard isForGoogleAlone else { return try Files.write(site, to: "\(target)/site.yaml") }
        let lines = String(decoding: site, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "channels:"), let end = lines[start...].firstIndex(of: "") else {
            throw Problem("\(model)/site.yaml: channels")
        }
        let google = ["vi", "en"].map { "  - {channel: google-merchant, market: VN, language: \($0)}" }
        let text = lines[...start].map(String.init) + google + lines[end...].map(String.init)
        try Files.write(Array(text.joined(separator: "\n").utf8), to: "\(target)/site.yaml")
    }

    /// Copies a file, made unique for its round, and returns its size if it is Markdown.
    private func copy(_ source: String, to path: String, _ round: Int) throws(Problem) -> Int {
        if source.hasSuffix(".png") {
            try Files.write(Self.picture, to: path)
            return 0
        }
        var bytes = try Files.read(source)
        if source.hasSuffix("product.yaml") {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            bytes = Array(lines.map { Self.unique($0, round) }.joined(separator: "\n").utf8)
        }
        if source.hasSuffix(".md") { bytes = Self.ownStory(bytes, round) }
        try Files.write(bytes, to: path)
        return source.hasSuffix(".md") ? bytes.count : 0
    }

    /// A story with a word of its round after every fourth word of its plain lines.
    private static func ownStory(_ bytes: [UInt8], _ round: Int) -> [UInt8] {
        let mark = Array(" ".utf8) + word(round)
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard let body = lines.dropFirst().firstIndex(of: Array("---".utf8)) else { return bytes }
        for index in lines.indices.dropFirst(body + 1) {
            guard !lines[index].contains(where: { "#[]{}|<>`".utf8.contains($0) }) else { continue }
            var words = 0
            lines[index] = lines[index].flatMap { byte -> [UInt8] in
                guard byte == 0x20 else { return [byte] }
                words += 1
                return words % 4 == 0 ? mark + [byte] : [byte]
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// A word of small letters that no other round has; without "ho", which is a cough, and goods that cure one are in error.
    private static func word(_ round: Int) -> [UInt8] {
        var letters: [UInt8] = []
        var rest = round
        repeat {
            letters += [Array("bcdgklmnprstvx".utf8)[rest % 14], Array("aeiou".utf8)[rest / 14 % 5]]
            rest /= 70
        } while rest > 0
        return letters
    }

    /// A line with a stock number or GTIN that no other round has.
    private static func unique(_ line: Substring, _ round: Int) -> String {
        var line = String(line)
        if let sku = line.firstRange(of: "sku: ") {
            let end = line[sku.upperBound...].firstIndex { $0 == "," || $0 == " " || $0 == "}" } ?? line.endIndex
            line.insert(contentsOf: "-\(round)", at: end)
        }
        if let gtin = line.firstRange(of: "gtin: \"952") {
            let start = line.index(gtin.upperBound, offsetBy: -3)
            let digits = line[start...].prefix { $0.isNumber }
            line.replaceSubrange(digits.startIndex..<digits.endIndex, with: Self.gtin(digits, round))
        }
        return line
    }

    /// A GTIN-14 made of a GTIN-13's item digits and the round: indicator digit and number change with it.
    private static func gtin(_ old: Substring, _ round: Int) -> String {
        let writer = old.dropFirst(3).prefix(2)
        let item = old.dropLast().suffix(3)
        let middle = String(10_000 + round % 10_000).suffix(4)
        let body = "\(1 + round / 10_000)952\(writer)\(middle)\(item)"
        var sum = 0
        for (index, digit) in body.reversed().enumerated() { sum += (digit.wholeNumberValue ?? 0) * (index.isMultiple(of: 2) ? 3 : 1) }
        return body + String((10 - sum % 10) % 10)
    }

    /// A PNG of 600 × 600 white pixels.
    private static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x58, 0, 0, 2, 0x58, 1, 0, 0,
        0, 0, 0x96, 0x1D, 0xA5, 0x71, 0, 0, 0, 0xB6, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0xED, 0xCC, 0x31, 0x0D, 0, 0, 0x0C, 3, 0xA0,
        0xFA, 0x37, 0xDD, 0x9A, 0x58, 0xB2, 7, 4, 0x90, 0xDE, 0x89, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9,
        0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0x97, 0xCB, 0xE5, 0x72, 0xB9, 0x5C, 0x2E, 0xD7, 0xC3, 0x35, 0x9E, 0xA1,
        0x22, 0x7A, 0x63, 0x87, 0x9E, 0xA0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
