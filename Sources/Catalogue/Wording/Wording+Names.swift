public import Diagnostics

extension Wording {
    /// What a part is called before people who know no keys.
    ///
    /// - Parameter section: the heading above it, for a paragraph of the story.
    public static func name(of key: String, below section: String? = nil) -> Words {
        if let words = names[key] { return words }
        if key == "text" {
            guard let section else { return Words(vi: "phần đầu truyện", en: "the story's beginning") }
            return Words(vi: "phần “\(section)”", en: "section “\(section)”")
        }
        let steps = key.split(separator: ".").map(String.init)
        guard let first = steps.first, let last = steps.last, steps.count > 1 else { return Words(vi: key, en: key) }
        switch first {
        case "certificates":
            let paper = Reference.scheme(steps[1])?.name ?? Words(vi: "giấy chứng nhận", en: "certificate")
            guard let field = fields[last] else { return paper }
            return Words(vi: "\(field.vi) của \(paper.vi)", en: "\(paper.en): \(field.en)")
        case "ocop":
            guard let field = fields[last] else { return Words(vi: key, en: key) }
            return Words(vi: "\(field.vi) của giấy OCOP", en: "OCOP certificate: \(field.en)")
        case "titles": return Words(vi: "tên hàng ở kênh \(last)", en: "title for \(last)")
        case "descriptions": return Words(vi: "lời kể cho kênh \(last)", en: "description for \(last)")
        case "images": return Words(vi: "lời tả hình \(steps.dropFirst().joined(separator: "."))", en: "what the picture shows")
        case "claims": return Words(vi: "bằng chứng cho lời “\(steps[1])”", en: "evidence for “\(steps[1])”")
        case "label" where steps[1] == "nutrition": return nutrients[last] ?? Words(vi: key, en: key)
        default: return Words(vi: key, en: key)
        }
    }

    /// What a fact is called on the card that it stands on, whose title says the rest.
    public static func nameOnCard(of key: String) -> Words {
        let steps = key.split(separator: ".").map(String.init)
        guard steps.count > 1, ["certificates", "ocop"].contains(steps[0]), let field = fields[steps[steps.count - 1]] else {
            return name(of: key)
        }
        return field
    }

    private static let names: [String: Words] = [
        "title": Words(vi: "tên hàng", en: "title"),
        "headline": Words(vi: "tựa truyện", en: "headline"),
        "heading": Words(vi: "tựa đề", en: "heading"),
        "summary": Words(vi: "tóm tắt", en: "summary"),
        "highlights": Words(vi: "điểm nổi bật", en: "highlight"),
        "ingredients": Words(vi: "thành phần", en: "ingredients"),
        "usage": Words(vi: "cách dùng", en: "usage"),
        "storage": Words(vi: "cách bảo quản", en: "storage"),
        "warnings": Words(vi: "lưu ý", en: "warnings"),
        "ocop.stars": Words(vi: "số sao OCOP", en: "OCOP stars"),
        "ocop.product_code": Words(vi: "mã sản phẩm OCOP", en: "OCOP product code"),
        "ocop.expires": Words(vi: "hạn giấy OCOP", en: "OCOP certificate: last day"),
        "traceability.origin.country": Words(vi: "nước xuất xứ", en: "country of origin"),
        "traceability.origin.province": Words(vi: "tỉnh nơi làm ra", en: "province of origin"),
        "traceability.origin.commune": Words(vi: "xã nơi làm ra", en: "commune of origin"),
        "traceability.origin.growing_area": Words(vi: "vùng trồng, vùng nuôi", en: "growing area"),
        "traceability.origin.packing_house": Words(vi: "cơ sở đóng gói", en: "packing house"),
        "traceability.origin.coordinates": Words(vi: "tọa độ", en: "coordinates"),
        "label.net": Words(vi: "khối lượng một gói", en: "net content"),
        "label.shelf_life": Words(vi: "hạn dùng kể từ ngày làm", en: "shelf life"),
        "label.ingredients_order": Words(vi: "thứ tự thành phần", en: "order of ingredients"),
        "label.alcohol": Words(vi: "độ rượu", en: "strength"),
        "label.materials": Words(vi: "làm bằng", en: "made of"),
        "label.size": Words(vi: "kích thước", en: "size"),
        "label.e_label": Words(vi: "nhãn điện tử", en: "electronic label"),
        "label.allergens.contains": Words(vi: "chất dễ gây dị ứng", en: "allergens"),
        "label.allergens.may_contain": Words(vi: "có thể lẫn chất gây dị ứng", en: "may contain allergens"),
    ]

    private static let fields: [String: Words] = [
        "number": Words(vi: "số", en: "number"),
        "decision": Words(vi: "quyết định", en: "decision"),
        "issuer": Words(vi: "nơi cấp", en: "issuer"),
        "issued": Words(vi: "ngày cấp", en: "day of issue"),
        "expires": Words(vi: "hạn", en: "last day"),
        "extended_until": Words(vi: "ngày gia hạn", en: "extended until"),
        "revoked": Words(vi: "ngày thu hồi", en: "day of withdrawal"),
        "scope": Words(vi: "phạm vi", en: "scope"),
        "quantity": Words(vi: "số lượng", en: "quantity"),
        "laboratory": Words(vi: "phòng thử nghiệm", en: "laboratory"),
    ]

    private static let nutrients: [String: Words] = [
        "per": Words(vi: "bảng dinh dưỡng tính cho", en: "nutrition counted per"),
        "energy": Words(vi: "năng lượng", en: "energy"),
        "fat": Words(vi: "chất béo", en: "fat"),
        "saturated_fat": Words(vi: "chất béo bão hòa", en: "saturated fat"),
        "carbohydrate": Words(vi: "chất bột đường", en: "carbohydrate"),
        "sugars": Words(vi: "đường", en: "sugars"),
        "fibre": Words(vi: "chất xơ", en: "fibre"),
        "protein": Words(vi: "chất đạm", en: "protein"),
        "salt": Words(vi: "muối", en: "salt"),
        "sodium": Words(vi: "natri", en: "sodium"),
        "alcohol": Words(vi: "cồn", en: "alcohol"),
        "calcium": Words(vi: "canxi", en: "calcium"),
        "iron": Words(vi: "sắt", en: "iron"),
        "vitamin_c": Words(vi: "vitamin C", en: "vitamin C"),
    ]
}
