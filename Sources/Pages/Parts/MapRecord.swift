import Catalogue
import Rulebook

extension Pages {
    /// What the partial `map` needs to mark a province: one drawing for the whole site, in which the address names what is lit.
    func map(of province: Province?, in voice: Voice) -> TemplateValue {
        guard let province, map.isShown else { return .none }
        return .record(["file": map, "id": .text(province.id), "place": .text(voice.fullName(of: province))])
    }
}
