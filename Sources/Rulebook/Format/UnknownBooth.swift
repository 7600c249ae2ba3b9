import Catalogue
import Diagnostics

/// A stand at a fair is a producer's of the catalogue, and shows its products.
struct UnknownBooth: FairRule {
    static let about = About(
        id: "unknown-booth", severity: .error,
        summary: Words(
            vi: "Gian hàng của chủ thể hoặc sản phẩm không có trong danh mục; gian ấy không lên trang.",
            en: "A stand of a producer or product that the catalogue has not; it is left out."),
        flags: [
            Example("booths.0.producer: ▸ong-rungg", in: "fair.yaml"), Example("booths.0.products: [▸mat-ong-hoa-tramm]", in: "fair.yaml"),
        ],
        allows: [Example("booths.0.products: nil", in: "fair.yaml")])

    /// For how many stands a name is looked for that may be meant: each look goes through all producers.
    private static let guesses = 20

    func check(_ fair: Fair, at desk: Desk) -> [Finding] {
        var guesses = Self.guesses
        return fair.booths.flatMap { booth -> [Finding] in
            guard let slug = booth.producer else { return [] }
            guard let producer = desk.producer(slug.value) else {
                guesses -= 1
                guard guesses >= 0 else { return [finding(on: slug, .noProducer(slug.value), help: .folderName, reach: .fact)] }
                let nearest: String? = Spelling.nearest(to: slug.value, among: desk.manuscript.producers.lazy.map(\.slug))
                return [finding(on: slug, .noProducer(slug.value), help: nearest.map { .didYouMean($0) } ?? .folderName, reach: .fact)]
            }
            return (booth.products ?? []).filter { desk.product(producer.slug, $0.value) == nil }.map { product in
                let nearest: String? = Spelling.nearest(to: product.value, among: desk.products(of: producer).map(\.slug))
                return finding(
                    on: product, .noProduct(product.value, of: producer.slug), help: nearest.map { .didYouMean($0) } ?? .folderName,
                    reach: .fact)
            }
        }
    }
}

extension Words {
    fileprivate static func noProducer(_ slug: String) -> Words {
        Words(vi: "không có chủ thể `\(slug)`", en: "there is no producer `\(slug)`")
    }

    fileprivate static func noProduct(_ slug: String, of producer: String) -> Words {
        Words(vi: "`\(producer)` không có sản phẩm `\(slug)`", en: "`\(producer)` has no product `\(slug)`")
    }

    fileprivate static let folderName = Words(vi: "viết đúng tên thư mục", en: "write the folder's name")
}
