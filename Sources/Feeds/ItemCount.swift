/// How many items of a feed begin on its first lines. They are counted by their start tags, which no text can look like.
struct ItemCount {
    private let tag: StaticString
    private let lines: Int
    private var line = 1
    /// How much of the tag the line that is being read has begun with; `nil` once it has another beginning, or all of it.
    private var matched: Int? = 0
    /// The items that began so far.
    private(set) var items = 0

    /// Nothing read yet.
    ///
    /// - Parameters:
    ///   - tag: how the line begins with which an item starts.
    ///   - lines: how many lines are looked at.
    init(of tag: StaticString, inFirst lines: Int) {
        self.tag = tag
        self.lines = lines
    }

    /// Whether there is nothing left to look at.
    var isDone: Bool { line > lines }

    /// Looks at the next bytes.
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes where !isDone {
            if byte == 0x0A {
                line += 1
                matched = 0
            } else if let known = matched {
                let isTag = tag.withUTF8Buffer { $0[known] == byte }
                matched = isTag && known + 1 < tag.utf8CodeUnitCount ? known + 1 : nil
                if isTag && matched == nil { items += 1 }
            }
        }
    }
}
