import Catalogue

/// What a kilogram, a litre or 100 of their small units costs, so that packs can be compared.
struct UnitPrice {
    let price: Money
    let measure: Measure

    /// The price of a unit of goods that cost `price` for `net`; `nil` where it says nothing new or the goods are not weighed or poured.
    init?(_ price: Money, for net: Measure) {
        guard let dimension = net.unit.dimension, dimension == .mass || dimension == .volume, let base = net.inBaseUnits, base > 0,
            price.amount.isPositive
        else { return nil }
        // Small packs are compared by 100 g or ml, others by the kilogram or litre.
        let isSmall = base <= 250
        let unit: Double = isSmall ? 100 : 1000
        guard base != unit else { return nil }
        let decimals = Money.decimals(of: price.currency)
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let digits = (price.amount.approximate * unit / base * scale).rounded()
        guard digits >= 1, digits < 1e15 else { return nil }
        self.price = Money(Amount(Int64(digits), decimals: decimals), price.currency)
        switch (dimension, isSmall) {
        case (.mass, true): measure = Measure(Amount(100), "g")
        case (.mass, false): measure = Measure(Amount(1), "kg")
        case (_, true): measure = Measure(Amount(100), "ml")
        default: measure = Measure(Amount(1), "l")
        }
    }
}

extension Measure {
    /// The quantity behind a slash or `per`: one of a unit is only its unit.
    func shortForm(in language: Language) -> String { amount.equals(Amount(1)) ? unit.symbol : form(in: language) }
}
