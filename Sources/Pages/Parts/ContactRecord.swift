import Catalogue
import Diagnostics

extension Voice {
    /// How to reach somebody; every name is set, so that none is looked up in what stands around.
    func contact(_ contact: Contact?, address: LocalText?) -> Record {
        let zalo = contact?.zalo?.value
        let zaloNumber = zalo.map(WebLink.number) ?? ""
        let website = WebLink.web(contact?.website?.value)
        let address = self.address(address)
        return [
            "address": address?.value ?? .none, "address_language": address?.code ?? .none,
            "phone": .text(contact.flatMap(\.phone).map { shown(phone: $0.value) }),
            "phone_number": .text(contact?.phone.map { WebLink.number($0.value) }),
            "email": .text(contact?.email?.value), "website": .text(website), "website_name": .text(website.map(WebLink.name)),
            "zalo": .text(zalo),
            "zalo_url": .text(
                WebLink.web(zalo)
                    ?? (zaloNumber.utf8.count >= 9
                        ? "https://zalo.me/\(String(decoding: zaloNumber.utf8.filter { $0 != UInt8(ascii: "+") }, as: UTF8.self))" : nil)),
        ]
    }
    /// A telephone number as readers of the language dial it: at home with the trunk prefix 0 in place of the country's code (ITU-T E.123;
    /// the numbering plan of Thông tư 22/2014/TT-BTTTT).
    private func shown(phone: String) -> String {
        guard language == .vi, phone.hasPrefix("+84") else { return phone }
        return "0" + phone.dropFirst(3).drop { $0 == " " || $0 == "." }
    }
}
