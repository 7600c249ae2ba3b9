private import CEmbedded
import XML

/// The grammars of the channels, which travel inside the program.
enum EmbeddedGrammar {
    /// The bytes of the grammar called `name`, or `nil` where there is none.
    static func bytes(of name: String) -> [UInt8]? {
        var entry = chapbut_grammars()
        while let entryName = entry.pointee.name, let bytes = entry.pointee.bytes {
            if String(cString: entryName) == name { return Array(UnsafeBufferPointer(start: bytes, count: entry.pointee.count)) }
            entry += 1
        }
        return nil
    }

    /// The grammar called `name`, compiled.
    static func schema(_ name: String) -> Result<Schema, FeedFailure> {
        do throws(XMLError) {
            guard let root = try root(of: name) else { return .failure(.noGrammar(name: name, reason: "it is not in the program")) }
            let bytes = try XMLWriter.bytes { (xml) throws(XMLError) in try xml.write(root) }
            return .success(try Schema(.relaxNG, bytes))
        } catch {
            return .failure(.noGrammar(name: name, reason: "\(error)"))
        }
    }

    /// A grammar with what it includes in its place, since libxml2 takes a grammar from memory as one document.
    private static func root(of name: String) throws(XMLError) -> XMLElement? {
        guard let bytes = bytes(of: name) else { return nil }
        var root: XMLElement?
        try XMLReader().elements(of: bytes, atDepth: 0) { element, _ in
            root = element
            return true
        }
        var children: [XMLElement] = []
        for child in root?.elements ?? [] {
            guard child.name == "include" else {
                children.append(child)
                continue
            }
            let address = child.attributes.first { $0.name == "href" }?.value ?? ""
            guard let included = try self.root(of: String(address.split(separator: "/").last ?? "")) else { return nil }
            // What stands within an include takes the place of the definitions of that name (RELAX NG, 4.7).
            let own = Set(child.elements.compactMap(\.definition))
            children += included.elements.filter { $0.definition.map { !own.contains($0) } ?? true } + child.elements
        }
        return root?.with(children)
    }
}

extension XMLElement {
    /// The name that it defines, if it is a definition of a grammar, or its beginning.
    fileprivate var definition: String? {
        switch name {
        case "define": attributes.first { $0.name == "name" }?.value
        case "start": ""
        default: nil
        }
    }
}
