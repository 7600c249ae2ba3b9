import Catalogue
import Diagnostics
import Digests
import Rulebook

/// What was published before: every address that ever led to a page, so that none dies (story format, "Where state lives").
///
/// Kept in `STORIES/.chapbut/addresses`, a line each: the address, a tab, and for a product's page the stock number it showed.
struct Past: Sendable {
    /// The stock number that an address showed, or nothing for pages that are no product's.
    private(set) var owners: [String: String]

    /// Whether the list was lost, and the addresses are those of the site that is published.
    private(set) var isRecovered = false

    /// The list's bytes as they were read.
    let digest: XXH3

    /// Its name in the folder of the state.
    static let file = "addresses"
    /// The name of the file that tells what the languages of each story last said.
    static let toldFile = "told"

    /// Reads the list; a folder without one has no past. A damaged line is passed over: it can only cost one notice. A list that can't be
    /// read is an error: the next one would forget what it held.
    init(in state: StateFolder) throws(DiskError) {
        owners = [:]
        let bytes = try state.read(Self.file)
        digest = XXH3(of: bytes)
        for line in bytes.split(separator: 0x0A) {
            let parts = line.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
            let address = String(decoding: parts[0], as: UTF8.self)
            guard Self.isAddress(address) else { continue }
            owners[address] = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
        }
    }

    /// The same where the list may have been lost, with a folder that was copied without what is hidden in it: what the published site answers
    /// for is known from the site itself, though not what goods it showed.
    func recovered(from published: @autoclosure () -> [String]) -> Past {
        guard owners.isEmpty, case let published = published(), !published.isEmpty else { return self }
        var past = self
        for address in published where Self.isAddress(address) { past.owners[address] = "" }
        past.isRecovered = true
        return past
    }

    /// What to tell of that.
    static let recovered = Words(
        vi: "không thấy danh sách địa chỉ đã đăng trong `.chapbut` của thư mục truyện; đã lập lại từ trang đang có. "
            + "Hãy giữ thư mục này cùng với truyện",
        en: "the list of published addresses in the stories' `.chapbut` is gone; it was made again from the site. "
            + "Keep that folder with the stories")

    /// Whether a line can be an address that we made: it must not lead out of the site, nor be what no disk can hold, whoever edited the
    /// file.
    private static func isAddress(_ text: String) -> Bool {
        guard text.hasSuffix("/"), text.utf8.count <= 1_000 else { return false }
        return text.dropLast().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            (1...longestName).contains(part.utf8.count) && !part.hasPrefix(".")
                && part.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "-_.".utf8.contains($0)
                }
        }
    }

    /// The longest name that common file systems take, in bytes.
    private static let longestName = 255

    /// The list with the addresses of a new edition in it, in the order of their bytes.
    func adding(_ addresses: [String], of edition: Edition) -> [UInt8] {
        var all = PathTable<String>()
        for (address, owner) in owners { all.set(address, owner) }
        for address in addresses { all.set(address, "") }
        edition.forEachStockNumber { all.set($0, $1) }
        var bytes: [UInt8] = []
        all.forEachInOrder { address, owner in
            bytes += address
            // A number with a line end in it would make lines of its own.
            if !owner.isEmpty, owner.utf8.allSatisfy({ $0 >= 0x20 }) {
                bytes.append(0x09)
                bytes += owner.utf8
            }
            bytes.append(0x0A)
        }
        return bytes
    }
}

extension Edition {
    /// Shows the addresses of products' pages, and of the landing pages of their GTINs and lots, each with the stock number that it shows.
    fileprivate func forEachStockNumber(_ visit: (_ address: String, _ number: String) -> Void) {
        for product in products {
            guard let sku = product.product.sku?.value else { continue }
            for language in product.languages { visit(addresses.product(product.producerSlug, product.slug, language).path, sku) }
            for (gtin, _) in product.gtins {
                visit(addresses.gtin(gtin).path, sku)
                for lot in product.product.traceability?.lots ?? [] {
                    if let number = lot.lot?.value, number.hasPage { visit(addresses.lot(gtin, number.text).path, sku) }
                }
            }
        }
    }

    /// The products' positions by the stock number that they show today.
    var positionsByStockNumber: [String: Int] {
        Dictionary(
            products.enumerated().compactMap { index, product in (product.product.sku?.value).map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }
}
