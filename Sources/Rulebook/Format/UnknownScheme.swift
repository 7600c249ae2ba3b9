import Catalogue
import Diagnostics

/// Rules hang on a certificate's scheme, so it must be one of the list, or `other`.
struct UnknownScheme: ProductRule, ProducerRule {
    static let about = About(
        id: "unknown-scheme", severity: .error,
        summary: Words(vi: "Loại giấy chứng nhận không có trong danh mục.", en: "A scheme that is not on the list of schemes."),
        flags: ["certificates.0.scheme: ▸hacp", Example("certificates.0.scheme: ▸iso22000", in: "producer.yaml")],
        allows: ["certificates: [{scheme: other, name: Bông lúa vàng}]"])

    func check(_ product: Product, at desk: Desk) -> [Finding] { check(product.certificates) }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates) }

    private func check(_ certificates: [Certificate]) -> [Finding] {
        certificates.compactMap { certificate in
            guard let scheme = certificate.scheme, scheme.value != "other", Reference.scheme(scheme.value) == nil else { return nil }
            let nearest = Spelling.nearest(to: scheme.value, among: Reference.schemes.map(\.id), count: 2)
            return finding(on: scheme, .noScheme(scheme.value), help: nearest.isEmpty ? .other : .didYouMean(nearest))
        }
    }
}

extension Words {
    fileprivate static func noScheme(_ scheme: String) -> Words {
        Words(vi: "không có loại giấy `\(scheme)`", en: "there is no scheme `\(scheme)`")
    }

    fileprivate static let other = Words(
        vi: "giấy không có trong danh mục thì ghi `scheme: other` và thêm `name`",
        en: "for a paper that is not on the list write `scheme: other` and add `name`")
}
