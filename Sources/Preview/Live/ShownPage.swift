import Catalogue
import Diagnostics

/// What stands at an address of the preview.
enum ShownPage: Sendable {
    /// A page, as it would be published.
    case page(Document, Margin)
    /// A page that would not be published now: as it was when it last would have been.
    case kept(Document, Margin)
    /// Another file: a style sheet, a feed, a picture.
    case file(path: String, [UInt8])
    /// The address lacks its slash at the end.
    case folder
    /// Nothing.
    case nothing(Margin)
}

/// What is written in the margin of a page: everything that was found about what it shows.
struct Margin: Sendable {
    /// The product, producer or fair that it is about; `nil` for pages about many.
    var subject: Subject?
    /// What was found, the heaviest first.
    var findings: [Finding]
}
