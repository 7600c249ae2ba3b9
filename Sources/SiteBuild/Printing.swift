import Catalogue
public import Diagnostics
public import Pages
import Rulebook

/// Which labels are wanted.
public struct LabelOrder: Sendable {
    /// What comes of an order.
    public struct Print: Sendable {
        /// One HTML file that needs no other.
        public let html: [UInt8]
        /// How many labels there are.
        public let count: Int
        /// The products that have none, by folder, and why.
        public let leftOut: [(product: String, reason: Words)]
        /// The names in the order that no published product answers to.
        public let unknown: [String]
    }

    /// The products, each as `producer/product`, by its folder's name or by its stock number; none means all.
    public var products: [String]
    /// What they are printed on.
    public var sheet: LabelSheet
    /// The lot that the codes name.
    public var lot: String?
    /// How many of each.
    public var copies: Int?

    /// The sheet of that name, if there is one.
    public static func sheet(_ name: String) -> LabelSheet? { LabelSheet(rawValue: name) }

    /// An order.
    public init(products: [String], sheet: LabelSheet, lot: String?, copies: Int?) {
        self.products = products
        self.sheet = sheet
        self.lot = lot
        self.copies = copies
    }
}

extension SiteBuild {
    /// Makes labels of what may be published; writes nothing.
    public static func labels(
        _ assignment: Assignment, _ order: LabelOrder
    ) async throws(BuildError) -> LabelOrder.Print {
        let (edition, pages) = try await published(assignment)
        var (wanted, unknown) = edition.positions(of: order.products)
        // Of a catalogue only those have a label that have the lot.
        if let lot = order.lot, order.products.isEmpty {
            wanted = wanted.filter { edition.products[$0].product.traceability?.lots.contains { $0.lot?.value.text == lot } ?? false }
        }
        let print = pages.labels(of: wanted, on: order.sheet, lot: order.lot, copies: order.copies)
        return LabelOrder.Print(html: print.html, count: print.count, leftOut: print.leftOut, unknown: unknown)
    }

    /// Makes the kits of products for those who present them; writes nothing.
    ///
    /// - Parameter products: as in an order of labels.
    /// - Returns: the files by path, and the names that no published product answers to.
    public static func kits(
        _ assignment: Assignment, of products: [String]
    ) async throws(BuildError) -> (files: [(path: String, contents: [UInt8])], unknown: [String]) {
        let (edition, pages) = try await published(assignment)
        let (wanted, unknown) = edition.positions(of: products)
        return (wanted.flatMap { pages.kit(of: $0) }.map { ($0.path, $0.contents) }, unknown)
    }

    private static func published(_ assignment: Assignment) async throws(BuildError) -> (Edition, Pages) {
        let draft = try await Draft(assignment)
        guard let edition = draft.edition, let pages = draft.pages() else {
            throw .cannotMake(
                Words(vi: "trang chưa dựng được: xem `chapbut check`", en: "there is no site to be made: see `chapbut check`"))
        }
        return (edition, pages)
    }
}

extension Edition {
    /// The products that are meant by names on the command line, all for none, and the names that mean nothing.
    fileprivate func positions(of names: [String]) -> (found: [Int], unknown: [String]) {
        guard !names.isEmpty else { return (Array(products.indices), []) }
        var all: [Int] = []
        var unknown: [String] = []
        for name in names {
            let found = products.indices.filter { products[$0].answers(to: name) && !all.contains($0) }
            if found.isEmpty { unknown.append(name) }
            all += found
        }
        return (all, unknown)
    }
}

extension PublishedProduct {
    fileprivate func answers(to name: String) -> Bool {
        let name = name.hasSuffix("/") ? String(name.dropLast()) : name
        return name == slug || name == "\(producerSlug)/\(slug)" || name == product.sku?.value || name == product.folder
            || product.folder.hasSuffix("/\(name)")
    }
}
