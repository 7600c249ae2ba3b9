public import Catalogue
import Diagnostics
import YAML

/// A recall, written into the product's file: everything else in it stays as it is, byte for byte.
public struct RecallDraft: Sendable {
    /// The product's folder, as findings name it.
    public let product: String
    /// The product's file with the recall in it.
    public let file: DraftFile

    /// The recall of a lot.
    ///
    /// - Parameters:
    ///   - lot: its number.
    ///   - name: the product's folder, `producer/product` or stock number; needed where several products have a lot of this number.
    ///   - manuscript: the stories as they were read.
    ///   - reason: why, in each language that it is known in.
    ///   - read: reads a file by its path below the stories' folder.
    /// - Throws: `noLot`, `severalLots`, `cannotEdit`, and what `read` throws.
    public init(
        of lot: String, product name: String?, in manuscript: Manuscript, on day: Day, reason: [Language: String],
        read: (String) throws(DraftingError) -> [UInt8]
    ) throws(DraftingError) {
        let having = manuscript.products.filter { product in product.traceability?.lots.contains { $0.lot?.value.text == lot } ?? false }
        let meant = having.filter { product in name.map { Self.answers(product, of: manuscript.producer(of: product), to: $0) } ?? true }
        guard let found = meant.first else {
            let lots = manuscript.products.flatMap { $0.traceability?.lots ?? [] }.compactMap(\.lot?.value.text)
            throw .noLot(lot, nearest: Spelling.nearest(to: lot, among: lots), elsewhere: having.map(\.folder))
        }
        guard meant.count == 1 else { throw .severalLots(lot, products: meant.map(\.folder)) }
        product = found.folder
        let path = String("\(found.folder)/product.yaml".dropFirst(manuscript.root.count + 1))
        let bytes = try read(path)
        guard let position = Self.position(of: lot, in: bytes, path),
            let changed = YAML.setting(
                path: ["traceability", "lots", String(position), "recalled"], to: Self.value(day, reason), in: bytes)
        else { throw .cannotEdit(path: path) }
        file = DraftFile(path, bytes: changed, purpose: .change(from: bytes))
    }

    private static func answers(_ product: Product, of producer: Producer, to name: String) -> Bool {
        name == product.slug || name == "\(producer.slug)/\(product.slug)" || name == product.sku?.value || name == product.folder
            || product.folder.hasSuffix("/\(name)")
    }

    private static func position(of lot: String, in bytes: [UInt8], _ path: String) -> Int? {
        let lots = YAML.parse(bytes, file: path).0?.mapping?["traceability"]?.mapping?["lots"]?.items
        return lots?.firstIndex { $0.mapping?["lot"]?.text == lot }
    }

    private static func value(_ day: Day, _ reason: [Language: String]) -> String {
        let words = reason.sorted { $0.key == .vi && $1.key != .vi || $0.key.code < $1.key.code && $1.key != .vi }
            .map { "\($0.key.code): \(YAML.quoted($0.value))" }
        return "{date: \(day), reason: {\(words.joined(separator: ", "))}}"
    }
}
