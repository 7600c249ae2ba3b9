import Catalogue
import Diagnostics
import Rulebook

/// Heureka shows what delivery costs: the carriers and their prices stand in the feed's entry.
enum NoHeurekaDelivery: FeedRule {
    static let about = About(
        id: "no-heureka-delivery", severity: .warning,
        summary: Words(
            vi: "Heureka cần hãng vận chuyển và phí giao hàng trong mục `delivery` của nguồn cấp.",
            en: "Heureka needs the carriers and what they cost, in the feed's `delivery`."),
        basis: Basis("https://github.com/heureka/xml-feed-specs: DELIVERY, DELIVERY_DATE"),
        flags: [Example("channels: [▸{channel: heureka, market: CZ, language: cs}]", in: "site.yaml")],
        allows: [
            Example(
                "channels: [{channel: heureka, market: CZ, language: cs, delivery: {days: 5, carriers: [{carrier: PPL, price: 99 CZK}]}}]",
                in: "site.yaml")
        ])

    static func check(_ entry: ChannelEntry) -> Finding? {
        let example = Words(
            vi: "ví dụ: `delivery: {days: 5, carriers: [{carrier: PPL, price: 99 CZK, cash_on_delivery: 149 CZK}]}`",
            en: "such as `delivery: {days: 5, carriers: [{carrier: PPL, price: 99 CZK, cash_on_delivery: 149 CZK}]}`")
        func found(_ place: Place, _ vi: String, _ en: String) -> Finding {
            Finding(
                about.id, about.severity, at: place,
                Words(vi: "không có \(entry.name): \(vi)", en: "there is no \(entry.name): \(en)"), help: example, basis: about.basis,
                reach: .channel(entry.name), subject: .site)
        }
        guard let country = HeurekaCountry.of(entry), let currency = FeedCountry.country(entry.market)?.currency else { return nil }
        guard let delivery = entry.delivery else { return found(entry.place, "thiếu mục `delivery`", "`delivery` is missing") }
        if let days = delivery.days, !(0...999).contains(days.value) {
            return found(days.place, "`days` là số ngày giao hàng, từ 0 đến 999", "`days` is a number of days, 0 to 999")
        }
        guard (1...100).contains(delivery.carriers.count) else {
            return found(
                delivery.place, "`carriers` phải có từ 1 đến 100 hãng vận chuyển", "`carriers` must name 1 to 100 of them")
        }
        for carrier in delivery.carriers {
            guard let name = carrier.carrier, let price = carrier.price else {
                return found(
                    carrier.place, "mỗi hãng vận chuyển cần `carrier` (mã hãng) và `price` (phí)",
                    "each carrier needs `carrier` and `price`")
            }
            if !isCode(name.value) || !(country.carriers?.contains(name.value) ?? true) {
                return found(
                    name.place, "Heureka không có hãng vận chuyển `\(name.value)`", "Heureka does not know the carrier `\(name.value)`")
            }
            for sum in [price, carrier.cashOnDelivery].compactMap(\.self) {
                if sum.value.currency != currency {
                    return found(sum.place, "phí giao hàng phải tính bằng \(currency)", "what delivery costs must be in \(currency)")
                }
                if sum.value.amount < Amount(0) || sum.value.amount.decimals > 2 {
                    return found(
                        sum.place, "phí giao hàng không được âm và có nhiều nhất hai chữ số thập phân",
                        "what delivery costs is 0 or more, with two decimals at most")
                }
            }
        }
        return nil
    }

    private static func isCode(_ text: String) -> Bool {
        (1...50).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }
}
