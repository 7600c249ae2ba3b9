public import Diagnostics

extension RegisterImport {
    /// Everything that can be said of a register. An example is a whole register; ▸ stands at the start of the row that is meant.
    public static let slips: [About] = [
        slip(
            "register-unreadable", .error, vi: "Sổ đăng ký không phải tệp CSV mã UTF-8.", en: "The register is no CSV file in UTF-8.",
            flags: ["▸PK\u{3}\u{4}"], allows: ["Tên sản phẩm\nTrà sen\n"]),
        slip(
            "register-without-headings", .error, vi: "Sổ không có dòng tiêu đề.", en: "The register has no row of headings.",
            flags: ["▸Trà sen,HTX Sen\n"], allows: ["SỔ ĐĂNG KÝ\nTên sản phẩm\nTrà sen\n"]),
        slip(
            "register-unclosed-quote", .error, vi: "Một ô mở ngoặc kép mà không đóng.", en: "A cell's quotation mark is not closed.",
            flags: ["Tên sản phẩm\nTrà sen\n▸\"Trà gừng\n"], allows: ["Tên sản phẩm\n\"Trà gừng\"\n"]),
        slip(
            "register-unknown-column", .error, vi: "Bảng cột nhắc tới một cột mà sổ không có.",
            en: "The mapping names a column that the register has not."),
        slip(
            "register-mapping", .error, vi: "Bảng cột có dòng không đọc được.", en: "A line of the mapping of columns can't be used."),
        slip(
            "register-cell-too-long", .error, vi: "Một ô dài bất thường, thường do thiếu dấu ngoặc kép đóng.",
            en: "A cell is too long, mostly because a quotation mark is not closed.",
            flags: ["Tên sản phẩm\n▸" + String(repeating: "a", count: Register.longestCell + 1) + "\n"],
            allows: ["Tên sản phẩm\n" + String(repeating: "a", count: 200) + "\n"]),
        slip(
            "register-row-without-product", .error, vi: "Một dòng không có tên sản phẩm.", en: "A row names no product.",
            flags: ["Tên sản phẩm,Giá\n▸,185000\n"], allows: ["Tên sản phẩm,Giá\nTrà sen,\n"]),
        slip(
            "register-duplicate-row", .warning, vi: "Một dòng lặp lại dòng trước.", en: "A row repeats an earlier one.",
            flags: ["Tên sản phẩm,Chủ thể\nTrà sen,HTX Sen\n▸Trà sen,HTX Sen\n"],
            allows: ["Tên sản phẩm,Chủ thể\nTrà sen,HTX Sen\nTrà sen,HTX Hồng\n"]),
        slip(
            "register-like-row", .note, vi: "Hai dòng gần giống nhau.", en: "Two rows are nearly alike.",
            flags: ["Tên sản phẩm,Chủ thể,Tỉnh\nTrà sen Tháp Mười,HTX Sen,Cà Mau\n▸Trà sen Tháp Mười hộp giấy,HTX Sen,Cà Mau\n"],
            allows: ["Tên sản phẩm,Chủ thể,Tỉnh\nTrà sen,HTX Sen,Cà Mau\nTrà gừng,HTX Sen,Cà Mau\n"]),
        slip(
            "register-unknown-place", .warning, vi: "Một địa danh không có trong danh mục đơn vị hành chính.",
            en: "A place's name is in no list of units.", flags: ["Tên sản phẩm,Tỉnh\n▸Trà sen,Tỉnh Sen\n"],
            allows: ["Tên sản phẩm,Tỉnh\nTrà sen,Bến Tre\n"]),
        slip(
            "register-places-disagree", .warning, vi: "Hai ô của một dòng chỉ hai nơi khác nhau.",
            en: "Two cells of a row name different places.", flags: ["Tên sản phẩm,Tỉnh,Tỉnh cũ\n▸Trà sen,Cà Mau,Bến Tre\n"],
            allows: ["Tên sản phẩm,Tỉnh,Tỉnh cũ\nTrà sen,Vĩnh Long,Bến Tre\n"]),
        slip(
            "register-rank-differs", .note, vi: "Sổ ghi xã mà danh mục ghi phường, hoặc ngược lại.",
            en: "The register says commune where the list says ward, or the other way round.",
            flags: ["Tên sản phẩm,Tỉnh,Xã phường\n▸Trà sen,Cà Mau,Phường Khánh Lâm\n"],
            allows: ["Tên sản phẩm,Tỉnh,Xã phường\nTrà sen,Cà Mau,Xã Khánh Lâm\n"]),
        slip(
            "register-unknown-kind", .note, vi: "Loại hàng không có trong danh mục.", en: "The kind of goods is on no list.",
            flags: ["Tên sản phẩm,Loại\n▸Trà sen,xe đạp\n"], allows: ["Tên sản phẩm,Loại\nTrà sen,tea\n"]),
        slip(
            "register-doubtful-kind", .note, vi: "Loại hàng được đoán từ tên và có thể sai.",
            en: "The kind of goods was guessed from the name and may be wrong."),
        slip(
            "register-unclear-stars", .warning, vi: "Số sao không đọc được.", en: "The number of stars can't be read.",
            flags: ["Tên sản phẩm,Số sao\n▸Trà sen,9 sao\n"], allows: ["Tên sản phẩm,Số sao\nTrà sen,4 sao\n"]),
        slip(
            "register-unclear-date", .warning, vi: "Một ngày không đọc được.", en: "A date can't be read.",
            flags: ["Tên sản phẩm,Ngày cấp\n▸Trà sen,31/02/2026\n"], allows: ["Tên sản phẩm,Ngày cấp\nTrà sen,28/02/2026\n"]),
        slip(
            "register-draft-left-alone", .warning, vi: "Sổ đã đổi một mục mà bản nháp cũng đã sửa tay; bản nháp giữ nguyên.",
            en: "The register changed what somebody had changed by hand; the draft stays as it is."),
        slip(
            "register-draft-unwritable", .warning, vi: "Bản nháp cũ có lỗi cú pháp nên không ghi thêm được.",
            en: "An earlier draft has a slip of syntax, so nothing can be written into it."),
    ]

    private static func slip(
        _ id: RuleID, _ severity: Severity, vi: String, en: String, flags: [String] = [], allows: [String] = []
    ) -> About {
        func examples(_ texts: [String]) -> [Example] { texts.map { Example(whole: $0, of: "register.csv") } }
        return About(id: id, severity: severity, summary: Words(vi: vi, en: en), flags: examples(flags), allows: examples(allows))
    }
}
