import Catalogue
import Diagnostics

/// Agarwood is in Appendix II: it goes abroad with a permit that names species, source and quantity, unless annotation #14 exempts it.
struct MissingCITESPermit: GoodsRule {
    static let about = About.law(
        "missing-cites-permit", "CITES-01",
        summary: Words(
            vi: "Trầm hương bán ra nước ngoài chưa có giấy phép CITES còn hạn, đủ loài, nguồn gốc và số lượng.",
            en: "Agarwood is offered abroad without a CITES permit in force that tells species, source and quantity."),
        market: nil, suppliers: [.customs],
        flags: [
            "kind: agarwood-beads\nspecies: Aquilaria crassna", "kind: agarwood-carving\n▸certificates: nil",
            "kind: agarwood-oil\nlabel.net: 5 l", "kind: wood-carving\nspecies: Aquilaria crassna",
            Example(
                "kind: agarwood-beads\nspecies: Aquilaria crassna\n"
                    + "certificates.0: {scheme: cites-permit, number: P, issued: 2026-11-01, expires: 2027-04-30, source: ▸C, quantity: 3 kg}"
            ),
            Example(
                "kind: agarwood-beads\nspecies: ▸Cocos nucifera\n"
                    + "certificates.0: {scheme: cites-permit, number: P, issued: 2026-11-01, expires: 2027-04-30, source: A, quantity: 3 kg}"
            ),
            Example(
                "kind: agarwood-beads\nspecies: Aquilaria crassna\n"
                    + "certificates.0: {scheme: cites-permit, number: P, issued: 2026-01-01, expires: ▸2026-06-30, source: A, quantity: 3 kg}"
            ),
        ],
        allows: [
            Example(
                "kind: agarwood-beads\nspecies: Aquilaria crassna\n"
                    + "certificates.0: {scheme: cites-permit, number: P, issued: 2026-11-01, expires: 2027-04-30, source: A, quantity: 3 kg}"
            ),
            "kind: agarwood-incense\nspecies: Aquilaria crassna", "kind: agarwood-beads\ntrade.markets: [VN]",
            "kind: agarwood-beads\nstatus: draft", "kind: tea\nspecies: Aquilaria crassna",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.agarwoodAbroad == .underPermit, !goods.marketsAbroad.isEmpty else { return [] }
        let permits = goods.inForce(["cites-permit"])
        guard let permit = permits.first else {
            return findings(
                unless: goods, holds: ["cites-permit"], .needsPermit, help: .addPermit, lapse: goods.reachAbroad, abroad: .abroad
            )
            .map { reaching(abroad: goods, $0) }
        }
        // One that says everything is enough.
        let slips = permits.map { self.slips(of: $0, goods) }
        return (slips.contains { $0.isEmpty } ? [] : self.slips(of: permit, goods)).map { reaching(abroad: goods, $0) }
            + species(of: goods).map { reaching(abroad: goods, $0) }
    }

    private func reaching(abroad goods: Goods, _ finding: Finding) -> Finding {
        var finding = finding
        finding.reach = goods.reachAbroad
        return finding
    }

    private func slips(of permit: Certificate, _ goods: Goods) -> [Finding] {
        var found: [Finding] = []
        if let source = permit.source, source.value != "A", source.value != "W" {
            found.append(finding(on: source, .badSource(source.value), help: .sources))
        }
        let lacks = [("source", "A", permit.source == nil), ("quantity", "3 kg", permit.quantity == nil)].filter { key, _, isMissing in
            isMissing && !goods.product.isUnreadable("certificates.cites-permit.\(key)")
                && !goods.producer.isUnreadable("certificates.cites-permit.\(key)")
        }
        guard !lacks.isEmpty else { return found }
        let examples = lacks.map { "`\($0.0): \($0.1)`" }.joined(separator: ", ")
        return found + [finding(at: permit.place, .lacking(lacks.map(\.0)), help: Words(vi: "thêm \(examples)", en: "add \(examples)"))]
    }

    private func species(of goods: Goods) -> [Finding] {
        guard let species = goods.product.species else {
            guard !goods.product.isUnreadable("species") else { return [] }
            return [finding(at: goods.product.place, .noSpecies, help: .add("species: Aquilaria crassna"))]
        }
        return Goods.isAgarwood(species.value) ? [] : [finding(on: species, .notAgarwood(species.value), help: .compare)]
    }
}

extension Words {
    fileprivate static let abroad = Words(vi: "ra nước ngoài", en: "abroad")
    fileprivate static let needsPermit = Words(
        vi: "trầm hương bán ra nước ngoài phải có giấy phép CITES còn hạn", en: "offered abroad, agarwood needs a CITES permit in force")
    fileprivate static let addPermit = Words(
        vi:
            "cơ quan quản lý CITES cấp, hạn 6 tháng: `- {scheme: cites-permit, number: …, issued: …, expires: …, source: A, quantity: 3 kg}`; "
            + "chỉ bán trong nước thì để `trade.markets: [VN]`",
        en: "the CITES authority issues it for six months: "
            + "`- {scheme: cites-permit, number: …, issued: …, expires: …, source: A, quantity: 3 kg}`; "
            + "if it is sold at home only, write `trade.markets: [VN]`")

    fileprivate static func badSource(_ source: String) -> Words {
        Words(
            vi: "nguồn `\(source)` không phải của trầm trồng (A) hay trầm khai thác tự nhiên (W)",
            en: "source `\(source)` is neither planted (A) nor wild (W) agarwood")
    }

    fileprivate static let sources = Words(
        vi: "chép mã nguồn gốc trên giấy phép: A là trồng, W là tự nhiên", en: "copy the permit's source code: A is planted, W is wild")

    fileprivate static func lacking(_ keys: [String]) -> Words {
        let names: [String: Words] = [
            "source": Words(vi: "mã nguồn gốc", en: "the source code"), "quantity": Words(vi: "số lượng", en: "the quantity"),
        ]
        let words = keys.compactMap { names[$0] }
        return Words(
            vi: "giấy phép CITES chưa ghi \(words.map(\.vi).joined(separator: " và "))",
            en: "the CITES permit does not tell \(words.map(\.en).joined(separator: " and "))")
    }

    fileprivate static let noSpecies = Words(
        vi: "trầm hương bán ra nước ngoài phải ghi tên loài", en: "offered abroad, agarwood tells its species")

    fileprivate static func notAgarwood(_ species: String) -> Words {
        Words(
            vi: "`\(species)` không phải loài dó bầu cho trầm (Aquilaria, Gyrinops)",
            en: "`\(species)` is no species that gives agarwood (Aquilaria, Gyrinops)")
    }

    fileprivate static let compare = Words(vi: "so lại với giấy phép", en: "compare it with the permit")
}
