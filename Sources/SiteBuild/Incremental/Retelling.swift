import Catalogue
import Stories

/// What the stories say, with some producers as they were read again since: a manuscript that is put together only when somebody wants all
/// of it.
struct Retelling: Sendable {
    private let whole: Manuscript
    /// The producers that were read again, by their positions.
    private var readAgain: [Int: ReadProducer] = [:]

    /// What `manuscript` says.
    init(of manuscript: Manuscript) { whole = manuscript }

    /// The folder, as findings name it.
    var root: String { whole.root }

    /// It with one producer and its products as they were read now; `nil` where they are not the same products.
    func replacing(at index: Int, _ old: ReadProducer, by new: ReadProducer) -> Retelling? {
        guard old.products.map(\.folder) == new.products.map(\.folder) else { return nil }
        var next = self
        next.readAgain[index] = new
        return next
    }

    /// All of it.
    var manuscript: Manuscript {
        guard !readAgain.isEmpty else { return whole }
        var manuscript = whole
        let starts = Dictionary(whole.products.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, read) in readAgain {
            manuscript.producers[index] = read.producer
            guard let first = read.products.first, let start = starts[first.folder] else { continue }
            for (offset, product) in read.products.enumerated() {
                manuscript.products[start + offset] = product
                manuscript.products[start + offset].producer = index
            }
        }
        return manuscript
    }
}
