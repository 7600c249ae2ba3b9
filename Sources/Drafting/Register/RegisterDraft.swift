import Catalogue
import Diagnostics
import YAML

/// The text of new drafts: what a row says, what it does not say, and what to remember of it.
enum RegisterDraft {
    /// The fields that a product's draft remembers.
    static let productFields = RegisterField.allCases
    /// The fields that a producer's draft remembers.
    static let producerFields: [RegisterField] = [
        .producer, .legalForm, .province, .formerProvince, .district, .commune, .formerCommune, .address, .taxCode, .phone, .email,
        .website,
    ]

    // MARK: A product

    static func product(_ row: RegisterRow, register: String, isUnowned: Bool) -> String {
        var form = Form()
        form.note(
            "Bản nháp lấy từ sổ \(commentary(register)). Sổ không ghi thì ở đây để trống: hỏi cho ra, đừng đoán.",
            "Còn thiếu: \(missing(row).joined(separator: ", ")).")
        if isUnowned { form.note("Sổ không ghi chủ thể. Biết rồi thì chuyển cả thư mục này vào thư mục của chủ thể đó.") }
        for doubt in RegisterPlace(row).doubts where doubt.severity != .note {
            form.note("Xem lại nơi làm: \(commentary(doubt.message.vi)).")
        }
        form.gap()
        form.field("sku", note: "mã hàng, chủ thể đặt")
        addKind(row, to: &form)
        form.field("status", "draft")
        let facts = RegisterFact.product(row)
        func value(_ key: String) -> String { facts.first { $0.key == key }?.yaml ?? "" }
        form.field("brand", value("brand"), note: row[.brand] == nil ? "sổ không ghi" : nil)
        form.gap()
        addRating(row, facts, to: &form)
        form.gap()
        form.field("label")
        form.field("net", value("label.net"), depth: 1, note: said(row[.net], written: value("label.net")))
        form.field("offer")
        form.field("price", value("offer.price"), depth: 1, note: said(row[.price], written: value("offer.price")))
        addMemory(row, productFields, to: &form)
        return form.text
    }

    private static func addKind(_ row: RegisterRow, to form: inout Form) {
        func list(_ kinds: [Kind]) -> String { kinds.map { "\($0.id) (\($0.name.vi))" }.joined(separator: ", ") }
        switch RegisterKind(row) {
        case .known(let kind):
            form.field("kind", kind.id)
        case .missing(let likely):
            form.field("kind", note: "sổ không ghi" + (likely.isEmpty ? "" : "; theo tên có thể là \(list(likely))"))
        case .unknown(let written, let nearest):
            form.note("Sổ ghi loại “\(commentary(written))”, không có trong danh mục; gần nhất: \(list(nearest)).")
            form.optional("kind: \(commentary(written))")
            form.field("kind")
        case .doubtful(let kind, let nearest):
            form.note("Sổ ghi loại “\(kind.id)” (\(kind.name.vi)), không hợp với tên hàng; có thể là \(list(nearest)).")
            form.optional("kind: \(kind.id)")
            form.field("kind")
        }
    }

    /// A rating as far as the row gives it; without stars it stays a note, for half a rating claims nothing.
    private static func addRating(_ row: RegisterRow, _ facts: [RegisterFact], to form: inout Form) {
        let rating = facts.filter { $0.path.first == "ocop" }
        let said = [row[.stars], row[.note]].compactMap(\.self).map { "“\(commentary($0))”" }.joined(separator: ", ")
        guard !rating.isEmpty else {
            if said.isEmpty {
                form.note("Sổ không ghi kết quả OCOP.")
            } else {
                form.note("Về OCOP, sổ chỉ ghi \(said): chưa đủ để ghi hạng sao. Có giấy chứng nhận thì thêm mục ocop.")
            }
            return
        }
        let keys = ["stars", "product_code", "number", "decision", "issuer", "issued", "expires"]
        let absent = keys.filter { key in !rating.contains { $0.path.last == key } }
        form.note("Theo sổ" + (said.isEmpty ? "" : " (\(said))") + "." + (absent.isEmpty ? "" : " Phần còn trống: xem giấy chứng nhận."))
        form.field("ocop")
        for key in keys { form.field(key, rating.first { $0.path.last == key }?.yaml ?? "", depth: 1) }
    }

    /// What a cell says that could not be taken over as it is.
    private static func said(_ cell: String?, written: String) -> String? {
        guard written.isEmpty else { return nil }
        return cell.map { "sổ ghi “\(commentary($0))”" } ?? "sổ không ghi"
    }

    private static func missing(_ row: RegisterRow) -> [String] {
        let facts = Set(RegisterFact.product(row).map(\.key))
        var missing = ["mã hàng"]
        if !facts.contains("kind") { missing.append("loại hàng") }
        if row[.producer] == nil { missing.append("chủ thể") }
        if !facts.contains("brand") { missing.append("thương hiệu") }
        if !facts.contains("ocop.stars") {
            missing.append("hạng sao")
        } else if !facts.isSuperset(of: ["ocop.number", "ocop.decision", "ocop.issuer", "ocop.issued", "ocop.expires"]) {
            missing.append("số, ngày, nơi cấp giấy chứng nhận OCOP")
        }
        if !facts.contains("label.net") { missing.append("khối lượng") }
        if !facts.contains("offer.price") { missing.append("giá") }
        return missing + ["giấy tờ", "thành phần hoặc chất liệu", "ảnh", "lời kể"]
    }

    static func productStories(_ row: RegisterRow) -> [(name: String, text: String)] {
        let name = RegisterValue.name(row[.product] ?? "")
        return [
            (
                "vi.md",
                StoryForm.text(
                    values: [("title", YAML.quoted(name)), ("summary", "")],
                    body: ["Chưa có lời kể. Hỏi chủ thể: ai làm, làm thế nào, học của ai, khác nơi khác ở đâu."])
            ),
            (
                "en.md",
                StoryForm.text(
                    values: [("title", ""), ("summary", "")],
                    body: ["No story yet. Ask the producer who makes it, how, who taught them, and what sets it apart."])
            ),
        ]
    }

    // MARK: A producer

    static func producer(_ row: RegisterRow, register: String) -> String {
        var form = Form()
        form.note("Bản nháp lấy từ sổ \(commentary(register)). Sổ không ghi thì ở đây để trống: hỏi cho ra, đừng đoán.")
        form.gap()
        let facts = RegisterFact.producer(row)
        func value(_ key: String) -> String { facts.first { $0.key == key }?.yaml ?? "" }
        form.field("name")
        form.field("vi", value("name.vi"), depth: 1)
        form.field("en", depth: 1, note: "hỏi chủ thể")
        form.field("legal_form", value("legal_form"), note: value("legal_form").isEmpty ? "sổ không ghi" : nil)
        addPlace(row, to: &form)
        form.field("address", value("address"), note: value("address").isEmpty ? "sổ không ghi" : nil)
        form.field("tax_code", value("tax_code"), note: said(row[.taxCode], written: value("tax_code")))
        form.field("contact")
        form.field("phone", value("contact.phone"), depth: 1, note: value("contact.phone").isEmpty ? "sổ không ghi" : nil)
        form.field("email", value("contact.email"), depth: 1)
        form.field(
            "website", value("contact.website"), depth: 1, note: row[.website].flatMap { said($0, written: value("contact.website")) })
        addMemory(row, producerFields, to: &form)
        return form.text
    }

    /// The producer that stands for those a register does not name, one a commune.
    static func placeholder(_ row: RegisterRow, _ place: RegisterPlace, name: Words, register: String) -> String {
        var form = Form()
        form.note(
            "Bản nháp lấy từ sổ \(commentary(register)). Sổ không ghi chủ thể của các sản phẩm trong thư mục này.",
            "Hỏi UBND xã; biết chủ thể nào thì tạo thư mục cho họ và chuyển sản phẩm sang, hết sản phẩm thì xóa thư mục này.")
        form.gap()
        form.field("name")
        form.field("vi", YAML.quoted(name.vi), depth: 1)
        form.field("en", YAML.quoted(name.en), depth: 1)
        addPlace(row, to: &form)
        form.gap()
        form.note("Để lần nhập sau nhận ra. Đừng sửa mục này.")
        form.field("x")
        form.field("register", depth: 1)
        form.field("placeholder", "true", depth: 2)
        form.field("province", place.province?.id ?? "", depth: 2)
        form.field("commune", place.commune.map { YAML.quoted($0.code, always: true) } ?? "", depth: 2)
        return form.text
    }

    static func producerStories(name: Words) -> [(name: String, text: String)] {
        [
            (
                "vi.md",
                StoryForm.text(values: [("title", YAML.quoted(name.vi)), ("summary", "")], body: ["Chưa có lời kể về chủ thể."])
            ),
            (
                "en.md",
                StoryForm.text(
                    values: [("title", name.en.isEmpty ? "" : YAML.quoted(name.en)), ("summary", "")],
                    body: ["No story about the producer yet."])
            ),
        ]
    }

    private static func addPlace(_ row: RegisterRow, to form: inout Form) {
        let place = RegisterPlace(row)
        let province = place.province
        let written = row[.province] ?? row[.formerProvince]
        let isFormer =
            province.map { province in written.map { !Spelling.isSame(RegisterPlace.bare($0), province.name.vi) } ?? false } ?? false
        form.field(
            "province", province?.id ?? "",
            note: province == nil ? said(written, written: "") : isFormer ? written.map { "sổ ghi “\(commentary($0))”" } : nil)
        let commune = row[.commune] ?? row[.formerCommune]
        form.field(
            "commune", place.commune.map { YAML.quoted($0.name) } ?? "", note: place.commune == nil ? said(commune, written: "") : nil)
    }

    // MARK: What is remembered

    private static func addMemory(_ row: RegisterRow, _ fields: [RegisterField], to form: inout Form) {
        form.gap()
        form.note("Sổ nói gì, để lần nhập sau biết sổ đã đổi điều gì. Đừng sửa mục này.")
        form.field("x")
        form.field("register", depth: 1)
        for field in fields {
            if let value = row[field] { form.field(field.rawValue, YAML.quoted(value), depth: 2) }
        }
    }

    /// A cell in a comment: one line, not too long. Cells are one line already; a file's name may hold anything.
    private static func commentary(_ text: String) -> String {
        let line = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
        return line.count > 160 ? line.prefix(159) + "…" : line
    }
}
