/// A file of the site, complete, before anything is written to disk. Pages and feeds make nothing else.
public struct Document: Sendable, Equatable {
    /// Where it stands, below the site's root: `vi/san-pham/ong-rung/mat-ong/index.html`.
    public var path: String
    /// Its bytes.
    public var contents: [UInt8]
    /// The folder of the goods, the producer or the fair that it tells of, as findings name it; `nil` where it tells of many.
    public var subject: String?
    /// The pictures that it shows.
    public var pictures: [PictureRequest]

    /// The file `path` with `contents`.
    public init(path: String, contents: [UInt8], about subject: String? = nil, pictures: [PictureRequest] = []) {
        self.path = path
        self.contents = contents
        self.subject = subject
        self.pictures = pictures
    }
}

/// A picture that a document shows: it must stand on the site as well.
public struct PictureRequest: Hashable, Sendable {
    /// The file in the stories, as findings name it: `stories/ca-mau/ong-rung/mat-ong/images/front.jpg`.
    public var source: String
    /// Where it stands on the site.
    public var address: Address

    /// The picture `source` at `address`.
    public init(_ source: String, at address: Address) {
        self.source = source
        self.address = address
    }
}
