import Catalogue
import XML

extension Pages {
    /// A piece of work: one subject of one kind of page, in all its languages. Pieces know nothing of each other.
    public struct Work: Sendable {
        let kind: any PageKind.Type
        let subject: Int
    }
}

/// A kind of page: how many there are, and how one of it is made.
protocol PageKind: Sendable {
    /// How many subjects an edition has for it.
    static func count(in pages: Pages) -> Int

    /// The pages about one subject, one or more for every language.
    static func documents(about subject: Int, by pages: Pages) throws(XMLError) -> [Document]

    /// Where these pages stand.
    static func paths(about subject: Int, by pages: Pages) throws(XMLError) -> [String]
}

extension PageKind {
    /// A kind of few pages says where they stand by making them.
    static func paths(about subject: Int, by pages: Pages) throws(XMLError) -> [String] {
        try documents(about: subject, by: pages).map(\.path)
    }
}

extension Address {
    /// The file of the same page as plain text.
    var twin: String { folder + "index.txt" }

    /// The page, and the same as plain text.
    var filesWithTwin: [String] { [file, twin] }
}
