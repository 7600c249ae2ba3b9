public import Diagnostics

/// What one of some goods costs in a market to whoever buys more: from a number of pieces on, in one currency, more and more pieces at a lower
/// and lower price. What is written otherwise is told to nobody.
public struct QuantityPrices: Sendable {
    /// Why a price is none.
    public enum Doubt: Sendable {
        /// It does not say from how many pieces on.
        case noNumber
        /// It is no sum above 0 with two decimals at most, which is what catalogues can tell.
        case unwritable(Located<Money>)
        /// It is not less than what fewer pieces cost each.
        case notLess(Located<Money>)
        /// It is in other money than what fewer pieces cost.
        case otherMoney(Located<Money>)
        /// It is not for more pieces than the line before.
        case notMore(Located<Measure>)
    }

    /// The prices, from the fewest pieces on.
    public private(set) var clear: [(from: Measure, price: Money)] = []
    /// Those that are meant for the market and can't be told.
    public private(set) var unclear: [(price: QuantityPrice, why: Doubt)] = []

    /// Those of `prices` that are for `market`; the others are nobody's mistake.
    ///
    /// - Parameter one: what a single one costs there, where that is told.
    public init(_ prices: [QuantityPrice], in market: Market, one: Money?) {
        var (least, last) = (Amount(1), one)
        for entry in prices {
            guard let price = entry.price(in: market) else { continue }
            guard let from = entry.from, from.value.per == nil, from.value.unit.dimension == .count, from.value.amount.decimals == 0 else {
                unclear.append((entry, .noNumber))
                continue
            }
            if let last, price.value.currency != last.currency {
                unclear.append((entry, .otherMoney(price)))
            } else if !(least < from.value.amount) {
                unclear.append((entry, .notMore(from)))
            } else if !price.value.amount.isPositive || price.value.amount.decimals > 2 {
                unclear.append((entry, .unwritable(price)))
            } else if let last, !(price.value.amount < last.amount) {
                unclear.append((entry, .notLess(price)))
            } else {
                (least, last) = (from.value.amount, price.value)
                clear.append((from.value, price.value))
            }
        }
    }
}
