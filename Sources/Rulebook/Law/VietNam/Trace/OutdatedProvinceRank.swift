import Catalogue
import Diagnostics

/// Đồng Nai, Quảng Ninh and Bắc Ninh became cities in 2026, and addresses of today say so; papers of before keep what they say.
struct OutdatedProvinceRank: ProducerRule {
    static let about = About.law(
        "outdated-province-rank", "TRACE-15",
        summary: Words(
            vi: "Địa chỉ còn ghi “tỉnh” cho nơi nay là thành phố trực thuộc trung ương.",
            en: "An address that still calls a city under the central government a province."),
        suppliers: [.consultant],
        flags: [
            Example("province: quang-ninh\ncommune: nil\naddress: ▸Đảo Ngọc Vừng, tỉnh Quảng Ninh", in: "producer.yaml"),
            Example("province: hue\ncommune: nil\naddress: ▸\"Đan Điền, tỉnh Huế\"", in: "producer.yaml"),
        ],
        allows: [
            Example("province: quang-ninh\ncommune: nil\naddress: \"Vân Đồn, thành phố Quảng Ninh\"", in: "producer.yaml"),
            Example("province: quang-ninh\ncommune: nil\naddress: \"Vân Đồn, Quảng Ninh\"", in: "producer.yaml"),
        ])

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        guard let province = producer.province.flatMap({ Reference.province($0.value) }), province.rank == .city,
            province.citySince.map({ $0 <= desk.today }) ?? true, desk.knowsMarket(Market.vietNam.code),
            let address = producer.address?.plain ?? producer.address?.byLanguage[.vi],
            " \(Spelling.key(address.value)) ".holds(" tinh \(Spelling.key(province.name.vi)) ")
        else { return [] }
        return [finding(on: address, .city(province), help: .writeCity(province))]
    }
}

extension Words {
    fileprivate static func city(_ province: Province) -> Words {
        let since = province.citySince.map { (vi: " từ \($0)", en: " since \($0)") } ?? ("", "")
        return Words(
            vi: "\(province.name.vi) là thành phố trực thuộc trung ương\(since.0)",
            en: "\(province.name.vi) is a city under the central government\(since.1)")
    }

    fileprivate static func writeCity(_ province: Province) -> Words {
        Words(
            vi: "viết `\(province.fullName.vi)` trong địa chỉ; nơi cấp trên giấy tờ cũ thì giữ nguyên",
            en: "write `\(province.fullName.vi)` in the address; issuers on older papers stay as they are")
    }
}
