import Catalogue
import Diagnostics
import Pictures
import Stories

/// The pictures of the published goods, their producers and fairs, in all sizes.
struct DevelopedPictures: Sendable {
    /// What was made, by the file in the stories as findings name it.
    private(set) var prints: [String: Print] = [:]
    /// The folder of what was made.
    private(set) var shelf = ""
    /// Whether nothing could be kept or made although there is what makes pictures: the next time it may be otherwise.
    private(set) var isRefused = false

    /// Nothing was made.
    init() {}

    /// Makes the pictures that `manuscript` names, and tells it what there is of them now: their sizes, and which are none.
    ///
    /// Where nothing can be kept or made, pages show the originals, and the manuscript's findings say so.
    init(_ manuscript: inout Manuscript, in folder: FolderOnDisk, by making: PictureMaking, width: Int) async throws(FolderError) {
        guard let darkroom = making.darkroom else {
            if making.isAsked { manuscript.findings.append(NoPictureTool.finding(manuscript.site)) }
            return
        }
        do {
            try await develop(&manuscript, in: folder, darkroom, width: width)
            making.keep(in: folder.root)
        } catch let error as FolderError {
            throw error
        } catch let error as PictureError {
            isRefused = true
            manuscript.findings.append(NoPictureTool.finding(manuscript.site, refusal: "\(error.path): \(error.reason)"))
        } catch {
            isRefused = true
            manuscript.findings.append(NoPictureTool.finding(manuscript.site, refusal: "\(folder.root)/.chapbut: \(error)"))
        }
    }

    private mutating func develop(
        _ manuscript: inout Manuscript, in folder: FolderOnDisk, _ darkroom: Darkroom, width: Int
    ) async throws {
        let cache = try Self.cache(below: folder.root)
        let negatives = Self.negatives(of: manuscript)
        if negatives.isEmpty { return }
        let root = folder.root + "/"
        let developments = try await darkroom.develop(negatives, cache: cache, width: width) { negative in
            try folder.read(String(negative.source.dropFirst(root.count)), limit: Press.pictureLimit)
        }
        shelf = darkroom.shelf(in: cache)
        var unreadable: Set<String> = []
        for (negative, development) in zip(negatives, developments) {
            switch development {
            case .print(let print): prints[negative.source] = print
            case .asItIs: break
            case .unreadable: unreadable.insert(negative.source)
            }
        }
        tell(&manuscript, unreadable)
    }

    /// Puts what the parts of an edition have made of pictures where `init` looks for it, so that it is not made again. Whatever of it is not as
    /// its part lists it stays out, and is made.
    static func keep(_ parts: EditionParts, for root: String, by making: PictureMaking, from disk: any Disk) {
        guard let darkroom = making.darkroom, let cache = try? Self.cache(below: root) else { return }
        let shelf = darkroom.shelf(in: cache)
        do {
            if try disk.kind(of: shelf) == nil { try disk.makeFolder(shelf) }
            for picture in parts.pictures where try disk.kind(of: "\(shelf)/\(picture.name)") == nil {
                guard let bytes = parts.bytes(of: picture, on: disk) else { continue }
                try disk.write(bytes.span, to: "\(shelf)/.\(picture.name)")
                try disk.rename("\(shelf)/.\(picture.name)", to: "\(shelf)/\(picture.name)")
            }
        } catch {
            // Where nothing can be kept, making them says why.
        }
    }

    // MARK: What is asked for

    private static func negatives(of manuscript: Manuscript) -> [Darkroom.Negative] {
        var negatives: [String: Picture] = [:]
        func add(_ pictures: [String: Picture], of folder: String) {
            for (path, picture) in pictures { negatives["\(folder)/\(path)"] = picture }
        }
        for product in manuscript.products where product.effectiveStatus == .published { add(product.pictures, of: product.folder) }
        for producer in manuscript.producers { add(producer.pictures, of: producer.folder) }
        for fair in manuscript.fairs { add(fair.pictures, of: fair.folder) }
        let prefix = manuscript.root + "/"
        return negatives.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map { Darkroom.Negative($0.key, $0.value) }
    }

    // MARK: What came of it

    private func tell(_ manuscript: inout Manuscript, _ unreadable: Set<String>) {
        for index in manuscript.products.indices {
            let product = manuscript.products[index]
            let named = product.images + product.variants.flatMap(\.images)
            let lost = update(&manuscript.products[index].pictures, of: product.folder, without: unreadable)
            manuscript.findings += lost.map {
                UndevelopedPicture.finding($0, named, else: "\(product.folder)/product.yaml", .product(product.folder))
            }
        }
        for index in manuscript.producers.indices {
            let producer = manuscript.producers[index]
            let lost = update(&manuscript.producers[index].pictures, of: producer.folder, without: unreadable)
            manuscript.findings += lost.map {
                UndevelopedPicture.finding($0, producer.images, else: "\(producer.folder)/producer.yaml", .producer(producer.folder))
            }
        }
        for index in manuscript.fairs.indices {
            let fair = manuscript.fairs[index]
            let lost = update(&manuscript.fairs[index].pictures, of: fair.folder, without: unreadable)
            manuscript.findings += lost.map { UndevelopedPicture.finding($0, [], else: "\(fair.folder)/fair.yaml", .fair(fair.folder)) }
        }
    }

    /// Tells pictures what was made of them, takes out those that are none, and returns these.
    private func update(_ pictures: inout [String: Picture], of folder: String, without unreadable: Set<String>) -> [String] {
        var lost: [String] = []
        for path in pictures.keys.sorted() {
            guard let picture = pictures[path] else { continue }
            if unreadable.contains("\(folder)/\(path)") {
                pictures[path] = nil
                lost.append(path)
            } else if let print = prints["\(folder)/\(path)"] {
                var shown = picture
                shown.renditions = print.renditions
                (shown.width, shown.height) = print.sides(of: picture)
                pictures[path] = shown
            }
        }
        return lost
    }

    // MARK: Where it is kept

    /// Stories come from strangers: a link among these folders could lead anywhere.
    private static func cache(below root: String) throws -> String {
        var folder = root
        let disk = LocalDisk()
        for name in [".chapbut", "cache", "pictures"] {
            folder += "/\(name)"
            switch try disk.kind(of: folder) {
            case nil: try disk.makeFolder(folder)
            case .folder: break
            case .file, .link, .other: throw PictureError(path: folder, reason: "not a folder")
            }
        }
        return folder
    }
}
