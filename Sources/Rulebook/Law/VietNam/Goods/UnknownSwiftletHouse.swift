import Catalogue
import Diagnostics

/// Bird's nest comes from a swiftlet house that has a code and a place.
struct UnknownSwiftletHouse: GoodsRule {
    static let about = About.law(
        "unknown-swiftlet-house", "NEST-01",
        summary: Words(
            vi: "Tổ yến không ghi mã nhà yến và nơi có nhà yến.", en: "Bird's nest without the code and place of its swiftlet house."),
        goods: [.food], suppliers: [.producer, .commune],
        flags: [
            "kind: birds-nest\ntraceability.origin.▸growing_area: nil", "kind: birds-nest\ntraceability.origin.growing_area: ▸Nhà yến",
        ],
        allows: ["kind: birds-nest\ntraceability.origin.growing_area: Nhà yến KH-22561-NY-02", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        guard goods.kind.id == "birds-nest", !product.isUnreadable("traceability.origin.growing_area"),
            !product.isUnreadable("traceability.origin")
        else { return [] }
        guard let origin = product.traceability?.origin, let area = origin.growingArea else {
            let (place, length) = product.traceability?.origin.map { ($0.place, 6) } ?? goods.traceabilityPlace
            return [finding(at: place, length: length, .noHouse, help: .add)]
        }
        if !area.all.contains(where: { $0.words.value.contains(where: \.isNumber) }) {
            return [finding(at: area.words, length: area.span, .noCode, help: .add)]
        }
        guard origin.commune == nil, origin.coordinates == nil, !product.isUnreadable("traceability.origin.commune") else { return [] }
        return [finding(at: origin.place, length: 6, .noPlace, help: .add("commune: …"))]
    }
}

extension Words {
    fileprivate static let noHouse = Words(
        vi: "tổ yến phải ghi mã nhà yến, `origin` thiếu `growing_area`",
        en: "bird's nest names its swiftlet house; `origin` lacks `growing_area`")
    fileprivate static let noCode = Words(vi: "chưa có mã số nhà yến", en: "there is no code of the swiftlet house")
    fileprivate static let noPlace = Words(vi: "chưa ghi nhà yến ở xã nào", en: "nothing says where the swiftlet house is")
    fileprivate static let add = Words(
        vi: "hỏi chủ nhà yến mã đã khai với xã, ghi `growing_area: Nhà yến …, mã …`",
        en: "ask the owner for the code registered with the commune; write `growing_area: Nhà yến …, mã …`")
}
