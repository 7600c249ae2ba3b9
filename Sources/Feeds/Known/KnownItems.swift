public import Catalogue
public import Rulebook

/// Items of a feed that are written already, as a part of an edition has them: an item says nothing but of its own product, so that in the
/// feed of the whole edition it is the same.
public struct KnownItems {
    /// Some products whose items stand behind each other.
    public struct Run {
        let included: Range<Int>
        let bytes: () throws -> [UInt8]

        /// The items of these products.
        ///
        /// - Parameters:
        ///   - included: their positions among those that are selected. The first of all is in no run: what stands around all items comes
        ///     of the channel itself, which writes one at least.
        ///   - bytes: reads what `Feeds.items` has made of them.
        public init(_ included: Range<Int>, bytes: @escaping () throws -> [UInt8]) {
            self.included = included
            self.bytes = bytes
        }
    }

    private let runs: [Run]

    /// The items of these runs, in the order of the selection.
    public init(_ runs: [Run]) { self.runs = runs }

    /// What is left to be written of a selection.
    func rest(of selection: FeedSelection) -> FeedSelection {
        var rest = FeedSelection(of: selection.entry)
        var next = 0
        for run in runs {
            rest.included += selection.included[next..<run.included.lowerBound]
            next = run.included.upperBound
        }
        rest.included += selection.included[next...]
        return rest
    }

    /// A file that puts them among the items that a channel writes of the rest.
    func file(within file: any FeedFile, of selection: FeedSelection, by channel: any FeedChannel.Type) -> any FeedFile {
        var places: [Int: [Run]] = [:]
        var (next, tags) = (0, 0)
        for run in runs {
            for included in selection.included[next..<run.included.lowerBound] { tags += channel.itemTags(of: included) }
            next = run.included.upperBound
            places[tags, default: []].append(run)
        }
        return FileWithMoreItems(file, itemsBeginningWith: channel.itemTag) { [places] item, _, write in
            for run in places[item + 1] ?? [] { try run.bytes().withUnsafeBytes(write) }
        }
    }
}

extension Feeds {
    /// The items of some products, without what stands around all items of a feed; held against no grammar.
    ///
    /// - Parameters:
    ///   - included: those of `selection` that are asked for.
    ///   - show: told of each picture that the items show.
    /// - Returns: their bytes; `nil` where there are not as many items as were selected.
    public static func items(
        _ included: some Sequence<FeedSelection.Included>, of selection: FeedSelection, in edition: Edition,
        showing show: (PictureRequest) -> Void
    ) throws -> [UInt8]? {
        guard let channel = channel(selection.entry.channel) else { return nil }
        var own = FeedSelection(of: selection.entry)
        own.included = Array(included)
        let file = FeedInMemory()
        try channel.writeUnchecked(own, in: edition, to: file, showing: show)
        var (bytes, tags) = ([UInt8](), 0)
        let splitter = ItemSplitter(of: channel.itemTag)
        func take(_ piece: UnsafeRawBufferPointer, _ item: Int?) {
            guard let item else { return }
            bytes += piece
            tags = item + 1
        }
        file.bytes.withUnsafeBytes { splitter.add($0, take) }
        splitter.finish(take)
        return tags == own.included.reduce(0) { $0 + channel.itemTags(of: $1) } ? bytes : nil
    }
}
