import Catalogue
import Foundation
import ModelCatalogue
import SiteBuild

/// What people do to a folder of stories, one thing after the other, the same for the same seed.
struct RandomEdits {
    /// What was done, in words, for whoever has to do it again.
    private(set) var log: [String] = []
    /// The day that counts as today.
    private(set) var today = Day(number: 20_780)
    private var random: Numbers
    private let workshop: Workshop
    private var made = 0
    /// A file as it was before it was last changed.
    private var before: (path: String, text: String)?

    init(seed: UInt64, in workshop: Workshop) {
        random = Numbers(state: seed)
        self.workshop = workshop
    }

    /// Three of the model producers, and a fair.
    static func catalogue() throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue.small()
        for producer in ["gom-ben-lo", "coi-bien-kim-hai"] {
            let folder = ModelCatalogue.project.appending(path: "stories/dong-bang-song-hong/\(producer)")
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
                guard let bytes = try? Data(contentsOf: folder.appending(path: path)) else { continue }
                catalogue.files["dong-bang/\(producer)/\(path)"] = path.hasSuffix(".png") ? SmallPicture.bytes : Array(bytes)
            }
        }
        return catalogue
    }

    /// Does the next thing.
    mutating func next() throws {
        // Most of what people do is to texts; what shakes the whole catalogue is rare.
        switch random.below(44) {
        case 0...5: try changeText()
        case 6...9: try changeFact()
        case 10: try rename()
        case 11: try remove()
        case 12, 13: try add()
        case 14: try breakFile()
        case 15: try changeSite()
        case 16: try changeTemplate()
        case 17: try link()
        case 18: try touch()
        case 19: try changePicture()
        case 20: turnDay()
        case 21: say("nothing")
        case 22, 23: try undo()
        case 24...26: try changeLine("product.yaml", #/price: [0-9_]+ VND/#) { "price: \([60, 99, 185, 250, 600][$0 % 5])000 VND" }
        case 27: try changeLine("product.yaml", #/availability: \w+/#) { "availability: \($0 % 2 == 0 ? "in" : "out_of")_stock" }
        case 28, 29: try changeLine(".yaml", #/expires: 20[0-9]{2}-/#) { "expires: \(2026 + $0 % 5)-" }
        case 30: try changeLine("producer.yaml", #/^name: +\{vi: /#) { "name: {vi: Nhà \($0) " }
        case 31:
            try changeLine("producer.yaml", #/^province: [a-z-]+/#) {
                "province: \(["bac-ninh", "ca-mau", "lao-cai", "ninh-binh"][$0 % 4])"
            }
        case 32: try moveProduct()
        default: try addSentence()
        }
    }

    /// What is done to a site besides building it again.
    enum Detour: CaseIterable {
        case rollBack, buildWithAnotherStyle, buildAnotherSite
    }

    /// Some other thing that somebody does, now and then.
    mutating func detour() -> Detour? {
        let number = random.below(9)
        guard number < Detour.allCases.count else { return nil }
        say("\(Detour.allCases[number])")
        return Detour.allCases[number]
    }

    private mutating func say(_ what: String) { log.append(what) }

    // MARK: Kinds of edits

    private mutating func addSentence() throws {
        guard let path = choose(try files { $0.hasSuffix(".md") }) else { return }
        made += 1
        let text = try workshop.read(path)
        before = (path, text)
        try workshop.write("\(text)\nCâu thứ \(made), thêm vào cuối.\n", to: path)
        say("sentence in \(path)")
    }

    private mutating func undo() throws {
        guard let (path, text) = before, try files({ $0 == path }) == [path] else { return }
        before = (path, try workshop.read(path))
        try workshop.write(text, to: path)
        say("undo in \(path)")
    }

    private mutating func changeText() throws {
        guard let path = choose(try files { $0.hasSuffix(".md") }) else { return }
        before = (path, try workshop.read(path))
        var lines = try workshop.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = random.below(max(1, lines.count))
        guard lines.indices.contains(line), !lines[line].hasPrefix("---") else { return }
        let text = [
            "Mật ong rừng, ngọt thanh.", "rất ngon", "số một Việt Nam", "trong 100 g có 3 sao", "{{ocop.stars}} sao", "chữa bệnh ho",
        ]
        switch random.below(3) {
        case 0: lines[line] += " \(text[random.below(text.count)])"
        case 1: lines.insert(text[random.below(text.count)], at: line)
        default: lines.remove(at: line)
        }
        try workshop.write(lines.joined(separator: "\n"), to: path)
        say("text \(path):\(line + 1)")
    }

    private static let facts = [
        "status: draft", "status: withdrawn", "status: published", "brand: Tên khác", "offer: {price: 99000 VND, availability: in_stock}",
        "ocop:\n  stars: 3", "sku: MOI-1", "images: []", "accept: [{rule: missing-picture, reason: chờ ảnh, until: 2027-01-31}]",
        "kind: honey", "set: 3", "x: {a: b}", "khong-co: 1",
    ]

    private mutating func changeFact() throws {
        guard let path = choose(try files { $0.hasSuffix("product.yaml") || $0.hasSuffix("producer.yaml") }) else { return }
        let fact = Self.facts[random.below(Self.facts.count)]
        let key = String(fact.prefix { $0 != ":" })
        before = (path, try workshop.read(path))
        var lines: [String] = []
        var isSkipping = false
        for line in try workshop.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("\(key):") { isSkipping = true; continue }
            if isSkipping, line.hasPrefix(" ") || line.hasPrefix("-") { continue }
            isSkipping = false
            lines.append(line)
        }
        try workshop.write(fact + "\n" + lines.joined(separator: "\n"), to: path)
        say("fact \(key) in \(path)")
    }

    /// Puts something else into a line that has something of the kind.
    private mutating func changeLine(
        _ name: String, _ pattern: Regex<Substring>, _ words: (Int) -> String
    ) throws {
        guard let path = choose(try files { $0.hasSuffix(name) }) else { return }
        let text = try workshop.read(path)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let fitting = lines.indices.filter { lines[$0].firstMatch(of: pattern) != nil }
        guard !fitting.isEmpty else { return }
        made += 1
        let line = fitting[random.below(fitting.count)]
        lines[line].replace(pattern, with: words(made + random.below(5)), maxReplacements: 1)
        before = (path, text)
        try workshop.write(lines.joined(separator: "\n"), to: path)
        say("\(lines[line]) in \(path)")
    }

    private mutating func moveProduct() throws {
        let products = try files { $0.hasSuffix("/product.yaml") }.map { String($0.dropLast("/product.yaml".count)) }
        let producers = try files { $0.hasSuffix("/producer.yaml") }.map { String($0.dropLast("/producer.yaml".count)) }
        guard let product = choose(products), let producer = choose(producers), let name = product.split(separator: "/").last else {
            return
        }
        made += 1
        let other = "\(producer)/\(name)-\(made)"
        try workshop.move(product, to: other)
        say("move \(product) to \(other)")
    }

    private mutating func rename() throws {
        guard let path = choose(try folders()) else { return }
        made += 1
        let other = "\(path)-\(made)"
        try workshop.move(path, to: other)
        say("rename \(path) to \(other)")
    }

    private mutating func remove() throws {
        let isWhole = random.below(2) == 0
        guard let path = choose(isWhole ? try folders() : try files { $0 != "site.yaml" }) else { return }
        // Something must be left to edit.
        if isWhole, try folders().count < 4 { return }
        try workshop.remove(path)
        say("remove \(path)")
    }

    private mutating func add() throws {
        guard let path = choose(try folders()) else { return }
        made += 1
        let copy = "\(path)-ban-\(made)"
        try FileManager.default.copyItem(atPath: "\(workshop.stories)/\(path)", toPath: "\(workshop.stories)/\(copy)")
        say("copy \(path) to \(copy)")
        for file in try files({ $0.hasPrefix(copy + "/") && $0.hasSuffix("product.yaml") }) where random.below(2) == 0 {
            let lines = try workshop.read(file).split(separator: "\n", omittingEmptySubsequences: false)
            let own = lines.map { $0.hasPrefix("sku:") ? "sku: BAN-\(made)" : String($0) }.joined(separator: "\n")
            try workshop.write(own.replacing("gtin:", with: "x-gtin:"), to: file)
            say("numbers of its own for \(file)")
        }
    }

    private mutating func breakFile() throws {
        guard let path = choose(try files { $0.hasSuffix(".yaml") && $0 != "site.yaml" || $0.hasSuffix(".md") }) else { return }
        let breaks: [[UInt8]] = [[], [0xFF, 0xFE, 0x41], Array("a: [".utf8), Array("---\n".utf8), [0x0A, 0x00, 0x0A]]
        let kind = random.below(breaks.count)
        try workshop.write(random.below(2) == 0 ? breaks[kind] : Array(try workshop.read(path).utf8) + breaks[kind], to: path)
        say("break \(path)")
    }

    private mutating func changeSite() throws {
        var text = try workshop.read("site.yaml")
        switch random.below(4) {
        case 0: text = text.replacing("vi: ", with: "vi: M", maxReplacements: 1)
        case 1: text = text.replacing("languages: [vi, en]", with: "languages: [en, vi]")
        case 2: text = text.replacing("languages: [en, vi]", with: "languages: [vi, en]")
        default: text += "\nx:\n  so: \"\(random.below(9))\"\n"
        }
        try workshop.write(text, to: "site.yaml")
        say("site.yaml")
    }

    private mutating func changeTemplate() throws {
        let folder = "\(workshop.folder.path)/Templates"
        if random.below(3) == 0 {
            try? FileManager.default.removeItem(atPath: folder)
            say("no templates")
            return
        }
        try FileManager.default.createDirectory(atPath: "\(folder)/words", withIntermediateDirectories: true)
        let files = [
            ("words/vi.yaml", "home: Nhà \(random.below(9))\n"), ("them.css", "p { margin: \(random.below(9))px }\n"), ("site.html", "{{#"),
        ]
        let (name, text) = files[random.below(files.count)]
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        say("template \(name)")
    }

    private mutating func link() throws {
        guard let path = choose(try files { $0.hasSuffix(".md") }), let target = choose(try folders()) else { return }
        let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
        try workshop.write(try workshop.read(path) + "\n\nXem [đây](\(up)\(target)/).\n", to: path)
        say("link from \(path) to \(target)")
    }

    private mutating func touch() throws {
        guard let path = choose(try files { _ in true }) else { return }
        let bytes = try Data(contentsOf: URL(filePath: "\(workshop.stories)/\(path)"))
        try bytes.write(to: URL(filePath: "\(workshop.stories)/\(path)"))
        say("touch \(path)")
    }

    private mutating func changePicture() throws {
        guard let path = choose(try files { $0.hasSuffix(".png") }) else { return }
        let byte = UInt8(random.below(256))
        // One that differs in what is published of it, or one that differs in what is left out.
        try workshop.write(random.below(2) == 0 ? SmallPicture.large(byte) : SmallPicture.bytes + [byte], to: path)
        say("picture \(path)")
    }

    private mutating func turnDay() {
        today = Day(number: today.number + random.below(400) - 100)
        say("today is \(today)")
    }

    // MARK: What there is

    private mutating func choose(_ paths: [String]) -> String? { paths.isEmpty ? nil : paths[random.below(paths.count)] }

    private func files(_ isWanted: (String) -> Bool) throws -> [String] {
        try Workshop.files(below: workshop.stories).keys.filter { !$0.hasPrefix(".chapbut") && isWanted($0) }.sorted()
    }

    /// The folders of producers, products and fairs.
    private func folders() throws -> [String] {
        try files { $0.hasSuffix("/producer.yaml") || $0.hasSuffix("/product.yaml") || $0.hasSuffix("/fair.yaml") }.map { path in
            String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        }
    }
}

/// Numbers that look like chance (SplitMix64 by Sebastiano Vigna, public domain).
struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }

    /// One of 0 up to `limit`, without it.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
