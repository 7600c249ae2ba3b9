import Catalogue
import Diagnostics

extension Rule {
    /// A finding that underlines a value.
    func finding<Value: CustomStringConvertible>(
        on value: Located<Value>, _ message: Words, help: Words? = nil, severity: Severity? = nil, notes: [Note] = [], fix: Fix? = nil,
        reach: Reach? = nil, subject: Subject = .site
    ) -> Finding {
        finding(
            at: value.place, length: value.span, message, help: help, severity: severity, notes: notes, fix: fix, reach: reach,
            subject: subject)
    }
}

extension Located where Value: CustomStringConvertible {
    /// How much of the line a caret underlines.
    var span: Int { length > 1 ? length : Swift.max(1, value.description.unicodeScalars.count) }

    /// What puts `text` in the value's place, in quotes if it stands in quotes; `nil` where it isn't known what the file says there.
    func replaced(by text: String) -> Fix? {
        switch length - value.description.unicodeScalars.count {
        case 0: Fix(at: place, length: length, replacement: text)
        case 2: Fix(at: place, length: length, replacement: "\"\(text)\"")
        default: nil
        }
    }
}
