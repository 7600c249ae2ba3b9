import Catalogue
import Diagnostics
import YAML

/// A file that says which heading of a register means what: `product: "Cột A"`, one field a line.
enum ColumnMapping {
    /// The fields by their heading's key; `nil` where the file can't be used.
    static func read(_ bytes: [UInt8], file: String) -> (mapping: [String: RegisterField]?, findings: [Finding]) {
        var (root, findings) = YAML.parse(bytes, file: file)
        guard findings.allSatisfy({ $0.severity != .error }), let mapping = root?.mapping else {
            if findings.isEmpty { findings.append(Finding("register-mapping", .error, at: Place(file), .notMapping, help: .writeMapping)) }
            return (nil, findings)
        }
        var result: [String: RegisterField] = [:]
        for entry in mapping.entries {
            guard let field = RegisterField(rawValue: entry.key.value) else {
                let nearest = Spelling.nearest(to: entry.key.value, among: RegisterField.allCases.map(\.rawValue))
                findings.append(
                    Finding(
                        "register-mapping", .error, at: entry.key.place, length: entry.keyLength, .unknownField(entry.key.value),
                        help: nearest.map { Words(vi: "có phải `\($0)`?", en: "did you mean `\($0)`?") } ?? .knownFields))
                continue
            }
            guard let heading = entry.value.text, !Spelling.key(heading).isEmpty else {
                findings.append(Finding("register-mapping", .error, at: entry.value.place, .noHeading(field), help: .writeMapping))
                continue
            }
            result[Spelling.key(heading)] = field
        }
        return (findings.contains { $0.severity == .error } ? nil : result, findings)
    }
}

extension Words {
    fileprivate static let notMapping = Words(
        vi: "bảng cột phải gồm các dòng `trường: tiêu đề`", en: "columns are lines of `field: heading`")
    fileprivate static let writeMapping = Words(
        vi: "ví dụ `product: \"Tên sản phẩm\"`", en: "for example `product: \"Tên sản phẩm\"`")
    fileprivate static let knownFields = Words(
        vi: "các trường: " + RegisterField.allCases.map(\.rawValue).joined(separator: ", "),
        en: "fields: " + RegisterField.allCases.map(\.rawValue).joined(separator: ", "))

    fileprivate static func unknownField(_ name: String) -> Words {
        Words(vi: "không có trường “\(name)”", en: "there is no field “\(name)”")
    }

    fileprivate static func noHeading(_ field: RegisterField) -> Words {
        Words(vi: "`\(field.rawValue)` chưa có tiêu đề cột", en: "`\(field.rawValue)` has no heading")
    }
}
