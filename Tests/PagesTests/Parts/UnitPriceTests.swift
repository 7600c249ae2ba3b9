import Catalogue
import Testing

@testable import Pages

struct UnitPriceTests {
    @Test(arguments: [
        ("185000 VND", "500 g", "370.000 ₫", "kg"), ("105000 VND", "250 g", "42.000 ₫", "100 g"),
        ("420000 VND", "500 ml", "840.000 ₫", "l"),
        ("12.90 USD", "300 ml", "43,00 USD", "l"), ("100 VND", "3 kg", "33 ₫", "kg"),
    ])
    func packsAreComparedByTheKilogramOrLitreAndSmallOnesByTheHundred(_ price: String, _ net: String, _ form: String, _ unit: String) throws
    {
        let (money, measure) = (try #require(Money(price)), try #require(Measure(net)))
        let unitPrice = try #require(UnitPrice(money, for: measure))
        #expect(unitPrice.price.form(in: .vi) == form)
        #expect(unitPrice.measure.shortForm(in: .vi) == unit)
    }

    @Test(arguments: ["1 kg", "1 l", "100 g", "3 units", "0 g", "30 cm"])
    func whatSaysNothingNewIsNotSaid(_ net: String) throws {
        let measure = try #require(Measure(net))
        #expect(UnitPrice(Money(Amount(1000), "VND"), for: measure) == nil)
    }
}
