import Catalogue

/// The papers of a producer or product, to fill in.
enum CertificateForm {
    /// A list `certificates` with one item a scheme; nothing where there is none.
    static func add(_ schemes: [(id: String, note: String)], to form: inout Form) {
        guard !schemes.isEmpty else { return }
        form.field("certificates")
        for (id, note) in schemes {
            form.field("scheme", id, depth: 1, isItem: true, note: note)
            form.field("number", depth: 2, note: "số trên giấy")
            form.field("issuer", depth: 2, note: "nơi cấp, đúng như trên giấy")
            if id == "test-report" { form.field("laboratory", depth: 2, note: "phòng kiểm nghiệm, kèm ISO/IEC 17025 nếu có") }
            form.field("issued", depth: 2, note: "ngày cấp; ví dụ 2026-02-05")
            if Self.ends(id) { form.field("expires", depth: 2, note: "ngày hết hạn") }
            if id == "cites-permit" {
                form.field("source", depth: 2, note: "nguồn gốc: A (cây trồng) hoặc W (hoang dã)")
                form.field("quantity", depth: 2, note: "số lượng được phép; ví dụ 3.6 kg")
            }
        }
    }

    private static func ends(_ id: String) -> Bool { Reference.scheme(id)?.expiry == .required }
}
