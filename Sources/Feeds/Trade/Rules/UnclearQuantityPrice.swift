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

    static func check(_ goods: Goods) -> [Finding] { goods.itself.quantityPrices.unclear.map { finding($0, about: goods) } }

    private static func finding(_ unclear: (price: QuantityPrice, why: QuantityPrices.Doubt), about goods: Goods) -> Finding {
        let (place, length, why): (Place, Int, Words) =
            switch unclear.why {
            case .noNumber:
                (
                    unclear.price.from?.place ?? unclear.price.place, unclear.price.from?.length ?? 1,
                    Words(vi: "chưa ghi mua từ bao nhiêu sản phẩm", en: "it does not say from how many pieces on")
                )
            case .notLess(let price):
                (
                    price.place, price.length,
                    Words(vi: "mua nhiều hơn mà giá không thấp hơn", en: "it is not less than what fewer pieces cost each")
                )
            case .otherMoney(let price):
                (
                    price.place, price.length,
                    Words(vi: "không cùng loại tiền với giá bán lẻ", en: "it is not in the money of the price of one")
                )
            case .unwritable(let price):
                (
                    price.place, price.length,
                    Words(
                        vi: "giá phải lớn hơn 0, nhiều nhất hai chữ số thập phân", en: "a price is above 0, with two decimals at most")
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

extension Candidate {
    /// What one of it costs to whoever buys more, in the feed's market. The product's prices are those of all its packs of the same size.
    var quantityPrices: QuantityPrices {
        let one = isSamePack ? price?.value : nil
        return QuantityPrices(one == nil ? [] : product.trade?.prices ?? [], in: goods.entry.market, one: one)
    }
}
