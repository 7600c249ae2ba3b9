import Catalogue
import Diagnostics

/// Who can hold an OCOP rating: cooperatives and their groups, companies, farms and households; associations and operating centres for
/// tourism only; a person on their own can't.
struct UnfitLegalForm: ProductRule {
    static let about = About(
        id: "unfit-legal-form", severity: .error,
        summary: Words(
            vi: "Chủ thể thuộc loại hình không được phân hạng OCOP.", en: "A rating held by a producer whose legal form can't hold one."),
        basis: Basis("Quyết định 26/2026/QĐ-TTg Điều 2.3", from: "2026-05-22"), market: Market.vietNam.code, requirements: ["OCOP-15"],
        flags: [], allows: [Example("legal_form: farm", in: "producer.yaml"), Example("legal_form: household", in: "producer.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        let producer = desk.manuscript.producer(of: product)
        guard product.effectiveStatus == .published, let ocop = product.ocop, let form = producer.legalForm, isUnfit(form.value, product)
        else { return [] }
        // What was recognised before goes by the decision of its time.
        if let issued = ocop.issued, let from = Self.about.basis?.from, issued.value.description < from { return [] }
        return [finding(at: ocop.place, length: 4, .unfit(form.value), help: .checkForm, notes: [Note(.form, at: form.place)])]
    }

    private func isUnfit(_ form: LegalForm, _ product: Product) -> Bool {
        switch form {
        case .cooperative, .group, .company, .household, .farm: false
        case .individual: true
        case .association, .operatingCentre: product.kind.flatMap { Reference.kind($0.value) }.map { $0.class != .tourism } ?? false
        }
    }
}

extension Words {
    fileprivate static func unfit(_ form: LegalForm) -> Words {
        switch form {
        case .individual: Words(vi: "cá nhân không được phân hạng OCOP", en: "a person on their own can't hold an OCOP rating")
        default:
            Words(
                vi: "hội, hiệp hội, trung tâm điều hành chỉ được phân hạng OCOP về du lịch",
                en: "associations and operating centres can hold an OCOP rating for tourism only")
        }
    }

    fileprivate static let form = Words(vi: "loại hình của chủ thể", en: "the producer's legal form")
    fileprivate static let checkForm = Words(
        vi: "sửa `legal_form` theo đăng ký, hoặc bỏ mục `ocop`", en: "mend `legal_form` by the registration, or leave `ocop` out")
}
