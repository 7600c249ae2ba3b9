import Stories

/// The folders that a part of a catalogue is read from.
struct PartOfShelf {
    /// All producers' folders, by path below the stories'.
    let folders: [String]
    /// Those of them that are the part's own.
    let range: Range<Int>
    /// A shelf on which these are.
    let shelf: Shelf
    /// Where they are on it.
    let positions: Range<Int>

    /// Those of `shard`, and the fairs' folders. Memory does not grow with the files in the others.
    init(_ shard: Shard, of folder: FolderOnDisk, root: String) throws(FolderError) {
        let census = try Census(of: folder)
        folders = census.producers.map(\.path)
        range = shard.producers(of: census.producers.map(\.products))
        // Where folders lie in each other, whose a file is shows only with everything before one's eyes.
        guard UnitFinder(folders + census.fairs).isFlat else {
            shelf = try Shelf(of: folder, root: root)
            positions = range
            return
        }
        let own = (folders[range] + census.fairs).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        shelf = try Shelf(of: folder, root: root, parts: own)
        positions = shelf.producers.indices
    }
}
