import Catalogue
import Diagnostics

extension Voice {
    /// A lot as pages show it; `page` is where it has one of its own.
    func lot(_ lot: Lot, page: Address?) -> Record? {
        guard let number = lot.lot?.value.text else { return nil }
        var facts = FactRows(self)
        facts.add("harvested", lot.harvested?.value)
        facts.add("produced", lot.produced?.value)
        facts.add("expires", lot.expires?.value)
        facts.add("quantity", lot.quantity?.value.form(in: language))
        return [
            "recalled": lot.recalled == nil ? .none : words("recalled"), "lot": .text(number), "url": .text(page?.path),
            "facts": facts.value, "has_steps": .truth(!lot.steps.isEmpty),
            "steps": .list(lot.steps.map(step)),
        ]
    }

    private func step(_ step: LotStep) -> Record {
        let (location, by) = (spoken(step.location), spoken(step.by))
        let name = text(step.step).map { LotStep.known.contains($0) ? word("step", $0) : $0 }
        return [
            "date": day(step.date?.value), "step": .text(name), "location": location?.value ?? .none,
            "location_language": location?.code ?? .none, "by": by?.value ?? .none, "by_language": by?.code ?? .none,
            "code": .text(step.code?.value), "gln": .text(step.gln?.value.text),
        ]
    }
}

extension Addresses {
    /// The page of a lot of the goods with this number, of 14 digits; `nil` where it has none.
    func page(of lot: Lot, _ gtin: String?) -> Address? {
        guard let gtin, let number = lot.lot?.value, number.hasPage else { return nil }
        return self.lot(gtin, number.text)
    }
}
