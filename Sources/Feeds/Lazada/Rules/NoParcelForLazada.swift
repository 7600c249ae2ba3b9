import Catalogue
import Diagnostics
import Rulebook

/// Lazada ships by the parcel: its size and weight must be known.
enum NoParcelForLazada: ItemRule {
    static let about = About(
        id: "no-parcel-for-lazada", severity: .warning,
        summary: Words(
            vi: "Lazada cần kích thước và khối lượng của kiện hàng.", en: "Lazada needs the size and the weight of the parcel."),
        basis: Basis("Lazada Open Platform, Create a Product: package_length, package_width, package_height, package_weight"),
        flags: ["package: ▸{weight: 650 g}", "package: ▸{size: 10 × 10 × 18 cm}"],
        allows: ["package: {weight: 650 g, size: 10 × 10 × 18 cm}"])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard item.lazadaParcel == nil else { return nil }
        return finding(
            about: goods, at: item.parcel?.place ?? item.place,
            Words(
                vi: "không vào \(goods.entry.name): chưa đủ khối lượng và ba chiều của kiện hàng",
                en: "stays out of \(goods.entry.name): weight and three sides of its parcel are not all known"),
            help: Words(
                vi: "thêm `package: {weight: 650 g, size: 10 × 10 × 18 cm}`; quy cách khác cỡ thì ghi `package` riêng",
                en: "add `package: {weight: 650 g, size: 10 × 10 × 18 cm}`; a pack of another size needs a `package` of its own"))
    }
}
