import Catalogue
import Diagnostics

/// Wood, coffee and cocoa enter the Union with a due diligence statement and the plot they grew on: from 30 December 2026, and of micro and
/// small firms from 30 June 2027 (Regulation (EU) 2023/1115, 2025/2650).
struct MissingDeforestationStatement: ProductRule {
    static let about = About.law(
        "missing-deforestation-statement", "WOOD-02",
        summary: Words(
            vi: "Gỗ, cà phê, ca cao bán sang EU chưa có tuyên bố thẩm định EUDR và tọa độ vườn.",
            en: "Wood, coffee or cocoa for the Union lacks its due diligence statement or the plot's coordinates."),
        market: Market.europeanUnion.code, goods: [.wood, .food], suppliers: [.producer, .importer], flags: [], allows: [])

    /// The day from which micro and small firms are bound.
    private static let forSmallFirms = "2027-06-30"

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product),
            kind.class == .wood || ["coffee", "cocoa"].contains(kind.id)
        else { return [] }
        let isEarly = desk.today.description < Self.forSmallFirms
        // A company can be of any size; the others are micro or small.
        let isCompany = desk.manuscript.producer(of: product).legalForm?.value == .company
        guard isCompany || !isEarly else { return [] }
        var lacks: [Words] = []
        if desk.inForce(["eudr-statement"], for: product).isEmpty {
            lacks.append(Words(vi: "tuyên bố thẩm định EUDR", en: "the due diligence statement"))
        }
        if product.traceability?.origin?.coordinates == nil {
            lacks.append(Words(vi: "tọa độ vườn", en: "the plot's coordinates"))
        }
        guard !lacks.isEmpty else { return [] }
        return lacking(
            lacks, for: .union, at: product.certificatesPlace ?? product.place,
            help: Words(
                vi: isEarly ? "doanh nghiệp siêu nhỏ, nhỏ thì từ 30/06/2027" : "nhà nhập khẩu nộp tuyên bố trên hệ thống của EU",
                en: isEarly ? "micro and small firms are bound from 2027-06-30" : "the importer files it in the Union's system")
        ).map { finding in
            var finding = finding
            if isEarly { finding.severity = .warning }
            return finding
        }
    }
}
