import Catalogue
import Testing

struct FormsTests {
    @Test(arguments: [
        ("185000 VND", "185.000 ₫", "VND 185,000"), ("12.90 USD", "12,90 USD", "USD 12.90"),
        ("1234567 VND", "1.234.567 ₫", "VND 1,234,567"),
    ])
    func moneyIsWrittenInEachLanguagesForm(_ written: String, _ vi: String, _ en: String) throws {
        let money = try #require(Money(written))
        #expect(money.form(in: .vi) == vi)
        #expect(money.form(in: .en) == en)
        #expect(money.form(in: "ja") == en, "a third language takes the English form")
    }

    @Test func daysAreWrittenInEachLanguagesForm() throws {
        let day = try #require(Day("2028-03-09"))
        #expect(day.form(in: .vi) == "09/03/2028")
        #expect(day.form(in: .en) == "9 March 2028")
        #expect(day.form(in: "ja") == "2028-03-09")
    }

    @Test(arguments: [
        ("24 months", "24 tháng", "24 months"), ("1 year", "1 năm", "1 year"), ("1.5 l", "1,5 l", "1.5 l"), ("80 %", "80%", "80%"),
        ("40 %vol", "40% vol", "40% vol"), ("5000 units/month", "5.000 sản phẩm/tháng", "5,000 units/month"),
        ("0.05 g", "0,05 g", "0.05 g"),
    ])
    func measuresAreWrittenInEachLanguagesForm(_ written: String, _ vi: String, _ en: String) throws {
        let measure = try #require(Measure(written))
        #expect(measure.form(in: .vi) == vi)
        #expect(measure.form(in: .en) == en)
    }

    @Test func theDigitsOfAYearStandTogether() {
        #expect(Fact.year(2016).form(in: .vi) == "2016")
        #expect(Fact.year(2016).form(in: .en) == "2016")
    }

    @Test func numbersKeepTheirSignAndTheirDecimals() {
        #expect(Amount(-1234, decimals: 3).form(in: .vi) == "-1,234")
        #expect(Amount(100_000).form(in: .en) == "100,000")
        #expect(Amount(999).form(in: .en) == "999")
        #expect(Amount(Int64.min).form(in: .en) == "-9,223,372,036,854,775,808")
    }
}
