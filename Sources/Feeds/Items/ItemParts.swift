import Digests
package import XML

/// What an item of a feed consists of: the elements right below it by name, each with a digest, so that two editions can be compared
/// element by element without keeping either.
public struct ItemParts: Hashable, Sendable {
    /// The first eight bytes of the digest of all elements of a name, by that name.
    package private(set) var digests: [String: UInt64] = [:]

    /// The parts of an item.
    package init(of item: XMLElement) {
        var names: [String] = []
        var byName: [String: [XMLElement]] = [:]
        for element in item.elements {
            if byName[element.name] == nil { names.append(element.name) }
            byName[element.name, default: []].append(element)
        }
        let stream = SHA256Stream()
        for name in names {
            for element in byName[name] ?? [] { Self.add(element, to: stream) }
            digests[name] = stream.finish().bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// Names, attributes and texts in their order; how they are laid out in lines has no part in it.
    private static func add(_ element: XMLElement, to stream: borrowing SHA256Stream) {
        stream.add(text: element.name)
        for attribute in element.attributes {
            stream.add(text: attribute.name)
            stream.add(text: attribute.value)
        }
        stream.add(text: "")
        let inner = element.elements
        if inner.isEmpty { stream.add(text: element.text) }
        for element in inner { add(element, to: stream) }
        stream.add(text: "")
    }

    /// The names of elements that are in one of both and not in the other, or not the same.
    package func names(differingFrom other: ItemParts) -> Set<String> {
        Set(digests.keys).union(other.digests.keys).filter { digests[$0] != other.digests[$0] }
    }

    // MARK: Kept

    /// The parts as bytes: for each name its length, itself, and its eight bytes.
    public var bytes: [UInt8] {
        digests.sorted { $0.key < $1.key }.flatMap { name, digest in
            [UInt8(truncatingIfNeeded: name.utf8.count)] + Array(name.utf8)
                + (0..<8).map { UInt8(truncatingIfNeeded: digest >> (56 - 8 * $0)) }
        }
    }

    /// Reads `bytes`; what is damaged is left out, so that it counts as changed.
    public init(bytes: [UInt8]) {
        var rest = bytes[...]
        while let count = rest.popFirst(), rest.count >= Int(count) + 8 {
            let name = String(decoding: rest.prefix(Int(count)), as: UTF8.self)
            rest = rest.dropFirst(Int(count))
            digests[name] = rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            rest = rest.dropFirst(8)
        }
    }
}
