import Catalogue
import Diagnostics

/// A page names who answers for the goods, with an address that its readers can read.
struct AddressNotInLanguage: ProducerRule {
    static let about = About.law(
        "address-not-in-language", "CLAIM-05", "LABEL-01",
        summary: Words(
            vi: "Địa chỉ của tổ chức chịu trách nhiệm không có ở một ngôn ngữ của trang.",
            en: "The address of whoever answers for the goods is missing in a language of the site."),
        suppliers: [.producer],
        flags: [Example("▸address: {en: \"Ấp 9, Khánh Lâm\"}", in: "producer.yaml")],
        allows: [Example("address: Ấp 9, xã Khánh Lâm", in: "producer.yaml")])

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        guard let address = producer.address, !desk.isInTheMaking(producer), desk.knowsMarket(Market.vietNam.code) else { return [] }
        return desk.languages.filter { address[$0]?.isEmpty ?? true }.map { language in
            finding(at: address.place, length: 7, .missing(language), help: .add("\(language): …"), reach: .language(language.code))
        }
    }
}

extension Words {
    fileprivate static func missing(_ language: Language) -> Words {
        Words(
            vi: "trang phải ghi tên và địa chỉ của tổ chức chịu trách nhiệm; `address` chưa có tiếng `\(language)`",
            en: "a page names who answers for the goods and where; `address` has no words in `\(language)`")
    }
}
