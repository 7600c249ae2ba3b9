import Catalogue

/// A picture as a page shows it.
struct ShownPicture: Sendable {
    /// The file in the stories.
    let source: String
    /// Where it stands on the site.
    let address: Address
    /// What it shows, for those who don't see it.
    let alternative: String
    /// In pixels.
    let width: Int
    /// In pixels.
    let height: Int

    /// The picture at `path` below a folder of the stories, or `nil` where it could not be read.
    init?(
        _ path: String, of folder: String, owner: String, pictures: [String: Picture], story: Story?, addresses: Addresses
    ) {
        guard let picture = pictures[path] else { return nil }
        source = "\(folder)/\(path)"
        address = addresses.picture(owner, path)
        alternative = story.flatMap { story in story.alternatives[RelativePath.name(of: path)].map(story.text) } ?? ""
        width = picture.width
        height = picture.height
    }

    /// What the partial `picture` needs.
    func record(isLazy: Bool) -> TemplateValue {
        .record([
            "src": .text(address.path), "alt": .text(alternative), "width": .text(String(width)), "height": .text(String(height)),
            "lazy": .truth(isLazy),
        ])
    }

    /// What must stand on the site for it.
    var request: PictureRequest { PictureRequest(source, at: address) }
}
