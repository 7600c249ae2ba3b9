import Catalogue
import Diagnostics

/// An exemption names a requirement that there is.
struct UnknownRequirement: ProductRule {
    static let about = About(
        id: "unknown-requirement", severity: .error,
        summary: Words(vi: "Miễn trừ một yêu cầu không có trong danh mục.", en: "An exemption from a requirement that there is not."),
        flags: ["exemptions: [{requirement: ▸FOOD-99, reason: mật nguyên chất}]"],
        allows: ["exemptions: [{requirement: FOOD-03, reason: mật nguyên chất}]"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.exemptions.compactMap(\.requirement).compactMap { requirement in
            guard Reference.requirement(requirement.value) == nil else { return nil }
            let nearest = Spelling.nearest(to: requirement.value, among: Reference.requirements.map(\.id), count: 2)
            return finding(on: requirement, .noRequirement(requirement.value), help: nearest.isEmpty ? .form : .didYouMean(nearest))
        }
    }
}

extension Words {
    fileprivate static func noRequirement(_ id: String) -> Words {
        Words(vi: "không có yêu cầu `\(id)`", en: "there is no requirement `\(id)`")
    }

    fileprivate static let form = Words(vi: "viết mã yêu cầu, ví dụ `FOOD-03`", en: "write a requirement's id, such as `FOOD-03`")
}
