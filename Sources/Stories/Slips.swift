import CommonMark
public import Diagnostics
import YAML

extension Stories {
    /// Everything that the reader looks for: the slips of YAML, of Markdown, and of the folder itself.
    public static let slips: [About] = YAML.slips + CommonMark.slips + own

    /// Their names.
    static let slipNames = Set(slips.map(\.id.name))

    private static let own: [About] = [
        About(
            id: "unknown-key", severity: .error,
            summary: Words(vi: "Mục mà định dạng không biết.", en: "A key that the format does not know."),
            flags: ["▸ingredents_order: declared", "ocop.▸star: 4"], allows: ["x.ghi_chu: để sau"]),
        About(
            id: "wrong-shape", severity: .error,
            summary: Words(
                vi: "Giá trị không đúng kiểu: chữ, danh sách hay nhóm khóa.", en: "A value of the wrong shape: text, list or keys."),
            flags: ["images: ▸images/front.png", "sku: ▸[RH-1]", "offer: ▸185000 VND"],
            allows: ["images: [images/front.png, images/craft.png]"]),
        About(
            id: "wrong-date", severity: .error,
            summary: Words(vi: "Ngày không viết theo năm-tháng-ngày.", en: "A date not written year-month-day."),
            flags: ["ocop.issued: ▸10/6/2026", "ocop.expires: ▸2029-02-30"], allows: ["ocop.issued: 2026-06-10"]),
        About(
            id: "wrong-money", severity: .error,
            summary: Words(vi: "Số tiền không viết đúng dạng.", en: "A sum of money in another form."),
            flags: ["offer.price: ▸185.000 VND", "offer.price: ▸185000đ", "offer.price: ▸\"185000\""], allows: ["offer.price: 185000 VND"]),
        About(
            id: "wrong-measure", severity: .error,
            summary: Words(vi: "Số lượng thiếu đơn vị hoặc viết sai dạng.", en: "A quantity without a unit, or in another form."),
            flags: ["label.net: ▸500", "label.net: ▸500g", "label.shelf_life: ▸hai năm"],
            allows: ["label.net: 1.5 l", "locality.materials: 80%"]),
        About(
            id: "wrong-number", severity: .error, summary: Words(vi: "Chỗ này phải là con số.", en: "A number is expected here."),
            flags: ["ocop.stars: ▸bốn"], allows: ["ocop.stars: 4"]),
        About(
            id: "unknown-choice", severity: .error,
            summary: Words(vi: "Giá trị không nằm trong danh sách cho phép.", en: "A value that is not among those allowed."),
            flags: ["offer.availability: ▸instock", "status: ▸publish"], allows: ["offer.availability: in_stock"]),
        About(
            id: "missing-file", severity: .error,
            summary: Words(vi: "Tệp được nhắc tới nhưng không có.", en: "A file that is named and not there."),
            flags: ["images: [▸images/mat-truoc.png]", "ocop.evidence: ▸../../../etc/passwd"], allows: []),
        About(
            id: "unreadable-picture", severity: .error, summary: Words(vi: "Hình không đọc được.", en: "A picture that can't be read."),
            flags: [], allows: []),
        About(
            id: "unread-file", severity: .warning, summary: Words(vi: "Tệp không được dùng tới.", en: "A file that nothing uses."),
            flags: [Example(whole: "▸---\ntitle: x\n---\n", of: "vl.md")], allows: []),
        About(
            id: "unknown-fact", severity: .error,
            summary: Words(vi: "Dữ kiện được gọi tên nhưng không có.", en: "A fact that is named and not there."),
            flags: [Example("body: Hạng ▸{{ocop.star}} sao.", in: "vi.md")],
            allows: [Example("body: Hạng {{ocop.stars}} sao.", in: "vi.md")]),
        About(
            id: "broken-link", severity: .error, summary: Words(vi: "Liên kết không dẫn tới đâu.", en: "A link that leads nowhere."),
            flags: [Example("body: Xem ▸[loại khác](../khong-co/).", in: "vi.md")],
            allows: [Example("body: Xem [chính nó](../mat-ong-hoa-tram/).", in: "vi.md")]),
        About(
            id: "remote-picture", severity: .error, summary: Words(vi: "Hình lấy từ trang khác.", en: "A picture from another site."),
            flags: [Example("body: Hình ▸![rừng](https://a.example/b.jpg)", in: "vi.md")], allows: []),
        About(
            id: "malformed-slug", severity: .error,
            summary: Words(vi: "Tên thư mục không dùng làm địa chỉ được.", en: "A folder name that can't be an address."), flags: [],
            allows: []),
        About(
            id: "misplaced-folder", severity: .error, summary: Words(vi: "Thư mục đặt sai chỗ.", en: "A folder in the wrong place."),
            flags: [],
            allows: []),
        About(
            id: "stray-link", severity: .error,
            summary: Words(vi: "Liên kết trỏ ra ngoài thư mục truyện.", en: "A link that leads out of the stories' folder."), flags: [],
            allows: []),
        About(
            id: "folder-link", severity: .warning, summary: Words(vi: "Liên kết tới thư mục khác.", en: "A link to another folder."),
            flags: [],
            allows: []),
        About(
            id: "too-deep", severity: .error, summary: Words(vi: "Thư mục lồng nhau quá sâu.", en: "Folders too deep in each other."),
            flags: [],
            allows: []),
    ]
}
