/// The name of a fact in a template, as a number: names are compared once while a template is compiled, never while a page is made.
///
/// The number is the name's FNV-1a hash. Two names with one hash would show each other's facts; with 64 bits that
/// takes somebody who looks for it, and whoever writes templates may show what they like anyway.
package struct Key: Hashable, Sendable {
    let hash: UInt64

    /// The key of a name as it stands in a template.
    init(_ name: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        self.hash = hash
    }
}

extension Key: ExpressibleByStringLiteral {
    /// The key of a literal name.
    package init(stringLiteral name: StaticString) {
        self = name.withUTF8Buffer { Key($0) }
    }
}
