import Catalogue
import Diagnostics

/// What stands at a fair is to be had.
struct WithdrawnBooth: FairRule {
    static let about = About(
        id: "withdrawn-booth", severity: .warning,
        summary: Words(
            vi: "Gian hàng bày sản phẩm còn là bản nháp hoặc đã ngừng làm.",
            en: "A stand shows a product that is a draft or no longer made."),
        flags: [], allows: [Example("booths.0.products: [mat-ong-hoa-tram]", in: "fair.yaml")])

    func check(_ fair: Fair, at desk: Desk) -> [Finding] {
        fair.booths.flatMap { booth -> [Finding] in
            guard let producer = booth.producer.flatMap({ desk.producer($0.value) }) else { return [] }
            return (booth.products ?? []).compactMap { slug in
                guard let product = desk.product(producer.slug, slug.value), product.effectiveStatus != .published else { return nil }
                return finding(
                    on: slug, product.effectiveStatus == .draft ? .draft(slug.value) : .withdrawn(slug.value), help: .remove,
                    notes: [Note(.status, at: product.status?.place ?? product.place)])
            }
        }
    }
}

extension Words {
    fileprivate static func draft(_ slug: String) -> Words { Words(vi: "`\(slug)` còn là bản nháp", en: "`\(slug)` is still a draft") }

    fileprivate static func withdrawn(_ slug: String) -> Words { Words(vi: "`\(slug)` đã ngừng làm", en: "`\(slug)` is no longer made") }

    fileprivate static let status = Words(vi: "trạng thái của sản phẩm", en: "the product's status")
    fileprivate static let remove = Words(
        vi: "bỏ khỏi gian hàng, hoặc sửa trạng thái sản phẩm", en: "take it from the stand, or change the product's status")
}
