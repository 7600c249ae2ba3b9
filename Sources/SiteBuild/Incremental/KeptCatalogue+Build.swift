import Catalogue
import Diagnostics
import Digests
import Pages
import Rulebook
import Stories

extension KeptCatalogue {
    /// What is known after a build that published everything.
    ///
    /// - Parameters:
    ///   - made: what was printed, with the documents of each published producer.
    ///   - state: what the build put down.
    ///   - digest: of the published edition's list.
    ///   - starts: where the text of each finding begins in `printed`, and where the sums do.
    /// - Returns: `nil` where folders lie in each other, so that what belongs to whom can't be told by their paths.
    init?(
        of draft: Draft, _ made: Press.Made, _ surroundings: Pages.Surroundings, _ outcome: Outcome, _ last: LastBuild,
        _ state: LastBuild.State, edition digest: XXH3, at output: String, printed: [UInt8], starts: [Int]
    ) {
        let (manuscript, root) = (draft.manuscript, draft.folder.root)
        let findings = outcome.report.findings
        guard let edition = draft.edition, starts.count == findings.count + 1,
            let read = draft.read, read.units.count == manuscript.producers.count, let sums = starts.last,
            let feeds = try? Self.feedsStamp(of: output)
        else { return nil }
        let paths = manuscript.producers.map { String($0.folder.dropFirst(root.count + 1)) }
        guard UnitFinder(paths).isFlat else { return nil }
        let positions = manuscript.positionsOfProducers
        var published = [Documents](repeating: Documents(), count: paths.count)
        for (producer, documents) in zip(edition.producers, made.units) {
            if let unit = positions[producer.producer.folder] { published[unit] = documents }
        }
        units = paths.indices.map { unit in
            let range = Self.range(of: "\(root)/\(paths[unit])", in: findings)
            return Unit(
                path: paths[unit], read: read.units[unit], errors: draft.errors[unit],
                printed: starts[range.lowerBound]..<starts[range.upperBound],
                counts: Counts(findings[range]), documents: published[unit], products: draft.products[unit])
        }
        let bits = edition.languages.enumerated().map { ($1, 1 << $0) }
        products = edition.products.compactMap { product in
            positions[edition.producer(of: product).producer.folder].map { unit in
                Product(unit: unit, set: product.set, languages: bits.reduce(0) { product.languages.contains($1.0) ? $0 | $1.1 : $0 })
            }
        }
        circumstances = last.origin.circumstances
        self.state = state
        self.edition = digest
        site = read.site
        folders = Dictionary(last.stamps.folders.map { (XXH3(of: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        self.surroundings = surroundings
        (shared, notices) = (made.shared, made.notices)
        likeness = draft.likeness
        languages = edition.languages
        self.feeds = feeds
        picturesFound = draft.picturesFound
        result = LastBuild.Result(of: outcome)
        counts = Counts(findings)
        rulesRun = outcome.report.summary.rulesRun
        self.printed = printed
        self.sums = sums
    }

    /// What the file system says of the published feeds.
    static func feedsStamp(of site: String) throws(FolderError) -> XXH3 {
        guard (try? LocalDisk().kind(of: "\(site)/feeds")) == .folder else { return .zero }
        return try FolderStamps(ofFolder: "\(site)/feeds").digest
    }

    /// The errors that decide what may be published, of each producer in a manuscript.
    static func errors(_ findings: [Finding], of manuscript: Manuscript) -> [XXH3] {
        let errors = findings.filter { $0.severity == .error }
        guard !errors.isEmpty else { return [XXH3](repeating: .zero, count: manuscript.producers.count) }
        var byUnit: [[Finding]] = Array(repeating: [], count: manuscript.producers.count)
        var units = manuscript.positionsOfProducers
        for product in manuscript.products { units[product.folder] = product.producer }
        for error in errors {
            switch error.subject {
            case .producer(let folder), .product(let folder): if let unit = units[folder] { byUnit[unit].append(error) }
            case .site, .fair: break
            }
        }
        return byUnit.map { $0.isEmpty ? .zero : XXH3(of: $0) }
    }

    /// Where the findings in a folder stand among findings in order.
    private static func range(of folder: String, in findings: [Finding]) -> Range<Int> {
        // No path below the folder comes before it with a slash, nor behind it with what follows the slash among characters.
        let (from, to) = ("\(folder)/", "\(folder)0")
        func first(notBefore path: String) -> Int {
            var (low, high) = (0, findings.count)
            while low < high {
                let middle = low + (high - low) / 2
                if findings[middle].place.file.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let lower = first(notBefore: from)
        return lower..<max(lower, first(notBefore: to))
    }

    /// Puts down that other things are found in a unit, which change nothing of what may be published.
    mutating func tell(_ findings: [Finding], of unit: Int, text: TextStyle) {
        func print(_ findings: [Finding], _ counts: Counts) -> (bytes: [UInt8], starts: [Int]) {
            let summary = Summary(
                products: result.products, errors: counts.errors, warnings: counts.warnings, notes: counts.notes, rulesRun: rulesRun)
            return Report(findings: findings, summary: summary).printed(in: text.language, colour: text.colour, source: text.source)
        }
        let before = units[unit]
        let own = print(findings, Counts())
        let new = own.bytes[..<(own.starts.last ?? 0)]
        let added = Counts(findings)
        counts.errors += added.errors - before.counts.errors
        counts.warnings += added.warnings - before.counts.warnings
        counts.notes += added.notes - before.counts.notes
        let all = printed
        // Behind what is withheld, which is the same, the sums are the last line.
        let line = (all.dropLast().lastIndex(of: 0x0A) ?? -1) + 1
        printed = Array(all[..<before.printed.lowerBound])
        printed += new
        printed += all[before.printed.upperBound..<max(line, before.printed.upperBound)]
        printed += print([], counts).bytes
        let longer = new.count - before.printed.count
        sums += longer
        let key = Array("\(before.path)/".utf8)
        for other in units.indices where other != unit && key.lexicographicallyPrecedes("\(units[other].path)/".utf8) {
            let range = units[other].printed
            units[other].printed = range.lowerBound + longer..<range.upperBound + longer
        }
        units[unit].printed = before.printed.lowerBound..<before.printed.lowerBound + new.count
        units[unit].counts = added
    }
}
