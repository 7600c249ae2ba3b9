import Catalogue
import Diagnostics
public import Stories

/// A province's register, as offices keep it, becomes producers and draft products.
///
/// Nothing is invented: what a row does not say stays missing, and its draft says so. Each draft remembers its row under `x.register`, so
/// that importing again changes only what the register changed.
public enum RegisterImport {
    /// What importing a register into a folder would write.
    ///
    /// - Parameters:
    ///   - register: the register's bytes: CSV in UTF-8, cells between commas, semicolons or tabs.
    ///   - file: its path as findings name it.
    ///   - columns: a file that says which heading means what, and its path.
    ///   - folder: the folder to import into, as it is now; `nil` where it is not there yet.
    ///   - takenSlugs: slugs of producers elsewhere in the catalogue, which must not be given again.
    /// - Throws: what the machine refuses to read of `folder`.
    public static func outcome(
        of register: [UInt8], file: String, columns: (file: String, bytes: [UInt8])? = nil, into folder: (any StoryFolder)?,
        takenSlugs: Set<String> = []
    ) throws(FolderError) -> RegisterOutcome {
        let read = Register(register, file: file, columns: columns)
        var importing = Importing(read, existing: try ExistingDrafts(folder), takenSlugs: takenSlugs)
        return importing.run()
    }

    /// The slugs of a catalogue's producers outside of one of its folders: what `outcome` must not give again there.
    ///
    /// - Parameters:
    ///   - catalogue: the folder of stories, the one with `site.yaml`.
    ///   - folder: the folder of the import, its path below the catalogue; empty for the catalogue itself.
    public static func producerSlugs(of catalogue: any StoryFolder, outside folder: String) throws(FolderError) -> Set<String> {
        let outside = try ExistingDrafts(catalogue).producers.map(\.folder).filter { path in
            !folder.isEmpty && path != folder && !path.hasPrefix(folder + "/")
        }
        return Set(outside.map { Importing.lastPart($0) })
    }
}

/// One run of an import.
private struct Importing {
    private let register: Register
    private let existing: ExistingDrafts
    private var outcome = RegisterOutcome()
    private var takenSlugs: Set<String>
    private var takenFolders: Set<String>
    private var producerFolders: [String: String] = [:]
    private var knownDrafts: [String: [Int]] = [:]
    private var usedDrafts: Set<Int> = []
    private var reportedKinds: Set<String> = []
    private var reportedPlaces: Set<String> = []

    /// The name of the register without its folders, for the drafts.
    private let registerName: String

    init(_ register: Register, existing: ExistingDrafts, takenSlugs: Set<String>) {
        self.register = register
        self.existing = existing
        registerName = register.file.split(separator: "/").last.map(String.init) ?? register.file
        takenFolders = existing.folders
        self.takenSlugs = takenSlugs.union(existing.producers.map { Self.lastPart($0.folder) })
        for (index, product) in existing.products.enumerated() {
            guard let memory = product.memory else { continue }
            for identity in Self.identities(of: memory) { knownDrafts[identity, default: []].append(index) }
        }
        for producer in existing.producers {
            let key = producer.placeholder.map { "?|\($0)" } ?? Self.producerKey(producer)
            if let key, producerFolders[key] == nil { producerFolders[key] = producer.folder }
        }
    }

    mutating func run() -> RegisterOutcome {
        outcome.rows = register.count
        outcome.findings = register.findings
        var first: [String: RegisterRow] = [:]
        var rows: [RegisterRow] = []
        for row in register.rows {
            let identity = Self.identity(of: row)
            if let earlier = first[identity] {
                report(
                    "register-duplicate-row", .warning, row, .duplicate(row, of: earlier),
                    help: .mendDuplicate)
            } else {
                first[identity] = row
                rows.append(row)
            }
        }
        // Exact matches go first, so that a row with a changed cell can't take the draft of its neighbour.
        var matches: [Int: Int] = [:]
        for level in 0..<3 {
            for (position, row) in rows.enumerated() where matches[position] == nil {
                let identities = Self.identities(of: row)
                guard identities.indices.contains(level) else { continue }
                let candidates = knownDrafts[identities[level], default: []].filter { !usedDrafts.contains($0) }
                // The loosest match must be the only one.
                guard let match = candidates.first, level == 0 || candidates.count == 1 else { continue }
                matches[position] = match
                usedDrafts.insert(match)
            }
        }
        for (position, row) in rows.enumerated() {
            if let match = matches[position] { update(existing.products[match], with: row) } else { create(row) }
            look(at: row)
        }
        updateProducers(rows)
        for (index, product) in existing.products.enumerated() where product.memory != nil && !usedDrafts.contains(index) {
            outcome.noLongerListed.append(product.folder)
        }
        lookForLikeness(rows)
        outcome.findings = outcome.findings.inOrder()
        return outcome
    }
}

// MARK: Products

extension Importing {
    private mutating func create(_ row: RegisterRow) {
        let place = RegisterPlace(row)
        let producer = producerFolder(row, place)
        let name = RegisterValue.name(row[.product] ?? "")
        let slug = Self.firstFree(Spelling.slug(name), otherwise: "san-pham") { takenFolders.contains("\(producer)/\($0)") }
        let folder = "\(producer)/\(slug)"
        takenFolders.insert(folder)
        let isUnowned = row[.producer] == nil
        outcome.files.append(
            DraftFile("\(folder)/product.yaml", text: RegisterDraft.product(row, register: registerName, isUnowned: isUnowned)))
        for (name, text) in RegisterDraft.productStories(row) {
            outcome.files.append(DraftFile("\(folder)/\(name)", text: text))
        }
        outcome.drafts.append(.init(folder: folder, line: row.line, state: .created, changed: [], leftAlone: []))
    }

    private mutating func update(_ product: ExistingDrafts.Product, with row: RegisterRow) {
        guard let memory = product.memory else { return }
        let update = DraftUpdate(
            product.bytes, values: product.values, before: (RegisterFact.product(memory), memory), now: (RegisterFact.product(row), row),
            remembering: RegisterDraft.productFields)
        var leftAlone = update.leftAlone
        if memory[.product] != row[.product] { leftAlone.append("title") }
        if !update.isWritable {
            report("register-draft-unwritable", .warning, row, .unwritable(product.folder), help: .mendDraft)
            leftAlone.append("product.yaml")
        }
        if !leftAlone.isEmpty {
            report("register-draft-left-alone", .warning, row, .leftAlone(product.folder, leftAlone), help: .compareByHand)
        }
        if let bytes = update.bytes { outcome.files.append(DraftFile("\(product.folder)/product.yaml", bytes: bytes, purpose: .replace)) }
        let state: RegisterOutcome.Draft.State =
            !leftAlone.isEmpty ? .leftAlone : update.bytes != nil ? .changed : .unchanged
        outcome.drafts.append(
            .init(folder: product.folder, line: row.line, state: state, changed: update.changed, leftAlone: leftAlone))
    }

    /// What identifies a row, from the surest to the loosest: the product's code, its name with producer and place, its name with producer.
    static func identities(of row: RegisterRow) -> [String] {
        let name = Spelling.accentedKey(RegisterValue.name(row[.product] ?? ""))
        let producer = Spelling.accentedKey(row[.producer] ?? "")
        let exact = identity(of: row)
        return ["c|" + (row[.productCode].map { Spelling.key($0) } ?? exact), exact, "l|\(name)|\(producer)"]
    }

    static func identity(of row: RegisterRow) -> String {
        let place = [row[.province], row[.formerProvince], row[.district], row[.commune], row[.formerCommune]]
            .map { Spelling.key($0 ?? "") }.joined(separator: "|")
        let name = Spelling.accentedKey(RegisterValue.name(row[.product] ?? ""))
        return "e|\(name)|\(Spelling.accentedKey(row[.producer] ?? ""))|\(row[.producer] == nil ? place : "")"
    }

    /// `slug`, or with the first number behind it that makes it free, at most 80 letters in all.
    static func firstFree(_ slug: String, otherwise: String, isTaken: (String) -> Bool) -> String {
        let base = slug.isEmpty ? otherwise : slug
        guard isTaken(base) else { return base }
        var number = 2
        while true {
            let suffix = "-\(number)"
            let shortened = Spelling.slug(base, limit: Slug.longest - suffix.utf8.count)
            if !isTaken(shortened + suffix) { return shortened + suffix }
            number += 1
        }
    }

    static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

// MARK: Producers

extension Importing {
    /// The folder of a row's producer, made if it is not there.
    private mutating func producerFolder(_ row: RegisterRow, _ place: RegisterPlace) -> String {
        let placeKey = "\(place.province?.id ?? "")|\(place.commune?.code ?? "")"
        let key = row[.producer].map { "\(Spelling.accentedKey($0))|\(place.province?.id ?? "")" } ?? "?|\(placeKey)"
        if let folder = producerFolders[key] { return folder }
        let name = row[.producer].map { Words(vi: $0, en: "") } ?? Words.unknownProducer(place)
        let slug = Self.firstFree(Spelling.slug(name.vi), otherwise: "chu-the") { takenSlugs.contains($0) || takenFolders.contains($0) }
        takenSlugs.insert(slug)
        takenFolders.insert(slug)
        producerFolders[key] = slug
        outcome.newProducers.append(slug)
        let facts =
            row[.producer] == nil
            ? RegisterDraft.placeholder(row, place, name: name, register: registerName)
            : RegisterDraft.producer(row, register: registerName)
        outcome.files.append(DraftFile("\(slug)/producer.yaml", text: facts))
        for (file, text) in RegisterDraft.producerStories(name: name) { outcome.files.append(DraftFile("\(slug)/\(file)", text: text)) }
        return slug
    }

    private static func producerKey(_ producer: ExistingDrafts.Producer) -> String? {
        let name = producer.memory?[.producer] ?? producer.values["name.vi"] ?? producer.values["name"]
        return name.map { "\(Spelling.accentedKey($0))|\(producer.values["province"] ?? "")" }
    }

    /// Brings the producers of earlier imports up to what the first row about each says now.
    private mutating func updateProducers(_ rows: [RegisterRow]) {
        var firstRows: [String: RegisterRow] = [:]
        for row in rows {
            guard let producer = row[.producer] else { continue }
            let key = Spelling.accentedKey(producer)
            if firstRows[key] == nil { firstRows[key] = row }
        }
        for producer in existing.producers {
            guard let memory = producer.memory, let name = memory[.producer], var row = firstRows[Spelling.accentedKey(name)] else {
                continue
            }
            // What only tells of the product is no business of the producer's.
            row.values = row.values.filter { RegisterDraft.producerFields.contains($0.key) }
            let update = DraftUpdate(
                producer.bytes, values: producer.values, before: (RegisterFact.producer(memory), memory),
                now: (RegisterFact.producer(row), row), remembering: RegisterDraft.producerFields)
            if let bytes = update.bytes {
                outcome.files.append(DraftFile("\(producer.folder)/producer.yaml", bytes: bytes, purpose: .replace))
            }
            if !update.leftAlone.isEmpty || !update.isWritable {
                let keys = update.isWritable ? update.leftAlone : ["producer.yaml"]
                report("register-draft-left-alone", .warning, row, .leftAlone(producer.folder, keys), help: .compareByHand)
            }
        }
    }
}

// MARK: What a person should look at

extension Importing {
    private mutating func look(at row: RegisterRow) {
        for doubt in RegisterPlace(row).doubts {
            // A unit that is written wrong is written so in every row: once is enough.
            guard doubt.severity != .note || reportedPlaces.insert(doubt.message.en).inserted else { continue }
            report(doubt.rule, doubt.severity, row, doubt.message)
        }
        // Once for each word that is no kind is enough; the drafts name the near ones for each row.
        let isReported = row[.kind].map { reportedKinds.contains($0) } ?? true
        switch isReported ? .missing([]) : RegisterKind(row) {
        case .known, .missing: break
        case .unknown(let written, let nearest):
            reportedKinds.insert(written)
            report("register-unknown-kind", .note, row, .unknownKind(written, nearest))
        case .doubtful(let kind, let nearest):
            report("register-doubtful-kind", .note, row, .doubtfulKind(row[.product] ?? "", kind, nearest))
        }
        let named = [row[.stars], row[.note]].contains { $0.map { $0.contains(where: \.isNumber) } ?? false }
        if named, RegisterFact.stars(row) == nil { report("register-unclear-stars", .warning, row, .unclearStars(row)) }
        for field in [RegisterField.issued, .expires] {
            if let text = row[field], RegisterValue.day(text) == nil { report("register-unclear-date", .warning, row, .unclearDate(text)) }
        }
    }

    /// Rows of one commune or producer whose names hold each other's words may be one product.
    private mutating func lookForLikeness(_ rows: [RegisterRow]) {
        var groups: [String: [(row: RegisterRow, words: Set<Substring>)]] = [:]
        for row in rows {
            let words = Set(Spelling.key(RegisterValue.name(row[.product] ?? "")).split(separator: " "))
                .subtracting(["san", "pham", "ocop", "va", "dac"])
            let key = "\(Spelling.key(row[.producer] ?? ""))|\(Spelling.key(row[.commune] ?? row[.formerCommune] ?? ""))"
            // A group so large is no commune's: comparing each with each would take too long for what it is worth.
            if groups[key, default: []].count < 200 { groups[key, default: []].append((row, words)) }
        }
        for key in groups.keys.sorted() {
            guard let group = groups[key] else { continue }
            for (index, later) in group.enumerated() where later.words.count >= 3 {
                let like = group[..<index].first { earlier in
                    earlier.words.count >= 3 && (earlier.words.isSubset(of: later.words) || later.words.isSubset(of: earlier.words))
                }
                if let like { report("register-like-row", .note, later.row, .alike(later.row, like.row)) }
            }
        }
    }

    private mutating func report(_ rule: RuleID, _ severity: Severity, _ row: RegisterRow, _ message: Words, help: Words? = nil) {
        outcome.findings.append(Finding(rule, severity, at: Place(register.file, line: row.line), message, help: help))
    }
}

extension Words {
    fileprivate static func unknownProducer(_ place: RegisterPlace) -> Words {
        guard let province = place.province else { return Words(vi: "Chưa rõ chủ thể", en: "Producer not known") }
        guard let commune = place.commune else {
            return Words(vi: "Chưa rõ chủ thể – \(province.fullName.vi)", en: "Producer not known – \(province.fullName.en)")
        }
        return Words(
            vi: "Chưa rõ chủ thể – \(commune.fullName)",
            en: "Producer not known – \(Spelling.withoutAccents(commune.name)), \(province.name.en)")
    }

    fileprivate static func duplicate(_ row: RegisterRow, of earlier: RegisterRow) -> Words {
        let different = RegisterField.allCases.filter { row[$0] != earlier[$0] }.map(\.rawValue)
        let vi = different.isEmpty ? "" : "; khác ở: \(different.joined(separator: ", "))"
        let en = different.isEmpty ? "" : "; they differ in \(different.joined(separator: ", "))"
        return Words(
            vi: "“\(row[.product] ?? "")” đã có ở dòng \(earlier.line)\(vi)",
            en: "“\(row[.product] ?? "")” is on line \(earlier.line) already\(en)")
    }

    fileprivate static let mendDuplicate = Words(
        vi: "giữ một dòng, hoặc ghi tên cho rõ là hai sản phẩm", en: "keep one row, or name them so that they are two products")

    fileprivate static func alike(_ row: RegisterRow, _ earlier: RegisterRow) -> Words {
        Words(
            vi: "“\(row[.product] ?? "")” có thể là “\(earlier[.product] ?? "")” ở dòng \(earlier.line); đã lập cả hai bản nháp",
            en: "“\(row[.product] ?? "")” may be “\(earlier[.product] ?? "")” on line \(earlier.line); both have a draft")
    }

    fileprivate static func unwritable(_ folder: String) -> Words {
        Words(vi: "không ghi được vào `\(folder)/product.yaml`", en: "`\(folder)/product.yaml` can't be written into")
    }

    fileprivate static let mendDraft = Words(
        vi: "chạy `chapbut check`, sửa lỗi YAML rồi nhập lại", en: "run `chapbut check`, mend the YAML and import again")

    fileprivate static func leftAlone(_ folder: String, _ keys: [String]) -> Words {
        let list = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(
            vi: "sổ đã đổi \(list) của `\(folder)`, nhưng chỗ đó có người đã sửa; giữ nguyên",
            en: "the register changed \(list) of `\(folder)`, which somebody changed before; left as it is")
    }

    fileprivate static let compareByHand = Words(vi: "so với sổ rồi sửa tay nếu cần", en: "compare with the register and edit by hand")

    fileprivate static func unknownKind(_ written: String, _ nearest: [Kind]) -> Words {
        Words(
            vi: "không có loại hàng “\(written)”; gần nhất: \(nearest.map { "\($0.id) (\($0.name.vi))" }.joined(separator: ", "))",
            en: "there is no kind “\(written)”; nearest: \(nearest.map { "\($0.id) (\($0.name.en))" }.joined(separator: ", "))")
    }

    fileprivate static func doubtfulKind(_ product: String, _ kind: Kind, _ nearest: [Kind]) -> Words {
        Words(
            vi: "“\(product)” không hợp với loại “\(kind.id)” (\(kind.name.vi)); có thể là \(nearest.map(\.id).joined(separator: ", "))",
            en: "“\(product)” does not look like “\(kind.id)”; it may be \(nearest.map(\.id).joined(separator: ", "))")
    }

    fileprivate static func unclearStars(_ row: RegisterRow) -> Words {
        let cells = [row[.stars], row[.note]].compactMap(\.self).map { "“\($0)”" }.joined(separator: ", ")
        return Words(vi: "không rõ số sao: sổ ghi \(cells)", en: "the stars are not clear: the register says \(cells)")
    }

    fileprivate static func unclearDate(_ text: String) -> Words {
        Words(vi: "không rõ ngày “\(text)”", en: "the day “\(text)” is not clear")
    }
}
