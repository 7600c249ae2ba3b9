import Catalogue
import Diagnostics

/// A price by quantity goes into a catalogue where it is one: from a number of pieces on, in the country's money, and less than fewer pieces
/// cost each.
enum UnclearQuantityPrice: AdviceRule {
    static let about = About(
        id: "unclear-quantity-price", severity: .warning,
        summary: Words(
            vi: "Giá theo số lượng không rõ nên không vào danh mục cho bên mua.",
            en: "A price by quantity that is not clear stays out of catalogues for buyers."),
        flags: [
            "trade.prices: [▸{price: 165000 VND}]", "trade.prices: [{from: ▸200 kg, price: 165000 VND}]",
            "trade.prices: [{from: 200 units, price: ▸199000 VND}]",
        ],
        allows: ["trade.prices: [{from: 200 units, price: 165000 VND}, {from: 1000 units, price: 150000 VND}]"])

    static func check(_ goods: Goods) -> [Finding] { QuantityPrices(of: goods.itself).unclear.map { finding($0, about: goods) } }

    private static func finding(_ unclear: (price: QuantityPrice, why: QuantityPrices.Doubt), about goods: Goods) -> Finding {
        let (place, length, why): (Place, Int, Words) =
            switch unclear.why {
            case .noNumber:
                (
                    unclear.price.from?.place ?? unclear.price.place, unclear.price.from?.length ?? 1,
                    Words(vi: "chưa ghi từ bao nhiêu sản phẩm", en: "it does not say from how many pieces on")
                )
            case .notLess(let price):
                (
                    price.place, price.length,
                    Words(vi: "giá không thấp hơn giá khi mua ít hơn", en: "it is not less than what fewer pieces cost each")
                )
            case .otherMoney(let price):
                (
                    price.place, price.length,
                    Words(vi: "giá không cùng đồng tiền với giá bán lẻ", en: "it is not in the money of the price of one")
                )
            case .notMore(let from):
                (from.place, from.length, Words(vi: "số lượng phải tăng dần", en: "quantities must rise from line to line"))
            }
        return finding(
            about: goods, at: place, length: length,
            Words(
                vi: "giá theo số lượng không vào \(goods.entry.name): \(why.vi)",
                en: "a price by quantity stays out of \(goods.entry.name): \(why.en)"),
            help: Words(
                vi: "ghi như `{from: 200 units, price: 165000 VND}`, số lượng tăng dần, giá giảm dần",
                en: "write it as `{from: 200 units, price: 165000 VND}`, more and more pieces at a lower and lower price"))
    }
}

/// What one of an item costs to whoever buys more, in a feed's market.
struct QuantityPrices {
    /// Why a price is none.
    enum Doubt {
        case noNumber
        case notLess(Located<Money>)
        case otherMoney(Located<Money>)
        case notMore(Located<Measure>)
    }

    /// The prices, from the fewest pieces on.
    private(set) var clear: [(from: Amount, price: Money)] = []
    /// Those that are meant for the market and can't be told.
    private(set) var unclear: [(price: QuantityPrice, why: Doubt)] = []

    /// Those of the product are those of all its packs of the same size.
    init(of item: Candidate) {
        guard item.isSamePack, let one = item.price?.value else { return }
        var last = (from: Amount(1), price: one)
        for entry in item.product.trade?.prices ?? [] {
            // What is not meant for this market is nobody's mistake.
            guard let price = entry.price(in: item.goods.entry.market) else { continue }
            guard let from = entry.from, from.value.per == nil, from.value.unit.dimension == .count, from.value.amount.decimals == 0 else {
                unclear.append((entry, .noNumber))
                continue
            }
            if price.value.currency != one.currency {
                unclear.append((entry, .otherMoney(price)))
            } else if !(last.from < from.value.amount) {
                unclear.append((entry, .notMore(from)))
            } else if !(price.value.amount < last.price.amount) || !NoPriceForFeed.isWritable(price.value) {
                unclear.append((entry, .notLess(price)))
            } else {
                last = (from.value.amount, price.value)
                clear.append(last)
            }
        }
    }
}
