public import Diagnostics

/// A stand at a fair.
public struct Booth: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// Its number.
    public var booth: Located<String>?
    /// The producer's slug.
    public var producer: Located<String>?
    /// The products' slugs; `nil` for all of them.
    public var products: [Located<String>]?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A fair as its folder tells it.
public struct Fair: Sendable {
    /// The folder, as findings name it.
    public var folder: String
    /// The folder's name.
    public var slug: String
    /// Its name.
    public var name: LocalText?
    /// First day.
    public var from: Located<Day>?
    /// Last day.
    public var until: Located<Day>?
    /// Where it is held.
    public var venue: LocalText?
    /// Its part on the net.
    public var online: Online?
    /// Its stands.
    public var booths: [Booth] = []
    /// The user's own keys, kept for templates.
    public var own: [String: String] = [:]
    /// Its story by language.
    public var stories: ByLanguage<Story> = [:]
    /// The pictures of the folder that something names.
    public var pictures: [String: Picture] = [:]
    /// Paths of keys that are there but could not be read.
    public var unreadable: Set<String> = []

    /// A fair's part on the net.
    public struct Online: Sendable, Equatable {
        /// Its key.
        public var place: Place
        /// The platform's name.
        public var platform: Located<String>?
        /// Where it is.
        public var url: Located<String>?
        /// First day.
        public var from: Located<Day>?
        /// Last day.
        public var until: Located<Day>?

        /// Empty, at `place`.
        public init(at place: Place) { self.place = place }
    }

    /// An empty fair in `folder`.
    public init(folder: String, slug: String) {
        self.folder = folder
        self.slug = slug
    }

    /// The file of its facts.
    public var file: String { "\(folder)/fair.yaml" }

    /// The place for what is missing at the top of its facts.
    public var place: Place { Place(file) }
}
