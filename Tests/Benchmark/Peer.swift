import Catalogue
import Diagnostics
import Glibc
import Stories

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
        do {
            let shelf = try Shelf(of: FolderOnDisk(stories), root: stories)
            let site = try shelf.site()
            for index in shelf.producers.indices {
                let files = shelf.files(ofProducer: index)
                try write(try shelf.producer(at: index, of: site), files, stories, folder)
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem("\(stories): \(error)")
        }
    }

    /// What the reference data says of provinces, sets, kinds and certificates.
    private func writeTables(in folder: String) throws(Problem) {
        func write(_ lines: [String], to file: String) throws(Problem) {
            try Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(folder)/\(file)")
        }
        try write(
            Reference.provinces.map { "\($0.id): {vi: \(Self.quoted($0.name.vi)), en: \(Self.quoted($0.name.en))}" },
            to: "data/provinces.yaml")
        try write(
            Reference.productSets.map { "\"\($0.number)\": {vi: \(Self.quoted($0.name.vi)), en: \(Self.quoted($0.name.en))}" },
            to: "data/sets.yaml")
        try write(
            Reference.kinds.map { "\($0.id): {set: \($0.set)\($0.googleCategory.map { ", google: \($0.id)" } ?? "")}" },
            to: "data/kinds.yaml")
        for language in ["vi", "en"] {
            let words = String(decoding: try Files.read("\(templates)/i18n/\(language).yaml"), as: UTF8.self)
            let schemes = Reference.schemes.map { "scheme-\($0.id): \(Self.quoted(language == "vi" ? $0.name.vi : $0.name.en))" }
            try write([words] + schemes, to: "i18n/\(language).yaml")
        }
    }

    /// Writes the pages of a producer and its goods, of which it has the model by the reader of stories, and the files below `stories`.
    private func write(_ unit: ReadProducer, _ files: [String], _ stories: String, _ folder: String) throws(Problem) {
        let producer = unit.producer
        let home = producer.folder.dropFirst(stories.utf8.count + 1)
        for file in files where file.hasSuffix(".png") {
            try Files.copy("\(stories)/\(file)", to: "\(folder)/static/media/\(producer.slug)\(file.dropFirst(home.utf8.count))")
        }
        for (language, folderName) in [("vi", "chu-the"), ("en", "producers")] {
            try writePage(
                "products/\(producer.slug)/_index.md", language, producer.stories[Language(language)], of: producer.folder,
                [
                    "type: producer", "layout: producer", "url: /\(language)/\(folderName)/\(producer.slug)/",
                    "media: media/\(producer.slug)",
                ],
                producer.images, "producer", folder)
        }
        for product in unit.products where product.effectiveStatus == .published {
            let path = "\(producer.slug)/\(product.slug)"
            let set = product.kind.flatMap { Reference.kind($0.value)?.set } ?? 0
            let origin = (product.traceability?.origin?.province ?? producer.province)?.value ?? "ha-noi"
            for (language, folderName) in [("vi", "san-pham"), ("en", "products")] {
                try writePage(
                    "products/\(path).md", language, product.stories[Language(language)], of: product.folder,
                    [
                        "type: product", "layout: product", "url: /\(language)/\(folderName)/\(path)/",
                        "media: media/\(path)", "provinces: [\(origin)]", "sets: [\"\(set)\"]",
                    ], product.images, "product", folder)
            }
            try writeCodes(of: product, at: "/products/\(path)", folder)
        }
    }

    /// A page for each number of the goods, and for each lot of them.
    private func writeCodes(of product: Product, at goods: String, _ folder: String) throws(Problem) {
        let numbers = [product.traceability?.gtin] + product.variants.map(\.gtin)
        let lots = (product.traceability?.lots ?? []).compactMap { $0.lot?.value.text }
        // A page for a number speaks all languages, and has one title.
        let title = product.stories[.en]?.title?.raw ?? ""
        for gtin in numbers.compactMap({ $0?.value.fourteenDigits }) {
            for lot in [nil] + lots.map(Optional.some) {
                let url = "/01/\(gtin)/" + (lot.map { "10/\($0)/" } ?? "")
                let head =
                    [
                        "title: \(Self.quoted(title))", "type: code", "url: \(url)", "goods: \(goods)", "gtin: \"\(gtin)\"",
                        "outputs: [html, passport, linkset]",
                    ] + (lot.map { ["lot: \"\($0)\""] } ?? [])
                let page = (["---"] + head + ["---", ""]).joined(separator: "\n")
                try Files.write(Array(page.utf8), to: "\(folder)/content/vi/codes/\(gtin)\(lot.map { "-\($0)" } ?? "").md")
            }
        }
    }

    /// Writes a page of a story and facts.
    private func writePage(
        _ path: String, _ language: String, _ story: Story?, of goods: String, _ head: [String], _ images: [Located<String>],
        _ key: String, _ folder: String
    ) throws(Problem) {
        guard let story else { return }
        let lines = try text(story.file).split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.dropFirst().firstIndex(of: "---") else { return }
        func indented(_ lines: some Sequence<Substring>) -> [String] { lines.map { "  \($0)" } }
        let facts = try text("\(goods)/\(key).yaml")
        // What a fact stands for in a text is asked of Hugo as its authors ask for it.
        let body = lines[(end + 1)...].joined(separator: "\n").replacing(/\{\{([a-z_.-]+)\}\}/) { "{{< fact \"\($0.1)\" >}}" }
        let title = "title: \(Self.quoted(story.title?.raw ?? ""))"
        let pictures = "pictures: [\(images.map { Self.quoted($0.value) }.joined(separator: ", "))]"
        let page =
            (["---", title] + head + [pictures, "story:"] + indented(lines[1..<end]) + ["\(key):"]
            + indented(facts.split(separator: "\n", omittingEmptySubsequences: false)) + ["---", body]).joined(separator: "\n")
        try Files.write(Array(page.utf8), to: "\(folder)/content/\(language)/\(path)")
    }

    private func text(_ path: String) throws(Problem) -> String { String(decoding: try Files.read(path), as: UTF8.self) }

    /// A scalar between quotation marks, as YAML has it.
    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
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
