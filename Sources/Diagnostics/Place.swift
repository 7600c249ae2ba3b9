private import Glibc

/// Where something stands in a file that a person wrote.
public struct Place: Hashable, Sendable {
    private var source: SourceFile
    /// Counted from 1.
    public var line: Int32
    /// Counted from 1, in Unicode scalars of the file's text.
    public var column: Int32

    /// A place in `file`; without a line, its beginning.
    public init(_ file: String, line: Int = 1, column: Int = 1) {
        source = SourceFile(file)
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// The file's path as a reader of findings would type it: relative to where the command was run.
    public var file: String { source.path }

    /// Another place in the same file.
    public func at(line: Int, column: Int = 1) -> Place {
        var place = self
        place.line = Int32(clamping: line)
        place.column = Int32(clamping: column)
        return place
    }

    /// The place so many scalars behind it on its line.
    public func moved(by scalars: Int) -> Place { at(line: Int(line), column: Int(column) + scalars) }
}

extension Place: Comparable {
    /// By file, then line, then column: the order in which findings are printed.
    public static func < (one: Place, other: Place) -> Bool {
        if one.source != other.source { return precedes(one.file, other.file) }
        return (one.line, one.column) < (other.line, other.column)
    }

    /// Whether the bytes of one text come before another's.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                guard let left = one.baseAddress, let right = other.baseAddress else { return one.count < other.count }
                let order = memcmp(left, right, min(one.count, other.count))
                return order == 0 ? one.count < other.count : order < 0
            }
        }
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, the form that editors and terminals turn into a link.
    public var description: String { "\(file):\(line):\(column)" }
}

/// A value together with the place it was written at.
@dynamicMemberLookup
public struct Located<Value: Sendable>: Sendable {
    /// What was written.
    public var value: Value
    /// Where it was written.
    public var place: Place
    private var covered: Int32

    /// `value` as written at `place`.
    public init(_ value: Value, at place: Place, length: Int = 1) {
        self.value = value
        self.place = place
        covered = Int32(clamping: length)
    }

    /// How many Unicode scalars of its line it covers, quotes included; 1 where only its beginning is known.
    public var length: Int {
        get { Int(covered) }
        set { covered = Int32(clamping: newValue) }
    }

    /// A property of the value.
    public subscript<Property>(dynamicMember path: KeyPath<Value, Property>) -> Property { value[keyPath: path] }

    /// Another value at the same place.
    public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
        Located<Other>(try transform(value), at: place, length: length)
    }
}

extension Located: Equatable where Value: Equatable {
    /// Whether both say the same at the same place; how much of the line it takes is no part of what is said.
    public static func == (one: Located, other: Located) -> Bool { one.value == other.value && one.place == other.place }
}

extension Located: Hashable where Value: Hashable {
    /// Feeds the value and its place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
        hasher.combine(place)
    }
}
