import Catalogue
import Diagnostics

extension Voice {
    /// `12 products`.
    func count(_ number: Int, _ name: String) -> String { words.count(number, name, form: Amount(Int64(number)).form(in: language)) }

    /// A producer in a list of names.
    func entry(ofProducer producer: Producer, _ addresses: Addresses) -> Record {
        let province = producer.province.flatMap { Reference.province($0.value) }
        return [
            "url": .text(addresses.producer(producer.slug, language).path), "name": .text(text(producer.name) ?? producer.slug),
            "place": .text(province.map { name(of: $0) }),
        ]
    }

    /// The days of a fair.
    func days(of fair: Fair) -> TemplateValue { days(from: fair.from?.value, until: fair.until?.value) }

    /// The days from one to another.
    func days(from: Day?, until: Day?) -> TemplateValue {
        guard let from else { return .none }
        guard let until, until != from else { return words("fair-on", ["day": from.form(in: language)]) }
        return words("fair-from-until", ["from": from.form(in: language), "until": until.form(in: language)])
    }
}
