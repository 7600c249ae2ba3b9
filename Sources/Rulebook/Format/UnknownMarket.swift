import Catalogue
import Diagnostics

/// A market has a code, and what is offered or fed abroad is checked for that market.
struct UnknownMarket: ProductRule, CatalogueRule {
    static let about = About(
        id: "unknown-market", severity: .error,
        summary: Words(
            vi: "Mã thị trường sai, hoặc thị trường mà trang không có.",
            en: "A market code that is none, or a market that the site has not."),
        flags: [
            Example("markets: [VN, ▸Japan]", in: "site.yaml"), Example("markets: [VN, ▸UK]", in: "site.yaml"), "trade.markets: [VN, ▸KR]",
            Example("channels: [▸{channel: google-merchant, market: GB, language: en}]", in: "site.yaml"),
        ],
        allows: ["trade.markets: [VN, EU]", Example("channels: [{channel: google-merchant, market: DE, language: en}]", in: "site.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        (product.trade?.markets ?? []).filter { !desk.knowsMarket($0.code) }.map { market in
            finding(on: market, .notHere(market.value), help: .addMarket, severity: .warning)
        }
    }

    func check(catalogueAt desk: Desk) -> [Finding] {
        let site = desk.manuscript.site
        return site.markets.filter { !$0.value.isWellFormed || $0.code == "UK" }.map { market in
            market.code == "UK"
                ? finding(on: market, .noMarket(market.value), help: .didYouMean("GB"), fix: market.replaced(by: "GB"))
                : finding(on: market, .noMarket(market.value), help: .twoLetters)
        }
            + site.channels.filter { !desk.knowsMarket($0.market.code) }.map { entry in
                finding(at: entry.place, .notHere(entry.market), help: .addMarket, severity: .warning)
            }
    }
}

extension Words {
    fileprivate static func noMarket(_ market: Market) -> Words {
        Words(vi: "`\(market)` không phải mã thị trường", en: "`\(market)` is no market code")
    }

    fileprivate static let twoLetters = Words(
        vi: "viết hai chữ in hoa: `VN`, `US`, `JP`, hoặc `EU`", en: "write two capital letters: `VN`, `US`, `JP`, or `EU`")

    fileprivate static func notHere(_ market: Market) -> Words {
        Words(vi: "trang không soát cho thị trường `\(market)`", en: "the site is not checked for the market `\(market)`")
    }

    fileprivate static let addMarket = Words(
        vi: "thêm vào `markets` trong `site.yaml`, hoặc bỏ chỗ này", en: "add it to `markets` in `site.yaml`, or remove it here")
}
