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

    /// The record's file in the part's folder.
    static let file = "part.chapbut"
    /// Where what was made of pictures stands in the part's folder, called as in the cache.
    static let pictures = "part.pictures/"

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
            kept.add(unit.documents != nil)
            kept.add(unit.documents?.count ?? 0)
            for document in unit.documents ?? [] {
                kept.add(document.path)
                kept.add(document.file)
                kept.add(document.pictures.count)
                for picture in document.pictures {
                    kept.add(picture.source)
                    kept.add(picture.address.path)
                }
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
        for _ in 0..<(try reader.count(of: 12)) { units.append(try Unit(&reader)) }
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
        let isMade = try reader.truth()
        var documents: [EditionPart.Document] = []
        for _ in 0..<(try reader.count(of: 8)) {
            let path = try reader.text()
            let file = try reader.file()
            var pictures: [PictureRequest] = []
            for _ in 0..<(try reader.count(of: 2)) {
                let source = try reader.text()
                pictures.append(PictureRequest(source, at: Address(try reader.text())))
            }
            documents.append(EditionPart.Document(path: path, file: file, pictures: pictures))
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
}

extension KeptNumbersReader {
    fileprivate mutating func file() throws(Damage) -> EditionList.File {
        let size = try amount()
        guard let digest = SHA256(bytes: try bytes()) else { throw Damage() }
        return EditionList.File(size: size, digest: digest)
    }
}
