import Catalogue
import Diagnostics
import Digests
import Pages

/// A part of an edition, as one of several machines makes it: the pages of its own producers and their goods, and what was found in their
/// folders. It stands in a folder like a site, with the list of its files, and with a record that says what it is.
struct EditionPart: Sendable {
    /// What was made of a producer's folder.
    struct Unit: Sendable {
        /// Below the stories' folder.
        let path: String
        /// Of everything that was read of it.
        let read: XXH3
        /// Of the errors that decide what of it may be published, as far as they were known.
        let errors: XXH3
        /// Of what stands on its pages of others, as far as it was known; `nil` where that is not in the part.
        let around: XXH3?
        /// The lines that are put down of what its stories say.
        let told: [UInt8]
        /// What the rules about producers and products find in it.
        let found: [Finding]
        /// What is compared of the stories of its products, as numbers.
        let sketches: [[UInt64]]
        /// Its items in each feed of the site; `nil` in the place of a feed that is to be made as a whole.
        let items: [Items?]
        /// Its pages; `nil` where they could not be made.
        let documents: [Document]?
    }

    /// A page of the part.
    struct Document: Sendable {
        /// Where it stands, in the part as on the site.
        let path: String
        /// What its bytes are.
        let file: EditionList.File
        /// The pictures that it shows.
        let pictures: [PictureRequest]
    }

    /// Items of a feed that one unit has.
    struct Items: Sendable {
        /// What goes in, by the product's position among the producer's published ones.
        let included: [Included]
        /// Where their bytes stand in the part's file of the feed.
        let range: Range<Int>
        /// Of these bytes.
        let digest: XXH3
        /// The pictures that they show and the unit's pages do not.
        let pictures: [PictureRequest]

        /// What goes in of a product.
        struct Included: Sendable, Equatable {
            let product: Int
            let itself: Bool
            let variants: [Int]
        }
    }

    /// The record's file in the part's folder.
    static let file = "part.chapbut"
    /// Where what was made of pictures stands in the part's folder, called as in the cache.
    static let pictures = "part.pictures/"

    /// Where the items of a feed stand in the part's folder.
    ///
    /// - Parameter feed: the feed's position among those of the site.
    static func feed(_ feed: Int) -> String { "part.feeds/\(feed)" }

    let shard: Shard
    let origin: PartOrigin
    /// What its pages tell of the whole edition; `nil` where there are none.
    let surroundings: Pages.Surroundings?
    /// The producers' folders, in the order of the manuscript.
    let units: [Unit]
}

extension EditionPart {
    private static let mark = Array("chapbut: a part of an edition, 2\n".utf8)

    /// The record as its file has it.
    var bytes: [UInt8] {
        var kept = KeptNumbers()
        kept.add(shard.number)
        kept.add(shard.count)
        origin.add(to: &kept)
        kept.add(surroundings != nil)
        if let surroundings {
            kept.add(surroundings.hasFairs)
            kept.add(surroundings.listsProducers)
            kept.add(surroundings.languagesWithNews.map(\.code).sorted().joined(separator: " "))
        }
        kept.add(units.count)
        for unit in units {
            kept.add(unit.path)
            kept.add(unit.read)
            kept.add(unit.errors)
            kept.add(unit.around != nil)
            kept.add(unit.around ?? .zero)
            kept.add(unit.told)
            kept.add(unit.found.count)
            for finding in unit.found { kept.add(finding) }
            kept.add(unit.sketches.count)
            for sketch in unit.sketches { kept.add(sketch) }
            kept.add(unit.items.count)
            for items in unit.items { kept.add(items) }
            kept.add(unit.documents != nil)
            kept.add(unit.documents?.count ?? 0)
            for document in unit.documents ?? [] {
                kept.add(document.path)
                kept.add(document.file)
                kept.add(document.pictures)
            }
        }
        return kept.sealed(behind: Self.mark)
    }

    /// Reads a record; `nil` where `bytes` are none that is whole.
    init?(_ bytes: [UInt8]) {
        let part = KeptNumbersReader.read(bytes, behind: Self.mark) { reader throws(KeptNumbersReader.Damage) in try EditionPart(&reader) }
        guard let part else { return nil }
        self = part
    }

    private init(_ reader: inout KeptNumbersReader) throws(KeptNumbersReader.Damage) {
        guard let shard = Shard(try reader.amount(), of: try reader.amount()) else { throw KeptNumbersReader.Damage() }
        self.shard = shard
        origin = try PartOrigin(&reader)
        if try reader.truth() {
            surroundings = Pages.Surroundings(
                hasFairs: try reader.truth(), listsProducers: try reader.truth(),
                languagesWithNews: Set(try reader.text().split(separator: " ").map { Language(String($0)) }))
        } else {
            surroundings = nil
        }
        var units: [Unit] = []
        for _ in 0..<(try reader.count(of: 14)) { units.append(try Unit(&reader)) }
        self.units = units
        try reader.end()
    }
}

extension EditionPart.Unit {
    fileprivate init(_ reader: inout KeptNumbersReader) throws(KeptNumbersReader.Damage) {
        path = try reader.text()
        (read, errors) = (try reader.digest(), try reader.digest())
        let isAround = try reader.truth()
        let around = try reader.digest()
        self.around = isAround ? around : nil
        told = try reader.bytes()
        var found: [Finding] = []
        for _ in 0..<(try reader.count(of: 12)) { found.append(try reader.finding()) }
        self.found = found
        var sketches: [[UInt64]] = []
        for _ in 0..<(try reader.count()) { sketches.append(Array(try reader.all())) }
        self.sketches = sketches
        var items: [EditionPart.Items?] = []
        for _ in 0..<(try reader.count()) { items.append(try reader.items()) }
        self.items = items
        let isMade = try reader.truth()
        var documents: [EditionPart.Document] = []
        for _ in 0..<(try reader.count(of: 8)) {
            let path = try reader.text()
            documents.append(EditionPart.Document(path: path, file: try reader.file(), pictures: try reader.pictures()))
        }
        self.documents = isMade ? documents : nil
    }
}

extension KeptNumbers {
    /// What is told of a file.
    fileprivate mutating func add(_ file: EditionList.File) {
        add(file.size)
        add(file.digest.bytes)
    }

    fileprivate mutating func add(_ pictures: [PictureRequest]) {
        add(pictures.count)
        for picture in pictures {
            add(picture.source)
            add(picture.address.path)
        }
    }

    fileprivate mutating func add(_ items: EditionPart.Items?) {
        add(items != nil)
        guard let items else { return }
        add(items.included.count)
        for included in items.included {
            add(included.product)
            add(included.itself)
            add(included.variants.map { UInt64($0) })
        }
        add(items.range.lowerBound)
        add(items.range.upperBound)
        add(items.digest)
        add(items.pictures)
    }
}

extension KeptNumbersReader {
    fileprivate mutating func file() throws(Damage) -> EditionList.File {
        let size = try amount()
        guard let digest = SHA256(bytes: try bytes()) else { throw Damage() }
        return EditionList.File(size: size, digest: digest)
    }

    fileprivate mutating func pictures() throws(Damage) -> [PictureRequest] {
        var pictures: [PictureRequest] = []
        for _ in 0..<(try count(of: 2)) {
            let source = try text()
            pictures.append(PictureRequest(source, at: Address(try text())))
        }
        return pictures
    }

    fileprivate mutating func items() throws(Damage) -> EditionPart.Items? {
        guard try truth() else { return nil }
        var included: [EditionPart.Items.Included] = []
        for _ in 0..<(try count(of: 3)) {
            let (product, itself) = (try amount(), try truth())
            let variants = try all().map { Int(truncatingIfNeeded: $0) }
            included.append(EditionPart.Items.Included(product: product, itself: itself, variants: variants))
        }
        let (lower, upper) = (try number(), try number())
        guard 0 <= lower, lower <= upper else { throw Damage() }
        return EditionPart.Items(included: included, range: lower..<upper, digest: try digest(), pictures: try pictures())
    }
}
