import Catalogue
import Diagnostics

/// A producer's certificate covers products of that producer.
struct UnknownCoveredProduct: ProducerRule {
    static let about = About(
        id: "unknown-covered-product", severity: .error,
        summary: Words(
            vi: "Giấy chứng nhận ghi dùng cho sản phẩm mà chủ thể không có.",
            en: "A certificate is said to cover a product that the producer has not."),
        flags: [Example("certificates.0.covers: [▸mat-ong-hoa-tra]", in: "producer.yaml")],
        allows: [Example("certificates.0.covers: [mat-ong-hoa-tram]", in: "producer.yaml")])

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        producer.certificates.flatMap { $0.covers ?? [] }.filter { desk.product(producer.slug, $0.value) == nil }.map { product in
            let nearest: String? = Spelling.nearest(to: product.value, among: desk.products(of: producer).map(\.slug))
            return finding(on: product, .noProduct(product.value), help: nearest.map { .didYouMean($0) } ?? .folderName, reach: .fact)
        }
    }
}

extension Words {
    fileprivate static func noProduct(_ slug: String) -> Words {
        Words(vi: "chủ thể này không có sản phẩm `\(slug)`", en: "this producer has no product `\(slug)`")
    }

    fileprivate static let folderName = Words(vi: "viết đúng tên thư mục của sản phẩm", en: "write the name of the product's folder")
}
