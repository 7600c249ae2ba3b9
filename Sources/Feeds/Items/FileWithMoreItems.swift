/// A feed's file into which further items are put behind some of those that are written to it.
final class FileWithMoreItems: FeedFile {
    /// Writes what stands behind an item.
    ///
    /// - Parameters:
    ///   - item: the position of the item that has ended.
    ///   - isLast: whether no other follows it at once.
    typealias More = (_ item: Int, _ isLast: Bool, _ write: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

    private let file: any FeedFile
    private let splitter: ItemSplitter
    private let more: More
    private var item: Int?
    private var isRead = false

    init(_ file: any FeedFile, itemsBeginningWith tag: StaticString, _ more: @escaping More) {
        self.file = file
        self.more = more
        splitter = ItemSplitter(of: tag)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws { try splitter.add(bytes, take) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if !isRead { try splitter.finish(take) }
        isRead = true
        return try file.read(at: offset, into: buffer)
    }

    func close() throws { try file.close() }

    private func take(_ bytes: UnsafeRawBufferPointer, _ item: Int?) throws {
        if item != self.item, let ended = self.item { try more(ended, item == nil, file.append) }
        self.item = item
        try file.append(bytes)
    }
}
