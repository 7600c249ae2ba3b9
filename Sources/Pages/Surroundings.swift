public import Catalogue
public import Rulebook

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
            listsProducers = HomePage.lists(producers: edition.producers.count)
            languagesWithNews = Self.languagesWithNews(edition)
        }

        /// Those that the pages of a part of an edition will stand amid as far as can be told before the whole is known.
        ///
        /// - Parameters:
        ///   - fairs: how many fairs there are, be they published or not.
        ///   - producers: how many producers there are.
        public init(expectedAround part: Edition, fairs: Int, producers: Int) {
            hasFairs = fairs > 0
            listsProducers = HomePage.lists(producers: producers)
            languagesWithNews = Self.languagesWithNews(part)
        }

        private static func languagesWithNews(_ edition: Edition) -> Set<Language> {
            Set(edition.languages.filter { !News.stories(in: $0, edition).isEmpty })
        }
    }

    /// The few products of others that stand on a product's page: those that follow it in the edition, and where there are too few the first
    /// ones.
    ///
    /// - Parameters:
    ///   - index: the product's position in the edition.
    ///   - shelf: positions in order, all those among them that qualify.
    ///   - isShown: whether one qualifies: of the same set, by another producer, and with a page in the language.
    public static func related<Shelf: RandomAccessCollection<Int>>(
        to index: Int, among shelf: Shelf, where isShown: (Int) -> Bool
    ) -> [Int] where Shelf.Index == Int {
        let start = shelf.partitioningIndex { $0 > index }
        var found: [Int] = []
        for candidate in [shelf[start...], shelf[..<start]].joined() where candidate != index && isShown(candidate) {
            found.append(candidate)
            if found.count == mostRelated { break }
        }
        return found
    }

    /// Those that stand on the page of a product of `edition` in a language.
    ///
    /// - Parameter shelf: the positions of all products of its set, in order.
    public static func related(to index: Int, in language: Language, among shelf: [Int], of edition: Edition) -> [Int] {
        related(to: index, among: shelf) { other in
            edition.products[other].producer != edition.products[index].producer && edition.products[other].languages.contains(language)
        }
    }

    private static let mostRelated = 4

    /// The position of the producer whose own pages, or whose goods' own pages, a piece of work makes; `nil` for all others.
    public func producer(of work: Work) -> Int? {
        switch work.kind {
        case is ProductPage.Type, is GTINPage.Type: edition.products[work.subject].producer
        case is ProducerPage.Type: work.subject
        default: nil
        }
    }
}
