/// Links out of the site. Only the kinds that the story format allows are ever made into one.
enum WebLink {
    /// The address, if it is one of the web.
    static func web(_ url: String?) -> String? {
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://"), isPlain(url) else { return nil }
        return url
    }

    /// The address, if it is one that a story may link to.
    static func any(_ url: String) -> String? {
        if let web = web(url) { return web }
        return (url.hasPrefix("mailto:") || url.hasPrefix("tel:")) && isPlain(url) ? url : nil
    }

    /// A telephone number without what people put between the digits.
    static func number(_ phone: String) -> String {
        String(decoding: phone.utf8.filter { $0 == UInt8(ascii: "+") || (0x30...0x39).contains($0) }, as: UTF8.self)
    }

    /// The name of a web address as people say it.
    static func name(_ url: String) -> String {
        let slash = UInt8(ascii: "/")
        let rest = url.utf8.drop { $0 != slash }.drop { $0 == slash }
        return String(Substring(rest.last == slash ? rest.dropLast() : rest))
    }

    private static func isPlain(_ url: String) -> Bool { url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x5C } }
}
