extension String {
    /// Texts one behind another, in one piece of memory from the start: interpolation grows its text piece by piece.
    static func of(_ parts: String...) -> String {
        var text = ""
        text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
        for part in parts { text += part }
        return text
    }
}

/// A page's place on the site: a path below its root, folders with a slash at the end.
public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The path: `vi/san-pham/ong-rung/mat-ong/`; empty for the root.
    public let path: String

    /// The address with this path.
    public init(_ path: String) { self.path = path }

    /// The path.
    public var description: String { path }

    /// The file that answers for it.
    public var file: String { path.utf8.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? path + "index.html" : path }

    /// The folder of that file, with a slash at its end; empty for the root.
    public var folder: String {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// What leads from here to the site's root: `../../../../`, or nothing at the root.
    public var toRoot: String { String(repeating: "../", count: path.utf8.count { $0 == 0x2F }) }
}

/// Where everything stands, so that pages and feeds agree in every language (story format, "Output").
public struct Addresses: Sendable {
    /// Where the site is published, with a slash at the end.
    public let base: String
    /// The site's languages, the default first.
    public let languages: [Language]

    /// The name of the file in a page's folder, where addresses must name it: no server looks for it on a stick.
    private let pageFile: String
    /// `base` for machines that take ASCII only.
    let encodedBase: String

    /// The addresses of a site published at `base`.
    ///
    /// - Parameter namesFiles: whether pages are addressed by their files, for a folder that is opened without a server.
    public init(base: String, languages: [Language], namesFiles: Bool = false) {
        self.base = base.hasSuffix("/") ? base : base + "/"
        self.languages = languages
        pageFile = namesFiles ? "index.html" : ""
        encodedBase = Self.encoded(self.base, keeping: ":%@")
    }

    private func page(_ folder: String) -> Address { Address(pageFile.isEmpty ? folder : folder + pageFile) }

    /// Where the site stands on its host, with a slash at both ends: `/`.
    public var basePath: String {
        guard let host = base.firstRange(of: "://"), let slash = base[host.upperBound...].firstIndex(of: "/") else { return "/" }
        return String(base[slash...])
    }

    /// The absolute form of an address. Paths hold no letters beyond ASCII, so nothing is left to encode.
    public func absolute(_ address: Address) -> String { .of(base, address.path) }

    /// The language choice.
    public var root: Address { page("") }

    /// A language's home page.
    public func home(_ language: Language) -> Address { page("\(language.code)/") }

    /// The folder of all products' pages.
    public func products(_ language: Language) -> String { "\(language.code)/\(language == .vi ? "san-pham" : "products")/" }

    /// A product's page.
    public func product(_ producer: String, _ product: String, _ language: Language) -> Address {
        page(.of(language.code, language == .vi ? "/san-pham/" : "/products/", producer, "/", product, "/"))
    }

    /// A producer's page.
    public func producer(_ producer: String, _ language: Language) -> Address {
        page(.of(language.code, language == .vi ? "/chu-the/" : "/producers/", producer, "/"))
    }

    /// A province's page.
    public func province(_ province: String, _ language: Language) -> Address {
        page("\(language.code)/\(language == .vi ? "tinh" : "provinces")/\(province)/")
    }

    /// The page of a product set, 1 to 26.
    public func set(_ set: Int, _ language: Language) -> Address {
        page("\(language.code)/\(language == .vi ? "nhom" : "sets")/\(set)/")
    }

    /// The list of fairs.
    public func fairs(_ language: Language) -> Address { page("\(language.code)/\(language == .vi ? "hoi-cho" : "fairs")/") }

    /// A fair's page.
    public func fair(_ fair: String, _ language: Language) -> Address {
        page("\(language.code)/\(language == .vi ? "hoi-cho" : "fairs")/\(fair)/")
    }

    /// The site's terms.
    public func terms(_ language: Language) -> Address { page("\(language.code)/\(language == .vi ? "dieu-khoan" : "terms")/") }

    /// The search.
    public func search(_ language: Language) -> Address { page("\(language.code)/\(language == .vi ? "tim" : "search")/") }

    /// The rules that stories are checked by.
    public func rules(_ language: Language) -> Address { page("\(language.code)/\(language == .vi ? "quy-tac" : "rules")/") }

    /// Where the code on the pack leads: a GS1 Digital Link (GS1 Digital Link Standard: URI Syntax 1.2, section 4).
    public func gtin(_ fourteenDigits: String) -> Address { page(.of("01/", fourteenDigits, "/")) }

    /// A lot of goods with a GTIN, below its landing page.
    public func lot(_ fourteenDigits: String, _ lot: String) -> Address { page(.of("01/", fourteenDigits, "/10/", lot, "/")) }

    /// A GTIN, and a lot of it, as a GS1 Digital Link: what codes on packs say. It has no slash at its end; hosts of plain files add it.
    public func digitalLink(_ fourteenDigits: String, lot: String? = nil) -> String {
        encoded(Address(lot.map { .of("01/", fourteenDigits, "/10/", $0) } ?? .of("01/", fourteenDigits)))
    }

    /// A file that stands beside the landing page of a GTIN or a lot.
    public func file(_ name: String, beside page: Address) -> Address { Address(.of(page.folder, name)) }

    /// A producer's stand at a fair.
    public func booth(_ fair: String, _ producer: String, _ language: Language) -> Address {
        page("\(language.code)/\(language == .vi ? "hoi-cho" : "fairs")/\(fair)/\(producer)/")
    }

    /// The list that a visitor of a fair keeps.
    public func visitorList(_ language: Language) -> Address { page("\(language.code)/\(language == .vi ? "danh-sach" : "shortlist")/") }

    /// A picture of a product's or a producer's.
    public func picture(_ owner: String, _ path: String) -> Address { Address(.of("media/", owner, "/", path)) }

    /// A picture made smaller for pages; it stands apart from the originals, whose names are the writers' to choose.
    public func rendition(of picture: Address, _ width: Int, _ format: Picture.Format) -> Address {
        Address("pictures/\(width)/\(picture.path.dropFirst("media/".count)).\(format == .jpeg ? "jpg" : format.rawValue)")
    }

    /// What is new, for feed readers.
    public func news(_ language: Language) -> Address { Address("\(language.code)/atom.xml") }

    /// The list of feeds.
    public var feeds: Address { page("feeds/") }

    /// A feed.
    public func feed(_ entry: ChannelEntry) -> Address { Address("feeds/\(entry.name).xml") }

    /// What a feed tells about what it left out.
    public func feedReport(_ entry: ChannelEntry) -> Address { Address("feeds/\(entry.name).report.json") }

    /// What a feed says of each of its items, by which editions are told apart.
    public func feedItems(_ entry: ChannelEntry) -> Address { Address("feeds/\(entry.name).items.jsonl") }
}
