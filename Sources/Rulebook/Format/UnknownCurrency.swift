import Catalogue
import Diagnostics

/// A currency is written by its code (ISO 4217, list one of 2026-01-01).
struct UnknownCurrency: ProductRule, CatalogueRule {
    static let about = About(
        id: "unknown-currency", severity: .warning,
        summary: Words(vi: "Đồng tiền không có trong ISO 4217.", en: "A currency that ISO 4217 does not know."),
        requirements: ["SHOP-05"],
        flags: ["offer.prices.US: ▸12.90 USS", Example("currency: ▸VNN", in: "site.yaml")], allows: ["offer.prices.US: 12.90 USD"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        (product.homePrices + product.marketPrices.map(\.price)).filter { !Self.codes.contains($0.value.currency) }.map {
            finding(on: $0, .noCurrency($0.value.currency), help: .examples)
        }
    }

    func check(catalogueAt desk: Desk) -> [Finding] {
        guard let currency = desk.manuscript.site.currency, !Self.codes.contains(currency.value) else { return [] }
        return [finding(on: currency, .noCurrency(currency.value), help: .examples)]
    }

    private static let codes = Set(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK \
        DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
        KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD \
        OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
        TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """.split(separator: " ").map(String.init))
}

extension Words {
    fileprivate static func noCurrency(_ code: String) -> Words {
        Words(vi: "không có đồng tiền `\(code)`", en: "there is no currency `\(code)`")
    }

    fileprivate static let examples = Words(vi: "ví dụ: VND, USD, EUR, JPY", en: "for example VND, USD, EUR, JPY")
}
