import Catalogue
import Diagnostics

/// A food safety certificate holds for three years.
struct OverlongFoodSafety: ProductRule, ProducerRule {
    static let about = About.law(
        "overlong-food-safety-certificate", "FOOD-02",
        summary: Words(
            vi: "Giấy đủ điều kiện an toàn thực phẩm ghi hạn dài hơn 3 năm.", en: "A food safety certificate that holds beyond three years."
        ),
        suppliers: [.producer],
        flags: [Example("certificates.0.expires: ▸2030-11-20", in: "producer.yaml")],
        allows: [Example("certificates.0.expires: 2028-11-20", in: "producer.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? check(product.certificates) : []
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        desk.knowsMarket(Market.vietNam.code) ? check(producer.certificates) : []
    }

    private func check(_ certificates: [Certificate]) -> [Finding] {
        certificates.compactMap { certificate in
            guard certificate.scheme?.value == "food-safety", let issued = certificate.issued, let expires = certificate.expires else {
                return nil
            }
            let last = issued.value.adding(months: 36)
            guard last < expires.value else { return nil }
            return finding(on: expires, .tooLong(last), help: .compare, notes: [Note(.issued, at: issued.place)])
        }
    }
}

extension Words {
    fileprivate static func tooLong(_ last: Day) -> Words {
        Words(
            vi: "giấy an toàn thực phẩm có hạn 3 năm, tới \(last) là hết",
            en: "a food safety certificate holds for three years, until \(last)")
    }

    fileprivate static let issued = Words(vi: "ngày cấp", en: "the day of issue")
    fileprivate static let compare = Words(vi: "so lại hai ngày với giấy", en: "compare both dates with the paper")
}
