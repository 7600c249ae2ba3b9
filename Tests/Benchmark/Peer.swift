import Catalogue
import Diagnostics
import Glibc

/// Hugo, and a site of it that tells the same stories: the same facts on pages of the same kinds at the same addresses, with their plain texts,
/// passports, link sets and QR codes, and Google's feed in both languages.
///
/// The stories and their facts become its content as they are: YAML as front matter, Markdown as text. That is not measured. What it does less:
/// it checks nothing, neither the stories nor the feed against its grammar, makes no list of digests, draws no SVG codes, writes no pages of
/// rules and no reports, tells each thing in fewer words, has one list of words for the search instead of an index in pieces, and keeps nothing for another time.
struct Peer {
    private let program: String
    private let templates: String
    private let files: String

    /// Hugo as `Tests/Outside/prepare-hugo` got it.
    init(root: String) throws(Problem) {
        program = "\(root)/.build/outside/hugo/hugo"
        templates = "\(root)/Tests/Benchmark/Peer"
        files = "\(root)/Templates"
        guard access(program, X_OK) == 0 else { throw Problem("\(program): get it first with Tests/Outside/prepare-hugo") }
    }

    // MARK: Made ready

    /// Makes Hugo's site of the stories, up to what Hugo itself does.
    func prepare(stories: String, in folder: String) throws(Problem) {
        for file in try Files.below(templates) { try Files.copy("\(templates)/\(file)", to: "\(folder)/\(file)") }
        for (from, to) in [
            ("style.css", "style.css"), ("page.js", "page.js"), ("search.js", "search.js"), ("icon.svg", "icon.svg"),
            ("map.svg", "map.svg"),
            ("fonts/truyen-bold.woff2", "fonts/truyen-bold.woff2"), ("fonts/truyen-italic.woff2", "fonts/truyen-italic.woff2"),
            ("fonts/truyen-regular.woff2", "fonts/truyen-regular.woff2"),
        ] {
            try Files.copy("\(files)/\(from)", to: "\(folder)/static/assets/\(to)")
        }
        try writeTables(in: folder)
        let all = try Files.below(stories).sorted()
        for file in all where file.hasSuffix("/producer.yaml") {
            let home = String(file.dropLast("/producer.yaml".count))
            try writeProducer(home, all, stories, folder)
        }
    }

    /// What the reference data says of provinces, sets, kinds and certificates.
    private func writeTables(in folder: String) throws(Problem) {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\\""))\"" }
        func write(_ lines: [String], to file: String) throws(Problem) {
            try Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(folder)/\(file)")
        }
        try write(
            Reference.provinces.map { "\($0.id): {vi: \(quoted($0.name.vi)), en: \(quoted($0.name.en))}" }, to: "data/provinces.yaml")
        try write(
            Reference.productSets.map { "\"\($0.number)\": {vi: \(quoted($0.name.vi)), en: \(quoted($0.name.en))}" }, to: "data/sets.yaml")
        try write(
            Reference.kinds.map { "\($0.id): {set: \($0.set)\($0.googleCategory.map { ", google: \($0.id)" } ?? "")}" },
            to: "data/kinds.yaml")
        for language in ["vi", "en"] {
            let words = String(decoding: try Files.read("\(templates)/i18n/\(language).yaml"), as: UTF8.self)
            let schemes = Reference.schemes.map { "scheme-\($0.id): \(quoted(language == "vi" ? $0.name.vi : $0.name.en))" }
            try write([words] + schemes, to: "i18n/\(language).yaml")
        }
    }

    private func writeProducer(_ home: String, _ all: [String], _ stories: String, _ folder: String) throws(Problem) {
        let slug = home.split(separator: "/").last.map(String.init) ?? home
        let facts = try text("\(stories)/\(home)/producer.yaml")
        let start = all.partitioningIndex { !$0.utf8.lexicographicallyPrecedes("\(home)/".utf8) }
        let own = all[start...].prefix { $0.hasPrefix("\(home)/") }
        for file in own where file.hasSuffix(".png") {
            try Files.copy("\(stories)/\(file)", to: "\(folder)/static/media/\(slug)\(file.dropFirst(home.count))")
        }
        let province = Self.value(of: "province", in: facts) ?? "ha-noi"
        for (language, folderName) in [("vi", "chu-the"), ("en", "producers")] {
            try writePage(
                "products/\(slug)/_index.md", language, story: "\(stories)/\(home)/\(language).md",
                ["type: producer", "layout: producer", "url: /\(language)/\(folderName)/\(slug)/", "media: media/\(slug)"]
                    + Self.pictures(in: facts), under: "producer", facts, folder)
        }
        for file in own where file.hasSuffix("/product.yaml") {
            let place = String(file.dropLast("/product.yaml".count))
            let name = place.split(separator: "/").last.map(String.init) ?? place
            let facts = try text("\(stories)/\(file)")
            let status = Self.value(of: "status", in: facts)
            if let status, status != "published" { continue }
            let set = Self.value(of: "kind", in: facts).flatMap { Reference.kind($0)?.set } ?? 0
            let origin = Self.value(of: "    province", in: facts) ?? province
            var title = ""
            for (language, folderName) in [("vi", "san-pham"), ("en", "products")] {
                title = try writePage(
                    "products/\(slug)/\(name).md", language, story: "\(stories)/\(place)/\(language).md",
                    [
                        "type: product", "layout: product", "url: /\(language)/\(folderName)/\(slug)/\(name)/",
                        "media: media/\(slug)/\(name)", "provinces: [\(origin)]", "sets: [\"\(set)\"]",
                    ] + Self.pictures(in: facts), under: "product", facts, folder)
            }
            try writeCodes(of: "/products/\(slug)/\(name)", facts, title, folder)
        }
    }

    /// A page for each number of the goods, and for each lot of them.
    private func writeCodes(of goods: String, _ facts: String, _ title: String, _ folder: String) throws(Problem) {
        let lines = facts.split(separator: "\n").filter { $0.first { $0 != " " } != "#" }
        func values(_ key: String) -> [String] {
            lines.compactMap { line in
                // At the beginning of a line, or within braces.
                let parts = line.split { " {,".contains($0) }
                return parts.firstIndex(of: "\(key):").flatMap { $0 + 1 < parts.count ? Self.scalar(parts[$0 + 1]) : nil }
            }
        }
        let gtins = values("gtin").map { String(repeating: "0", count: max(0, 14 - $0.count)) + $0 }
        for gtin in gtins {
            for lot in [nil] + values("lot").map(Optional.some) {
                let url = "/01/\(gtin)/" + (lot.map { "10/\($0)/" } ?? "")
                let head =
                    [
                        "title: \(title)", "type: code", "url: \(url)", "goods: \(goods)", "gtin: \"\(gtin)\"",
                        "outputs: [html, passport, linkset]",
                    ] + (lot.map { ["lot: \"\($0)\""] } ?? [])
                let page = (["---"] + head + ["---", ""]).joined(separator: "\n")
                try Files.write(Array(page.utf8), to: "\(folder)/content/vi/codes/\(gtin)\(lot.map { "-\($0)" } ?? "").md")
            }
        }
    }

    /// Writes a page of a story and facts.
    ///
    /// - Returns: its title, as YAML has it.
    @discardableResult
    private func writePage(
        _ path: String, _ language: String, story: String, _ head: [String], under key: String, _ facts: String, _ folder: String
    ) throws(Problem) -> String {
        guard access(story, R_OK) == 0 else { return "" }
        let lines = try text(story).split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.dropFirst().firstIndex(of: "---") else { return "" }
        func indented(_ lines: some Sequence<Substring>) -> [String] { lines.map { "  \($0)" } }
        let title = lines[1..<end].first { $0.hasPrefix("title: ") }.map { String($0.dropFirst(7)) } ?? ""
        // What a fact stands for in a text is asked of Hugo as its authors ask for it.
        let body = lines[(end + 1)...].joined(separator: "\n").replacing(/\{\{([a-z_.-]+)\}\}/) { "{{< fact \"\($0.1)\" >}}" }
        let page =
            (["---", "title: \(title)"] + head + ["story:"] + indented(lines[1..<end]) + ["\(key):"]
            + indented(facts.split(separator: "\n", omittingEmptySubsequences: false)) + ["---", body]).joined(separator: "\n")
        try Files.write(Array(page.utf8), to: "\(folder)/content/\(language)/\(path)")
        return title
    }

    private func text(_ path: String) throws(Problem) -> String { String(decoding: try Files.read(path), as: UTF8.self) }

    /// The value of a key as it is written, with the spaces before it, at the beginning of a line.
    private static func value(of key: String, in facts: String) -> String? {
        facts.split(separator: "\n").first { $0.hasPrefix("\(key): ") }.flatMap { scalar($0.dropFirst(key.count + 2)) }
    }

    /// A plain scalar without its quotation marks and the remark behind it.
    private static func scalar(_ text: Substring) -> String? {
        text.split(separator: " ", maxSplits: 1).first.map { String($0.filter { $0 != "\"" && $0 != "," && $0 != "}" }) }
    }

    /// The pictures of goods or a producer, in a key that the templates know.
    private static func pictures(in facts: String) -> [String] {
        let lines = facts.split(separator: "\n")
        guard let start = lines.firstIndex(where: { $0.hasPrefix("images:") }) else { return [] }
        if lines[start].contains("[") { return ["pictures:" + lines[start].dropFirst("images:".count)] }
        return ["pictures:"] + lines[(start + 1)...].prefix { $0.hasPrefix("  -") }.map(String.init)
    }

    // MARK: Measured

    /// Builds the site as if it had never been built.
    func build(in folder: String) -> Cost {
        for name in ["public", "resources", "cache"] { Files.remove("\(folder)/\(name)") }
        return Cost.running(
            [
                program, "build", "--source", folder, "--destination", "\(folder)/public", "--cacheDir", "\(folder)/cache", "--logLevel",
                "error",
            ])
    }

    /// How many files it made, and their bytes.
    func made(in folder: String) throws(Problem) -> (files: Int, bytes: Int) {
        var sum = (files: 0, bytes: 0)
        for file in try Files.below("\(folder)/public") {
            sum.files += 1
            sum.bytes += try Files.size("\(folder)/public/\(file)")
        }
        return sum
    }

    /// Prints how many files of each kind both have made, and how many bytes.
    func compare(with site: String, in folder: String, _ table: Table) throws(Problem) {
        let (ours, others) = (try Self.kinds(of: site), try Self.kinds(of: "\(folder)/public"))
        func told(_ sum: (files: Int, bytes: Int)?) -> String { sum.map { "\($0.files) files, \($0.bytes / 1000) KB" } ?? "none" }
        for kind in Set(ours.keys).union(others.keys).sorted() { table.note("\(kind): \(told(ours[kind])); Hugo \(told(others[kind]))") }
    }

    private static func kinds(of site: String) throws(Problem) -> [String: (files: Int, bytes: Int)] {
        var kinds: [String: (files: Int, bytes: Int)] = [:]
        for file in try Files.below(site) {
            let parts = file.split(separator: "/")
            let name = parts.last.map(String.init) ?? file
            let suffix = name.split(separator: ".").last.map(String.init) ?? ""
            let isFeed = file.contains("feeds/google-merchant") && suffix == "xml"
            let kind: String
            if isFeed {
                kind = "feeds"
            } else if parts[0] == "01" {
                kind = "codes, \(suffix)"
            } else if ["vi", "en"].contains(parts[0]), parts.count == 5 {
                kind = "products, \(suffix)"
            } else if ["vi", "en"].contains(parts[0]), parts.count == 4, ["chu-the", "producers"].contains(parts[1]) {
                kind = "producers, \(suffix)"
            } else if ["vi", "en"].contains(parts[0]), parts.count == 4, ["tinh", "provinces", "nhom", "sets"].contains(parts[1]) {
                kind = "provinces and sets, \(suffix)"
            } else if parts[0] == "media" {
                kind = "pictures"
            } else {
                kind = "others"
            }
            kinds[kind, default: (0, 0)].files += 1
            kinds[kind, default: (0, 0)].bytes += try Files.size("\(site)/\(file)")
        }
        return kinds
    }
}

extension [String] {
    /// The first position of which `isSecond` holds, if it holds of all behind that.
    fileprivate func partitioningIndex(_ isSecond: (String) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
