public import Catalogue
public import Diagnostics

/// What a folder of stories holds, before any story is read: each producer's and each fair's folder is a unit that can be read without the
/// others, so that what has not changed need not be read again.
public struct Shelf: Sendable {
    private let scan: Scan
    private let desk: ReadingDesk

    /// Looks through `folder`.
    ///
    /// - Parameter root: the folder's path as findings are to name it.
    public init(of folder: any StoryFolder, root: String) throws(FolderError) {
        scan = try Scan(folder, root: root)
        desk = ReadingDesk(folder: folder, root: root, paths: KnownPaths(scan.paths, in: folder))
    }

    /// Looks through a few producers' and fairs' folders alone. What is read of them is what would be read of the whole folder; whether the paths exist
    /// that their links lead to is looked up where needed.
    ///
    /// - Parameters:
    ///   - parts: these folders, none of which lies in another, in the order of their bytes, by path below the stories' folder.
    public init(of folder: any StoryFolder, root: String, parts: [String]) throws(FolderError) {
        scan = try Scan(folder, root: root, parts: parts)
        desk = ReadingDesk(folder: folder, root: root, paths: KnownPaths(scan.paths, in: folder, parts: parts))
    }

    /// The producers' folders, by path below the stories' folder.
    public var producers: [String] { scan.producers.map(\.path) }

    /// The fairs' folders, by path below the stories' folder.
    public var fairs: [String] { scan.fairs.map(\.path) }

    /// Whether something stands at a path below the stories' folder that reading may see.
    public func has(_ path: String) -> Bool { desk.paths.contains(path) }

    /// The files of a producer's folder, its products' among them, by path below the stories' folder, in a fixed order.
    public func files(ofProducer index: Int) -> [String] {
        let unit = scan.producers[index]
        return unit.files.map { "\(unit.path)/\($0)" } + unit.products.flatMap { product in product.files.map { "\(product.path)/\($0)" } }
    }

    /// The files of a fair's folder, by path below the stories' folder, in a fixed order.
    public func files(ofFair index: Int) -> [String] { scan.fairs[index].files.map { "\(scan.fairs[index].path)/\($0)" } }

    /// Whether the same producers, fairs and other files stand here as on another shelf; what is in the units is not looked at.
    public func hasSameUnits(as other: Shelf) -> Bool {
        producers == other.producers && fairs == other.fairs && scan.loose == other.scan.loose && scan.findings == other.scan.findings
    }

    /// Reads `site.yaml` and the texts that it names.
    ///
    /// - Parameter folder: where their bytes are read from, if not from the folder that was looked through.
    public func site(from folder: (any StoryFolder)? = nil) throws(FolderError) -> ReadSite {
        let (site, findings, files) = try desk(reading: folder).site()
        return ReadSite(site: site, findings: findings, files: files)
    }

    /// Reads a producer with its products.
    ///
    /// - Parameter folder: where its bytes are read from, if not from the folder that was looked through.
    public func producer(at index: Int, of site: ReadSite, from folder: (any StoryFolder)? = nil) throws(FolderError) -> ReadProducer {
        try UnitReader(desk: desk(reading: folder), languages: site.languages).producer(scan.producers[index])
    }

    /// Reads a fair.
    ///
    /// - Parameter folder: where its bytes are read from, if not from the folder that was looked through.
    public func fair(at index: Int, of site: ReadSite, from folder: (any StoryFolder)? = nil) throws(FolderError) -> ReadFair {
        try UnitReader(desk: desk(reading: folder), languages: site.languages).fair(scan.fairs[index])
    }

    private func desk(reading folder: (any StoryFolder)?) -> ReadingDesk {
        folder.map { ReadingDesk(folder: $0, root: desk.root, paths: desk.paths) } ?? desk
    }

    /// Everything that was read, put together.
    public func manuscript(_ site: ReadSite, _ producers: [ReadProducer], _ fairs: [ReadFair]) -> Manuscript {
        var manuscript = Manuscript(
            root: desk.root, site: site.site, findings: scan.findings + site.findings, slips: Stories.slipNames)
        manuscript.producers.reserveCapacity(producers.count)
        manuscript.products.reserveCapacity(producers.reduce(0) { $0 + $1.products.count })
        for unit in producers {
            let index = manuscript.producers.count
            manuscript.producers.append(unit.producer)
            let first = manuscript.products.count
            manuscript.products += unit.products
            for position in first..<manuscript.products.count { manuscript.products[position].producer = index }
            manuscript.findings += unit.findings
        }
        for unit in fairs {
            manuscript.fairs.append(unit.fair)
            manuscript.findings += unit.findings
        }
        let loose = scan.loose.filter { !site.files.contains($0) }
        manuscript.findings += loose.map { UnreadFile.finding(desk.full($0), expected: [], subject: .site) }
        return manuscript
    }
}

/// `site.yaml` and the texts that it names, as they were read.
public struct ReadSite: Sendable {
    /// The catalogue.
    public let site: Site
    /// What was found in them.
    public let findings: [Finding]
    /// The files that were read, by path below the stories' folder.
    public let files: Set<String>

    /// The languages that stories are read in.
    public var languages: [Language] { site.languages.isEmpty ? [.vi, .en] : site.languages.map(\.value) }
}

/// A producer with its products, as they were read.
public struct ReadProducer: Sendable {
    /// The producer.
    public internal(set) var producer: Producer
    /// Its products.
    public internal(set) var products: [Product] = []
    /// What was found in its folder.
    public internal(set) var findings: [Finding]
    /// The paths that its links lead to, and whether something stood there: the rest follows from its files alone.
    public internal(set) var asked: [String: Bool]

    /// Whether reading it again can't give anything else, its own files and the site's languages being the same.
    public func isStill(trueOf shelf: Shelf) -> Bool { asked.allSatisfy { shelf.has($0.key) == $0.value } }
}

/// A fair, as it was read.
public struct ReadFair: Sendable {
    /// The fair.
    public internal(set) var fair: Fair
    /// What was found in its folder.
    public internal(set) var findings: [Finding]
    /// The paths that its links lead to, and whether something stood there.
    public internal(set) var asked: [String: Bool]

    /// Whether reading it again can't give anything else, its own files and the site's languages being the same.
    public func isStill(trueOf shelf: Shelf) -> Bool { asked.allSatisfy { shelf.has($0.key) == $0.value } }
}
