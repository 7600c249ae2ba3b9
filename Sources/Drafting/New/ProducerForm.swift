import Catalogue

/// The folder of a new producer.
enum ProducerForm {
    static func files(slug: String, kind: Kind?) -> [DraftFile] {
        [
            DraftFile("\(slug)/producer.yaml", text: facts(kind)),
            DraftFile("\(slug)/vi.md", text: StoryForm.text(fields: vietnameseFields, body: vietnameseGuide)),
            DraftFile("\(slug)/en.md", text: StoryForm.text(fields: englishFields, body: englishGuide)),
        ]
    }

    private static func facts(_ kind: Kind?) -> String {
        var form = Form()
        form.note(
            "Chủ thể: điền vào sau dấu hai chấm; chỗ nào chưa biết thì để trống, `chapbut check` sẽ nhắc.",
            "Hỏi chủ thể, xem giấy đăng ký kinh doanh hoặc đăng ký hợp tác xã.")
        form.gap()
        form.field("name")
        form.field("vi", depth: 1, note: "tên đúng như trên giấy đăng ký; ví dụ Hợp tác xã Ong Rừng U Minh")
        form.field("en", depth: 1, note: "tên tiếng Anh chủ thể dùng; ví dụ U Minh Forest Bee Cooperative")
        form.field("legal_form", note: "một trong: \(LegalForm.allCases.map(\.rawValue).joined(separator: ", "))")
        form.field("province", note: "mã tỉnh hiện nay, không dấu; ví dụ ca-mau, vinh-long, ho-chi-minh")
        form.field("commune", note: "xã, phường hiện nay (từ 01/07/2025), không ghi chữ xã; ví dụ Khánh Lâm")
        form.field("address", note: "địa chỉ đủ, như trên giấy đăng ký; ví dụ Ấp 9, xã Khánh Lâm, tỉnh Cà Mau")
        form.field("tax_code", note: "mã số thuế, để trong dấu nháy; ví dụ \"2001234567\"; trên giấy đăng ký")
        form.field("contact")
        form.field("phone", depth: 1, note: "số điện thoại, có mã nước, trong dấu nháy; ví dụ \"+84 912 345 678\"")
        form.field("email", depth: 1, note: "điện thoại hoặc thư điện tử, có một là đủ")
        form.field("website", depth: 1, note: "trang riêng nếu có; ví dụ https://ten-chu-the.vn")
        form.field("coordinates", note: "vĩ độ, kinh độ của nơi làm; ví dụ 9.386, 104.941; bấm giữ trên bản đồ điện thoại")
        form.field("established", note: "năm thành lập; ví dụ 2016")
        form.field("members", note: "số thành viên (hợp tác xã, tổ hợp tác); ví dụ 34")
        form.gap()
        form.note(
            "Giấy tờ dùng chung cho mọi sản phẩm của chủ thể. Ngày ghi năm-tháng-ngày; chụp bản gốc để vào evidence/.",
            "Có thêm giấy thì chép cả mục; không có thì xóa.")
        var schemes: [(String, String)] = []
        switch kind?.class {
        case .some(let group) where group.isFoodstuff && group != .fresh:
            schemes.append(("food-safety", "an toàn thực phẩm, dài nhất 36 tháng; do sở hoặc UBND xã cấp"))
        case .some(.agarwood): schemes.append(("cites-facility", "mã số cơ sở trồng; do chi cục kiểm lâm cấp"))
        case .some(.tourism): schemes.append(("tourism-licence", "quyết định công nhận điểm du lịch; do UBND tỉnh cấp"))
        default: break
        }
        schemes.append(("trademark", "đăng ký nhãn hiệu; Cục Sở hữu trí tuệ cấp"))
        CertificateForm.add(schemes, to: &form)
        form.gap()
        form.note("Ảnh nơi làm, người làm: để tệp vào thư mục images/ rồi bỏ dấu # và sửa tên.")
        form.optional("images:", "  - images/noi-lam.jpg")
        return form.text
    }

    private static let vietnameseFields = [
        (key: "title", note: "tên chủ thể"),
        (key: "summary", note: "một đoạn, hai ba câu: họ là ai, làm gì, ở đâu"),
        (key: "author", note: "người viết"),
        (key: "updated", note: "ngày viết xong; ví dụ 2026-10-02"),
    ]

    private static let englishFields = [
        (key: "title", note: "the producer's name"),
        (key: "summary", note: "one paragraph, two or three sentences: who they are, what they make, where"),
        (key: "author", note: "who wrote this"),
        (key: "updated", note: "the day it was finished, such as 2026-10-02"),
    ]

    private static let vietnameseGuide = [
        "Thay những dòng này bằng chuyện của chủ thể, khoảng 150 đến 400 chữ.",
        "Ai bắt đầu, năm nào, vì chuyện gì? Giờ có bao nhiêu người, làm ở đâu, học nghề từ ai? Chuyện gì từng làm họ mất ngủ?",
        "Chỉ kể điều hỏi được, thấy được. Con số thì ghi ở producer.yaml để lời và dữ kiện không lệch nhau.",
    ]

    private static let englishGuide = [
        "Replace these lines with the producer's story, some 150 to 400 words.",
        "Who began it, when, and why? How many work there now, where, and who taught them? What once kept them awake at night?",
        "Tell only what you asked or saw. Numbers belong in producer.yaml, so that words and facts can't drift apart.",
    ]
}
