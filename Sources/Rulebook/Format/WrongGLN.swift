import Catalogue
import Diagnostics

/// A GLN has 13 digits, the last one computed from the others (GS1 General Specifications, section 7.9).
struct WrongGLN: ProductRule, ProducerRule {
    static let about = About(
        id: "wrong-gln", severity: .error,
        summary: Words(vi: "Mã địa điểm GLN sai.", en: "A GLN that is none."),
        requirements: ["TRACE-05"],
        flags: [Example(#"gln: ▸"9520190000014""#, in: "producer.yaml"), #"traceability.lots.0.steps.0.gln: ▸"12345""#],
        allows: [Example(#"gln: "9520190000013""#, in: "producer.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.lots.flatMap(\.steps).compactMap { $0.gln.flatMap(check) }
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { producer.gln.flatMap(check).map { [$0] } ?? [] }

    private func check(_ gln: Located<GLN>) -> Finding? {
        guard !gln.value.isValid else { return nil }
        return finding(on: gln, gln.value.expectedCheckDigit.map { .checkDigit(of: gln.value, $0) } ?? .length, help: .compare)
    }
}

extension Words {
    fileprivate static func checkDigit(of gln: GLN, _ digit: Character) -> Words {
        Words(vi: "số kiểm tra của \(gln) phải là \(digit)", en: "the check digit of \(gln) should be \(digit)")
    }

    fileprivate static let length = Words(vi: "GLN có đúng 13 chữ số", en: "a GLN has 13 digits")
    fileprivate static let compare = Words(
        vi: "so lại từng số với giấy cấp mã của GS1", en: "compare each digit with the notice from GS1")
}
