/// The producers' and fairs' folders of a catalogue, as a `Shelf` has them, found without a look into any file and without a list of all files: for
/// whoever reads a few of very many.
public struct Census: Sendable {
    /// The producers' folders in order, by path below the stories' folder, each with how many products lie in it.
    public private(set) var producers: [(path: String, products: Int)] = []
    /// The fairs' folders in order, by path below the stories' folder.
    public private(set) var fairs: [String] = []

    /// Looks through `folder`.
    public init(of folder: any StoryFolder) throws(FolderError) {
        try walk("", of: folder, depth: 0, producer: nil)
        producers.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        fairs.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func walk(_ path: String, of folder: any StoryFolder, depth: Int, producer: Int?) throws(FolderError) {
        guard depth <= Scan.deepest else { return }
        let entries = try folder.entries(of: path)
        var producer = producer
        switch FolderMark({ name in entries.contains { $0.kind == .file && $0.name == name } }) {
        case .producer:
            producers.append((path, 0))
            producer = producers.count - 1
        case .product: if let producer { producers[producer].products += 1 }
        case .fair: fairs.append(path)
        case nil: break
        }
        for entry in entries where entry.kind == .folder && !Scan.isPassedOver(entry.name) {
            try walk(path.isEmpty ? entry.name : "\(path)/\(entry.name)", of: folder, depth: depth + 1, producer: producer)
        }
    }
}
