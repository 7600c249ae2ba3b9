import Catalogue
import Diagnostics
import Digests
import Feeds
import Glibc
import Pages
import Parallel
import Rulebook

/// The parts of an edition that a merge puts together: each of them once, and all of one making.
struct EditionParts: Sendable {
    /// A part and where it stands.
    private struct Place: Sendable {
        let folder: String
        let part: EditionPart
        /// What was made of pictures.
        let pictures: [Picture]

        /// The bytes of one of its files, whatever they are.
        func read(_ path: String, from disk: any Disk) throws -> [UInt8] {
            try there { () throws(DiskError) in try disk.read("\(folder)/\(path)") }
        }

        /// What comes of a step that finds a file of the part; something else in its place is none.
        private func there<Result>(_ step: () throws(DiskError) -> Result) throws -> Result {
            do throws(DiskError) {
                return try step()
            } catch {
                throw [ENOENT, EISDIR, EINVAL, ELOOP].contains(error.code) ? BuildError.cannotMerge(.damaged(folder)) : error as any Error
            }
        }

        /// The bytes of items that it has of a feed.
        func read(_ items: EditionPart.Items, of feed: Int, from disk: any Disk) throws -> [UInt8] {
            let file = try there { () throws(DiskError) in try disk.open("\(folder)/\(EditionPart.feed(feed))") }
            var bytes: [UInt8] = []
            // Piece by piece: how much there is the file says, not the record.
            while bytes.count < items.range.count {
                let start = bytes.count
                let piece = try [UInt8](unsafeUninitializedCapacity: min(items.range.count - start, 1 << 20)) { buffer, count in
                    count = try file.read(at: items.range.lowerBound + start, into: UnsafeMutableRawBufferPointer(buffer))
                }
                if piece.isEmpty { break }
                bytes += piece
            }
            guard bytes.count == items.range.count, XXH3(of: bytes) == items.digest else { throw BuildError.cannotMerge(.damaged(folder)) }
            return bytes
        }
    }

    private let places: [Place]
    /// All units in the order of the manuscript, each with the part that has it.
    private let units: [(place: Int, unit: EditionPart.Unit)]

    /// Reads the parts in `folders`, in whatever order.
    init(in folders: [String], on disk: any Disk) throws(BuildError) {
        var places: [Place] = []
        for folder in folders { places.append(try Self.place(folder, on: disk).get()) }
        places.sort { $0.part.shard.number < $1.part.shard.number }
        guard let first = places.first else { throw .cannotMerge(.noParts) }
        for (one, other) in zip(places, places.dropFirst()) {
            guard one.part.shard.count == other.part.shard.count else {
                throw .cannotMerge(.otherCount(one.folder, one.part.shard, other.folder, other.part.shard))
            }
            guard one.part.shard != other.part.shard else { throw .cannotMerge(.twice(one.part.shard, one.folder, other.folder)) }
        }
        let missing = Set(1...first.part.shard.count).subtracting(places.map(\.part.shard.number)).sorted()
        guard missing.isEmpty else { throw .cannotMerge(.missing(missing, of: first.part.shard.count)) }
        self.places = places
        units = places.enumerated().flatMap { index, place in place.part.units.map { (index, $0) } }
    }

    private static func place(_ folder: String, on disk: any Disk) -> Result<Place, BuildError> {
        do throws(DiskError) {
            let path = "\(folder)/\(EditionPart.file)"
            if try disk.kind(of: folder) == .folder, try disk.kind(of: path) == .file {
                guard let place = try Self.place(folder, of: try disk.read(path), on: disk) else {
                    return .failure(.cannotMerge(.damaged(folder)))
                }
                return .success(place)
            }
            return .failure(.cannotMerge(.noPart(folder)))
        } catch {
            return .failure(.cannotRead(path: error.path, reason: error.reason.en))
        }
    }

    /// The part in `folder` that `record` tells of; `nil` where it is not whole.
    ///
    /// A part has a list of its files once it is whole. What its pages are is in the record as well, so that the list is not kept.
    private static func place(_ folder: String, of record: [UInt8], on disk: any Disk) throws(DiskError) -> Place? {
        let path = "\(folder)/\(EditionList.name)"
        guard try disk.kind(of: path) == .file, let list = EditionLines(try disk.read(path)),
            list.file(at: EditionPart.file) == EditionList.File(of: record.span), let part = EditionPart(record)
        else { return nil }
        let pictures = "\(folder)/\(EditionPart.pictures.dropLast())"
        let names = try disk.kind(of: pictures) == .folder ? try disk.list(pictures).map(\.name).sorted() : []
        return Place(
            folder: folder, part: part,
            pictures: names.compactMap { name in
                list.file(at: EditionPart.pictures + name).map { Picture(folder: folder, name: name, file: $0) }
            })
    }

    /// Makes sure that the parts were made of the stories that were read now, and in the way in which the rest is made.
    func check(_ read: Draft.Read, _ origin: PartOrigin) throws(BuildError) {
        for place in places {
            if let difference = origin.difference(from: place.part.origin) { throw .cannotMerge(.other(place.folder, difference)) }
        }
        let (there, here) = (units.map(\.unit.path), read.folders)
        guard there == here else {
            let (known, found) = (Set(there), Set(here))
            if let new = here.first(where: { !known.contains($0) }) { throw .cannotMerge(.noFolder(new)) }
            if let gone = units.first(where: { !found.contains($0.unit.path) }) {
                throw .cannotMerge(.changed(gone.unit.path, since: places[gone.place].folder))
            }
            throw .cannotMerge(.otherDivision)
        }
        for ((place, unit), digests) in zip(units, read.units) where unit.read != digests.whole {
            throw .cannotMerge(.changed(unit.path, since: places[place].folder))
        }
    }

    /// What the rules found in each unit.
    var found: [[Finding]] { units.map(\.unit.found) }

    /// What is put down of what all stories say.
    var told: [UInt8] { units.flatMap(\.unit.told) }

    /// What is compared of the stories of all products; `nil` where one of them tells nothing that could be.
    func sketches(in languages: [Language]) -> [Sketch]? {
        var sketches: [Sketch] = []
        for numbers in units.lazy.flatMap(\.unit.sketches) {
            guard let sketch = Sketch(numbers: numbers, in: languages) else { return nil }
            sketches.append(sketch)
        }
        return sketches
    }

    // MARK: Pictures

    /// A file that a part has made of a picture.
    struct Picture: Sendable {
        fileprivate let folder: String
        /// What it is called among those that were made.
        let name: String
        fileprivate let file: EditionList.File
    }

    /// All of them, in order.
    var pictures: [Picture] { places.flatMap(\.pictures).filter { !$0.name.hasPrefix(".") } }

    /// The bytes of a picture; `nil` where they are not those that the part lists.
    func bytes(of picture: Picture, on disk: any Disk) -> [UInt8]? {
        guard let bytes = try? disk.read("\(picture.folder)/\(EditionPart.pictures)\(picture.name)") else { return nil }
        return picture.file == EditionList.File(of: bytes.span) ? bytes : nil
    }

    // MARK: Pages

    /// A producer's pages as a part has them.
    struct Taken: Sendable {
        fileprivate let place: Int
        fileprivate let unit: EditionPart.Unit
        let documents: [EditionPart.Document]
    }

    /// The pages of each unit that are in its part what they are in the whole edition; `nil` for those that must be made again.
    ///
    /// - Parameters:
    ///   - surroundings: what pages tell of the whole edition.
    ///   - errors: the errors in each unit.
    ///   - neighbourhood: what stands on pages of others.
    func pages(
        amid surroundings: Pages.Surroundings, errors: [XXH3], _ neighbourhood: Neighbourhood, width: Int
    ) async -> [Taken?] {
        await units.indices.concurrentMap(width: width) { index in
            let (place, unit) = units[index]
            guard let documents = unit.documents, let around = unit.around, places[place].part.surroundings == surroundings,
                unit.errors == errors[index], neighbourhood.digest(of: index) == around
            else { return nil }
            return Taken(place: place, unit: unit, documents: documents)
        }
    }

    /// Puts pages into an edition as they stand in their part.
    func copy(_ pages: Taken, to next: NextEdition, from disk: any Disk) throws {
        let place = places[pages.place]
        for document in pages.documents {
            let bytes = try place.read(document.path, from: disk)
            guard document.file == EditionList.File(of: bytes.span) else { throw BuildError.cannotMerge(.damaged(place.folder)) }
            try next.write(bytes.span, document.file, to: document.path)
        }
    }

    // MARK: Feeds

    /// The items of a feed that its parts have.
    ///
    /// - Parameters:
    ///   - selection: what goes into the feed.
    ///   - feed: its position among the feeds of the site.
    ///   - taken: the producers whose pages were taken over.
    /// - Returns: the items, and the pictures that they show and no page of their producers does.
    func items(
        of selection: FeedSelection, _ feed: Int, in edition: Edition, taken: [Int: Taken], from disk: any Disk
    ) -> (items: KnownItems, pictures: [PictureRequest]) {
        var (runs, pictures) = ([KnownItems.Run](), [PictureRequest]())
        // The first producer's items are made again, with what stands around all items.
        for run in selection.byProducer(in: edition).dropFirst() {
            guard let taken = taken[run.producer], taken.unit.items.indices.contains(feed), let items = taken.unit.items[feed],
                items.included == selection.told(run, in: edition)
            else { continue }
            runs.append(KnownItems.Run(run.included) { [place = places[taken.place]] in try place.read(items, of: feed, from: disk) })
            pictures += items.pictures
        }
        return (KnownItems(runs), pictures)
    }
}

extension Words {
    fileprivate static let noParts = Words(vi: "chưa nói ghép những phần nào", en: "no parts are named")
    fileprivate static let otherDivision = Words(
        vi: "các phần chia thư mục truyện không giống nhau; hãy dựng lại các phần",
        en: "the parts divide the stories in different ways; make them again")

    fileprivate static func noPart(_ folder: String) -> Words {
        Words(
            vi: "`\(folder)` không phải một phần do `chapbut build --shard` dựng ra",
            en: "`\(folder)` is no part that `chapbut build --shard` has made")
    }

    fileprivate static func damaged(_ folder: String) -> Words {
        Words(
            vi: "phần `\(folder)` thiếu tệp hay có tệp đã bị sửa; hãy dựng lại phần này",
            en: "the part `\(folder)` lacks files, or some were changed; make it again")
    }

    fileprivate static func otherCount(_ one: String, _ shard: Shard, _ other: String, _ otherShard: Shard) -> Words {
        Words(
            vi: "`\(one)` là phần \(shard) còn `\(other)` là phần \(otherShard): không cùng một lần chia",
            en: "`\(one)` is part \(shard) and `\(other)` is part \(otherShard): they are not of one division")
    }

    fileprivate static func twice(_ shard: Shard, _ one: String, _ other: String) -> Words {
        Words(
            vi: "phần \(shard) có hai lần: `\(one)` và `\(other)`", en: "part \(shard) is there twice: `\(one)` and `\(other)`")
    }

    fileprivate static func missing(_ numbers: [Int], of count: Int) -> Words {
        let list = numbers.prefix(8).map(String.init).joined(separator: ", ") + (numbers.count > 8 ? ", …" : "")
        return Words(vi: "thiếu phần \(list) trong \(count) phần", en: "of \(count) parts there is no part \(list)")
    }

    fileprivate static func other(_ folder: String, _ difference: Words) -> Words {
        Words(vi: "phần `\(folder)` \(difference.vi)", en: "the part `\(folder)` \(difference.en)")
    }

    fileprivate static func noFolder(_ path: String) -> Words {
        Words(
            vi: "thư mục `\(path)` không nằm trong phần nào; truyện đã đổi, hãy dựng lại các phần",
            en: "the folder `\(path)` is in no part; the stories have changed, make the parts again")
    }

    fileprivate static func changed(_ path: String, since folder: String) -> Words {
        Words(
            vi: "thư mục `\(path)` đã đổi từ khi dựng phần `\(folder)`; hãy dựng lại phần này",
            en: "the folder `\(path)` has changed since the part `\(folder)` was made; make it again")
    }
}
