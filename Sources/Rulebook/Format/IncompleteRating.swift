import Catalogue
import Diagnostics

/// A star is shown on evidence only.
struct IncompleteRating: ProductRule {
    static let about = About(
        id: "incomplete-rating", severity: .error,
        summary: Words(
            vi: "Mục `ocop` thiếu dữ kiện của giấy chứng nhận, nên sao không được đưa lên trang.",
            en: "The `ocop` entry lacks facts of the certificate, so its stars are not shown."),
        requirements: ["OCOP-02"],
        flags: ["ocop.▸decision: nil", "ocop.▸expires: nil", "ocop.▸number: nil", "ocop.▸stars: nil"],
        allows: ["ocop: nil", "ocop.evidence: nil", "ocop.product_code: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let ocop = product.ocop, let severity = product.weight(ofLacking: .error) else { return [] }
        let lacking = ocop.lacking.filter { !product.isUnreadable("ocop.\($0)") }
        guard !lacking.isEmpty else { return [] }
        return [finding(at: ocop.place, length: 4, .incomplete(lacking), help: .complete, severity: severity, reach: .fact)]
    }
}

extension Words {
    fileprivate static func incomplete(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "kết quả OCOP thiếu \(quoted)", en: "the OCOP rating lacks \(quoted)")
    }

    fileprivate static let complete = Words(
        vi: "chép từ giấy chứng nhận; chưa được phân hạng thì bỏ cả mục `ocop`",
        en: "copy them from the certificate; if the product is not rated, leave `ocop` out")
}
