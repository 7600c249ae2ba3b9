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
    /// The sizes that it is published in, if there are more than one.
    let renditions: Renditions?
    private let addresses: Addresses

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
        renditions = picture.renditions
        self.addresses = addresses
    }

    /// What the partial `picture` needs.
    func record(isLazy: Bool, as part: Part = .opening) -> TemplateValue {
        guard let renditions else {
            return .record([
                "src": .text(address.path), "alt": .text(alternative), "width": .text(String(width)), "height": .text(String(height)),
                "lazy": .truth(isLazy), "tone": .none, "sizes": .none, "webp": .none, "avif": .none, "has_avif": .truth(false),
            ])
        }
        let plain = renditions.plainWidth
        return .record([
            "src": .text(addresses.rendition(of: address, plain, .jpeg).path), "alt": .text(alternative), "width": .text(String(plain)),
            "height": .text(String(height(at: plain))), "lazy": .truth(isLazy), "tone": .text(renditions.tone.map(Self.toneClass)),
            "sizes": .text(part.sizes),
            "webp": candidates(renditions.widths, .webp), "avif": candidates(renditions.avifWidths, .avif),
            "has_avif": .truth(!renditions.avifWidths.isEmpty),
        ])
    }

    private func candidates(_ widths: [Int], _ format: Picture.Format) -> TemplateValue {
        .list(
            widths.enumerated().map { index, width in
                [
                    "path": .text(addresses.encodedPath(addresses.rendition(of: address, width, format))),
                    "pixels": .text(String(width)), "separator": .text(index + 1 < widths.count ? ", " : nil),
                ]
            })
    }

    /// The element for it in a story, as the partial `picture` of `templates` shows it.
    func element(root: String, alternative: String, _ templates: [String: Template]) -> [UInt8] {
        guard case .record(var record) = record(isLazy: true, as: .story) else { return [] }
        record["root"] = .text(root)
        record["alt"] = .text(alternative)
        var html: [UInt8] = []
        Rendering.render("picture", of: templates, with: record, into: &html)
        if html.last == UInt8(ascii: "\n") { html.removeLast() }
        return html
    }

    /// How high it is at a width.
    func height(at width: Int) -> Int { max(1, (height * width + self.width / 2) / self.width) }

    /// The classes of the colour that stands in its place until it is there: one of 64, because a strict policy for style sheets allows no
    /// colours in pages.
    static func toneClass(_ colour: Int) -> String {
        "tone red-\((colour >> 16 & 0xFF) / 64) green-\((colour >> 8 & 0xFF) / 64) blue-\((colour & 0xFF) / 64)"
    }

    /// Where it stands in a size for cards: the smallest that fills one.
    func small(_ addresses: Addresses) -> Address {
        guard let renditions, let width = renditions.widths.first(where: { $0 >= 300 }) ?? renditions.widths.last else { return address }
        return addresses.rendition(of: address, width, .webp)
    }

    /// What must stand on the site for it.
    var request: PictureRequest { PictureRequest(source, at: address) }
}

extension ShownPicture {
    /// Where on a page a picture stands, which says how wide it is shown.
    enum Part {
        /// At the beginning of a page of goods or their producer.
        case opening
        /// On a card among others.
        case card
        /// In a story.
        case story
        /// Of one of several packs.
        case pack
        /// Beside the producer's name.
        case maker
        /// On the page that a code leads to.
        case code

        /// The width as the style sheet lays it out, in the form of the attribute `sizes`.
        var sizes: String {
            switch self {
            case .opening: "(min-width: 46rem) 34rem, calc(100vw - 3.5rem)"
            case .card: "(min-width: 62rem) 16rem, (min-width: 22rem) 12rem, calc(100vw - 2rem)"
            case .story: "(min-width: 46rem) 44rem, calc(100vw - 2rem)"
            case .pack: "6rem"
            case .maker: "(min-width: 46rem) 34rem, calc(100vw - 2.5rem)"
            case .code: "20rem"
            }
        }
    }
}
