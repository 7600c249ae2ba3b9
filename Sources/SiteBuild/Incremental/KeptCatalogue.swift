import Catalogue
import Diagnostics
import Digests
import Pages
import Rulebook
import Stories

/// What a build knew of each producer's folder, kept in `STORIES/.chapbut/cache`: by it the next build tells what an edit can have changed.
///
/// It can be thrown away at any time. What is old, cut short or was changed by someone is passed over, and the build is only slower.
struct KeptCatalogue: Sendable {
    /// A producer's folder.
    struct Unit: Sendable {
        /// Below the stories' folder.
        let path: String
        /// What was read of it.
        var read: WitnessedFolder.Digests
        /// The errors that decide what of it may be published.
        let errors: XXH3
        /// Where what was found in it stands in what was printed.
        var printed: Range<Int>
        /// How many errors, warnings and notes these are.
        var counts: Counts
        /// The pictures that its pages show, and how many documents there are.
        let documents: Documents
        /// Its products' positions in the manuscript.
        let products: Range<Int>
    }

    /// How many findings there are of each weight.
    struct Counts: Sendable, Equatable {
        var errors = 0
        var warnings = 0
        var notes = 0

        init() {}

        init(_ findings: some Sequence<Finding>) {
            for finding in findings {
                switch finding.severity {
                case .error: errors += 1
                case .warning: warnings += 1
                case .note: notes += 1
                }
            }
        }
    }

    /// The documents of a unit, as far as others depend on them.
    struct Documents: Sendable, Equatable {
        /// How many there are.
        var count = 0
        /// Of the pictures that they show, in no order.
        var pictures = XXH3.zero

        /// One more.
        mutating func add(_ pictures: [PictureRequest]) {
            count += 1
            for picture in pictures {
                self.pictures = self.pictures + XXH3(of: picture.source).then(XXH3(of: picture.address.path))
            }
        }

        /// Those of both.
        static func += (all: inout Documents, more: Documents) {
            all.count += more.count
            all.pictures = all.pictures + more.pictures
        }
    }

    /// A product that is published.
    struct Product: Sendable {
        /// Its producer's unit, by position.
        let unit: Int
        let set: Int
        /// The languages it has a page in: a bit for each of the site's, the default one's the lowest.
        let languages: Int
    }

    /// What a build depends on besides the stories (`LastBuild.Origin`).
    var circumstances: XXH3
    /// What was published before and what the stories last said, as the build left it.
    var state: LastBuild.State
    /// The published edition, by its list.
    var edition: XXH3
    /// What was read of `site.yaml` and of the texts that it names.
    let site: XXH3
    /// What the file system says of each folder, by the digest of its path.
    var folders: [XXH3: FolderStamps.Stamp]
    /// In the manuscript's order.
    var units: [Unit]
    /// In the edition's order.
    let products: [Product]
    let surroundings: Pages.Surroundings
    /// The documents that are no unit's own.
    let shared: Documents
    /// Where the pages stand that tell of what is gone.
    let notices: [String]
    var likeness: KeptLikeness
    let languages: [Language]
    /// What the file system says of the published feeds.
    var feeds: XXH3
    /// What was found of the pictures' making as a whole.
    let picturesFound: XXH3
    /// What the build came to.
    let result: LastBuild.Result
    /// All findings.
    var counts: Counts
    let rulesRun: Int
    var printed: [UInt8]
    /// Where in it the sums begin.
    var sums: Int

    // MARK: In a file

    private static let mark = Array("chapbut: what is known of a catalogue, 4\n".utf8)

    /// Reads what was kept; `nil` where there is nothing that is whole.
    init?(from cache: BuildCache) {
        let kept = KeptNumbersReader.read(cache.read(.catalogue), behind: Self.mark) { reader throws(KeptNumbersReader.Damage) in
            try KeptCatalogue(reader)
        }
        guard let kept else { return nil }
        self = kept
    }

    /// Keeps it.
    func keep(in cache: BuildCache) { cache.keep(kept.sealed(behind: Self.mark), as: .catalogue) }

    private var kept: KeptNumbers {
        var kept = KeptNumbers()
        kept.add(circumstances)
        for digest in [state.addresses, state.told, edition, site] { kept.add(digest) }
        kept.add(folders.count)
        for (path, stamp) in folders {
            kept.add(path)
            kept.add(stamp.digest)
            kept.add(stamp.names)
            kept.add(stamp.others)
            kept.add(stamp.othersAreSettled)
            kept.add(stamp.isSettled)
        }
        kept.add(units.count)
        for unit in units {
            kept.add(unit.path)
            for digest in [unit.read.whole, unit.read.front, unit.errors, unit.documents.pictures] { kept.add(digest) }
            for number in [
                unit.printed.lowerBound, unit.printed.upperBound, unit.counts.errors, unit.counts.warnings, unit.counts.notes,
                unit.documents.count, unit.products.lowerBound, unit.products.upperBound,
            ] { kept.add(number) }
        }
        kept.add(products.count)
        for product in products { for number in [product.unit, product.set, product.languages] { kept.add(number) } }
        kept.add(surroundings.hasFairs)
        kept.add(surroundings.listsProducers)
        kept.add(surroundings.languagesWithNews.map(\.code).sorted().joined(separator: " "))
        kept.add(shared.count)
        kept.add(shared.pictures)
        kept.add(notices.joined(separator: "\n"))
        kept.add(languages.map(\.code).joined(separator: " "))
        kept.add(likeness.numbers)
        kept.add(feeds)
        kept.add(picturesFound)
        kept.add(result.text)
        for number in [counts.errors, counts.warnings, counts.notes, rulesRun, sums] { kept.add(number) }
        kept.add(printed)
        return kept
    }

    private init(_ reader: KeptNumbersReader) throws(KeptNumbersReader.Damage) {
        var reader = reader
        func range(_ lower: Int, _ upper: Int) throws(KeptNumbersReader.Damage) -> Range<Int> {
            guard 0 <= lower, lower <= upper else { throw KeptNumbersReader.Damage() }
            return lower..<upper
        }
        circumstances = try reader.digest()
        state = LastBuild.State(addresses: try reader.digest(), told: try reader.digest())
        edition = try reader.digest()
        site = try reader.digest()
        let folders = try reader.count(of: 10)
        self.folders = [:]
        self.folders.reserveCapacity(folders)
        for _ in 0..<folders {
            let path = try reader.digest()
            self.folders[path] = FolderStamps.Stamp(
                digest: try reader.digest(), names: try reader.digest(), others: try reader.digest(),
                othersAreSettled: try reader.truth(), isSettled: try reader.truth())
        }
        units = []
        for _ in 0..<(try reader.count(of: 17)) {
            let path = try reader.text()
            let (whole, front, errors, pictures) = (
                try reader.digest(), try reader.digest(), try reader.digest(), try reader.digest()
            )
            let printed = try range(try reader.amount(), try reader.amount())
            var counts = Counts()
            (counts.errors, counts.warnings, counts.notes) = (try reader.amount(), try reader.amount(), try reader.amount())
            var documents = Documents()
            (documents.count, documents.pictures) = (try reader.amount(), pictures)
            units.append(
                Unit(
                    path: path, read: WitnessedFolder.Digests(whole: whole, front: front), errors: errors, printed: printed, counts: counts,
                    documents: documents, products: try range(try reader.amount(), try reader.amount())))
        }
        var products: [Product] = []
        for _ in 0..<(try reader.count(of: 3)) {
            products.append(Product(unit: try reader.amount(), set: try reader.number(), languages: try reader.amount()))
        }
        self.products = products
        func languages(_ text: String) -> [Language] { text.split(separator: " ").map { Language(String($0)) } }
        surroundings = Pages.Surroundings(
            hasFairs: try reader.truth(), listsProducers: try reader.truth(), languagesWithNews: Set(languages(try reader.text())))
        var shared = Documents()
        (shared.count, shared.pictures) = (try reader.amount(), try reader.digest())
        self.shared = shared
        notices = try reader.text().split(separator: "\n").map(String.init)
        self.languages = languages(try reader.text())
        guard let likeness = KeptLikeness(numbers: try reader.all(), languages: self.languages) else { throw KeptNumbersReader.Damage() }
        self.likeness = likeness
        feeds = try reader.digest()
        picturesFound = try reader.digest()
        let text = try reader.text()
        guard let result = LastBuild.Result(text: text[...]) else { throw KeptNumbersReader.Damage() }
        self.result = result
        counts = Counts()
        (counts.errors, counts.warnings, counts.notes) = (try reader.amount(), try reader.amount(), try reader.amount())
        rulesRun = try reader.amount()
        sums = try reader.amount()
        printed = try reader.bytes()
        try reader.end()
        guard 0 <= sums, sums <= printed.count, units.allSatisfy({ $0.printed.upperBound <= sums }),
            products.allSatisfy({ units.indices.contains($0.unit) })
        else { throw KeptNumbersReader.Damage() }
    }
}

extension XXH3 {
    /// Of findings in their order, as far as they decide what may be published.
    init(of findings: some Sequence<Finding>) {
        self = findings.reduce(.zero) { digest, finding in
            digest.then(
                XXH3(of: "\(finding.rule) \(finding.place) \(finding.length) \(finding.reach) \(finding.subject) \(finding.message.en)"))
        }
    }
}
