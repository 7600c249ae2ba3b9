import Catalogue
import CommonMark
import Diagnostics
import YAML

/// Reads one producer with its products, or one fair: what one task does without looking at others.
struct UnitReader: Sendable {
    let desk: ReadingDesk
    let languages: [Language]

    // MARK: Producers

    func producer(_ folder: Scan.ProducerFolder) throws(FolderError) -> ReadProducer {
        var producer = Producer(folder: desk.full(folder.path), slug: RelativePath.name(of: folder.path))
        let subject = Subject.producer(producer.folder)
        let reading = Reading(producer.file, keepsFacts: true)
        ProducerReader.read(reading.top(try desk.folder.read("\(folder.path)/producer.yaml", limit: YAML.sizeLimit)), into: &producer)
        producer.unreadable = reading.unreadable
        var files = FileList(folder.path, folder.files, desk)
        files.use("producer.yaml")
        files.use("sources.yaml")
        var findings = reading.findings
        for evidence in producer.certificates.compactMap(\.evidence) { findings += files.require(evidence) }
        for image in producer.images { findings += try files.picture(image, into: &producer.pictures) }
        let named = Dictionary(reading.facts.map { ("producer.\($0.key)", $0.value) }, uniquingKeysWith: { first, _ in first })
        let facts = reading.facts.merging(named) { first, _ in first }
        var asked: [String: Bool] = [:]
        for language in languages {
            guard let text = try files.story(language) else { continue }
            var (story, found) = StoryReader.read(text, language: language, file: producer.folder + "/\(language).md")
            found += resolve(&story, facts)
            found += try links(of: story, &files, &producer.pictures, &asked)
            producer.stories[language] = story
            findings += found
        }
        findings += files.unread(languages, subject)
        var unit = ReadProducer(producer: producer, findings: findings.map { $0.about(subject) }, asked: [:])
        for product in folder.products {
            let (product, findings) = try self.product(product, of: producer, facts: named, &asked)
            unit.products.append(product)
            unit.findings += findings
        }
        unit.asked = asked
        return unit
    }

    // MARK: Products

    private func product(
        _ folder: Scan.ProductFolder, of producer: Producer, facts named: [String: Fact], _ asked: inout [String: Bool]
    ) throws(FolderError) -> (Product, [Finding]) {
        var product = Product(folder: desk.full(folder.path), slug: RelativePath.name(of: folder.path), producer: 0)
        var files = FileList(folder.path, folder.files, desk)
        files.use("product.yaml")
        files.use("sources.yaml")
        var texts: [(Language, [UInt8])] = []
        for language in languages {
            if let text = try files.story(language) { texts.append((language, text)) }
        }
        let reading = Reading(product.file, keepsFacts: texts.contains { Self.namesFacts($0.1) })
        ProductReader.read(reading.top(try desk.folder.read("\(folder.path)/product.yaml", limit: YAML.sizeLimit)), into: &product)
        product.unreadable = reading.unreadable
        var findings = reading.findings
        for evidence in product.evidence { findings += files.require(evidence) }
        for image in product.images + product.variants.flatMap(\.images) { findings += try files.picture(image, into: &product.pictures) }
        if files.has("approvals.yaml") {
            files.use("approvals.yaml")
            let reading = Reading("\(product.folder)/approvals.yaml")
            product.approvals = ProductReader.approvals(
                reading.top(try desk.folder.read("\(folder.path)/approvals.yaml", limit: YAML.sizeLimit)))
            findings += reading.findings
        }
        if files.has("remarks.yaml") {
            files.use("remarks.yaml")
            let reading = Reading("\(product.folder)/remarks.yaml")
            product.remarks = ProductReader.remarks(
                reading.top(try desk.folder.read("\(folder.path)/remarks.yaml", limit: YAML.sizeLimit)))
            findings += reading.findings
        }
        for (language, text) in texts {
            var (story, found) = StoryReader.read(text, language: language, file: product.storyFile(language))
            found += resolve(&story, reading.facts, named)
            found += try links(of: story, &files, &product.pictures, &asked)
            product.stories[language] = story
            findings += found
        }
        compareApprovals(of: &product, by: producer)
        findings += files.unread(languages, .product(product.folder))
        return (product, findings.map { $0.about(.product(product.folder)) })
    }

    /// Holds what was approved against what the product says now; where that is something else, fetches what was kept of it.
    private func compareApprovals(of product: inout Product, by producer: Producer) {
        var digests: [String: String] = [:]
        for index in product.approvals.indices {
            guard let language = product.approvals[index].language?.value, let digest = product.approvals[index].digest?.value else {
                continue
            }
            let isTranslation = product.approvals[index].way?.value == "translation" && language != languages[0]
            let key = isTranslation ? "\(language)*" : language.code
            if digests[key] == nil {
                let original = isTranslation ? Wording(of: product, by: producer, in: languages[0]) : nil
                digests[key] = Wording(of: product, by: producer, in: language, translating: original)?.digest
            }
            product.approvals[index].isCurrent = digests[key] == digest
            guard digests[key] != digest, let path = Wording.path(ofKept: digest),
                let bytes = try? desk.folder.read(path, limit: Stories.keptLimit), Wording.digest(of: bytes) == digest
            else { continue }
            product.approvals[index].kept = Wording(canonical: bytes)
        }
    }

    private static func namesFacts(_ text: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x7B, previous == 0x7B { return true }
            previous = byte
        }
        return false
    }

    // MARK: Fairs

    func fair(_ folder: Scan.ProductFolder) throws(FolderError) -> ReadFair {
        var fair = Fair(folder: desk.full(folder.path), slug: RelativePath.name(of: folder.path))
        let reading = Reading(fair.file, keepsFacts: true)
        FairReader.read(reading.top(try desk.folder.read("\(folder.path)/fair.yaml", limit: YAML.sizeLimit)), into: &fair)
        fair.unreadable = reading.unreadable
        var files = FileList(folder.path, folder.files, desk)
        files.use("fair.yaml")
        var findings = reading.findings
        var asked: [String: Bool] = [:]
        for language in languages {
            guard let text = try files.story(language) else { continue }
            var (story, found) = StoryReader.read(text, language: language, file: fair.folder + "/\(language).md")
            found += resolve(&story, reading.facts)
            found += try links(of: story, &files, &fair.pictures, &asked)
            fair.stories[language] = story
            findings += found
        }
        findings += files.unread(languages, .fair(fair.folder))
        return ReadFair(
            fair: fair, findings: findings.map { $0.about(.fair(fair.folder)) }, asked: asked)
    }

    // MARK: What stories refer to

    /// Gives a story the values of the facts that it names, and reports the paths that name nothing.
    private func resolve(_ story: inout Story, _ facts: [String: Fact]...) -> [Finding] {
        var findings: [Finding] = []
        for (path, place) in story.references {
            if let fact = facts.lazy.compactMap({ $0[path] }).first {
                story.facts[path] = fact
            } else {
                let nearest: String? = Spelling.nearest(to: path, among: facts.flatMap(\.keys).sorted())
                findings.append(
                    Finding(
                        "unknown-fact", .error, at: place, length: path.unicodeScalars.count + 4, .noFact(path),
                        help: nearest.map { .didYouMean("{{\($0)}}") } ?? .checkPath, reach: .language(story.language.code)))
            }
        }
        return findings
    }

    /// Checks that the links and pictures of a story lead somewhere, and reads the pictures' headers. Which paths it had to know of is put
    /// down in `asked`.
    private func links(
        of story: Story, _ files: inout FileList, _ pictures: inout [String: Picture], _ asked: inout [String: Bool]
    ) throws(FolderError) -> [Finding] {
        var findings: [Finding] = []
        for (target, isPicture, place) in story.targets {
            if isPicture {
                guard !target.contains(":") else {
                    findings.append(
                        Finding(
                            "remote-picture", .error, at: place, .remotePicture, help: .bringPicture, reach: .language(story.language.code))
                    )
                    continue
                }
                findings += try files.picture(Located(target, at: place), into: &pictures).map {
                    $0.reaching(.language(story.language.code))
                }
            } else if !target.contains(":"), !target.hasPrefix("#") {
                let folder = RelativePath.folder(of: String(story.file.dropFirst(desk.root.count + 1)))
                let path = RelativePath.resolve(target, from: folder)
                let exists = path.map { $0.isEmpty || desk.paths.contains($0) } ?? false
                if let path, !path.isEmpty { asked[path] = exists }
                if !exists {
                    findings.append(
                        Finding(
                            "broken-link", .error, at: place, .brokenLink(target), help: .checkLink, reach: .language(story.language.code)))
                }
            }
        }
        return findings
    }
}

extension Product {
    /// The files that back up its facts.
    fileprivate var evidence: [Located<String>] {
        [ocop?.evidence, elsewhere?.leaflet].compactMap { $0 } + certificates.compactMap(\.evidence) + claims.compactMap(\.evidence)
    }
}

extension Words {
    fileprivate static func noFact(_ path: String) -> Words {
        Words(vi: "không có dữ kiện nào ở `{{\(path)}}`", en: "there is no fact at `{{\(path)}}`")
    }

    fileprivate static let checkPath = Words(
        vi: "viết đúng đường dẫn trong product.yaml, ví dụ `{{ocop.stars}}`, hay `{{producer.members}}` cho producer.yaml",
        en: "give the path in product.yaml, such as `{{ocop.stars}}`, or `{{producer.members}}` for producer.yaml")

    fileprivate static let remotePicture = Words(
        vi: "hình lấy từ trang khác không được dùng trong truyện", en: "a picture from another site can't be used in a story")
    fileprivate static let bringPicture = Words(
        vi: "chép hình vào thư mục `images/` rồi viết `![…](images/ten-hinh.jpg)`",
        en: "put the picture into `images/` and write `![…](images/name.jpg)`")

    fileprivate static func brokenLink(_ target: String) -> Words {
        Words(vi: "liên kết `\(target)` không dẫn tới đâu", en: "the link `\(target)` leads nowhere")
    }

    fileprivate static let checkLink = Words(
        vi: "xem lại tên thư mục: sản phẩm cùng chủ thể là `../ten-san-pham/`",
        en: "check the folder's name: another product of the producer is `../its-name/`")
}
