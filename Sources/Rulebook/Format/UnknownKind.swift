import Catalogue
import Diagnostics

/// The kind gives set, class and categories, so it must be one of the list.
struct UnknownKind: ProductRule {
    static let about = About(
        id: "unknown-kind", severity: .error,
        summary: Words(vi: "Loại hàng không có trong danh mục.", en: "A kind that is not on the list of kinds."),
        flags: ["kind: ▸hony", "kind: ▸Mật ong"], allows: ["kind: honey"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let kind = product.kind, Reference.kind(kind.value) == nil else { return [] }
        let meant = Reference.kind(named: kind.value)
        let nearest = meant.map { [$0] } ?? Reference.nearestKinds(to: kind.value)
        return [finding(on: kind, .noKind(kind.value), help: .kinds(nearest), fix: meant.flatMap { kind.replaced(by: $0.id) })]
    }
}

extension Words {
    fileprivate static func noKind(_ kind: String) -> Words {
        Words(vi: "không có loại hàng `\(kind)`", en: "there is no kind `\(kind)`")
    }

    fileprivate static func kinds(_ kinds: [Kind]) -> Words {
        Words(
            vi: "gần nhất là " + kinds.map { "`\($0.id)` (\($0.name.vi))" }.joined(separator: " và "),
            en: "the nearest: " + kinds.map { "`\($0.id)` (\($0.name.en))" }.joined(separator: " and "))
    }
}
