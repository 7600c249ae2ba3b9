public import Catalogue
import Rulebook

extension Pages {
    /// What every page tells of the edition as a whole: which ways there are from it.
    public struct Surroundings: Sendable, Equatable {
        /// Whether there are fairs.
        public var hasFairs: Bool
        /// Whether the home page lists the producers.
        public var listsProducers: Bool
        /// The languages in which some story has a day, so that there is news.
        public var languagesWithNews: Set<Language>

        /// Those that were put down.
        public init(hasFairs: Bool, listsProducers: Bool, languagesWithNews: Set<Language>) {
            self.hasFairs = hasFairs
            self.listsProducers = listsProducers
            self.languagesWithNews = languagesWithNews
        }

        /// Those of the pages of an edition.
        init(of edition: Edition) {
            hasFairs = !edition.fairs.isEmpty
            listsProducers = HomePage.listsProducers(edition)
            languagesWithNews = Set(edition.languages.filter { !News.stories(in: $0, edition).isEmpty })
        }
    }

    /// So many products of the same set, by other producers, stand on a product's page: those that follow it in the edition, and where
    /// there are too few the first ones.
    public static let related = 4

    /// The position of the producer whose own pages, or whose goods' own pages, a piece of work makes; `nil` for all others.
    public func producer(of work: Work) -> Int? {
        switch work.kind {
        case is ProductPage.Type, is GTINPage.Type: edition.products[work.subject].producer
        case is ProducerPage.Type: work.subject
        default: nil
        }
    }
}
