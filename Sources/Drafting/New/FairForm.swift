/// The folder of a new fair.
enum FairForm {
    static func files(slug: String) -> [DraftFile] {
        var form = Form()
        form.note(
            "Hội chợ: điền vào sau dấu hai chấm; chỗ nào chưa biết thì để trống, `chapbut check` sẽ nhắc.",
            "Ban tổ chức cho biết ngày, nơi và sơ đồ gian hàng.")
        form.gap()
        form.field("name")
        form.field("vi", depth: 1, note: "tên hội chợ; ví dụ Hội chợ OCOP Mùa xuân")
        form.field("en", depth: 1, note: "tên tiếng Anh; ví dụ OCOP Spring Fair")
        form.field("from", note: "ngày mở cửa, năm-tháng-ngày; ví dụ 2027-01-22")
        form.field("until", note: "ngày cuối; ví dụ 2027-01-26")
        form.field("venue")
        form.field("vi", depth: 1, note: "nhà triển lãm, số nhà, đường, tỉnh; hỏi ban tổ chức")
        form.field("en", depth: 1, note: "cùng nơi đó, viết cho khách nước ngoài")
        form.gap()
        form.note("Có gian hàng trực tuyến thì bỏ dấu # ở dòng dưới và sửa.")
        form.optional("online: {platform: Tên sàn, url: https://…, from: 2027-01-15, until: 2027-02-28}")
        form.gap()
        form.note(
            "Mỗi gian một dòng: số gian, thư mục của chủ thể, và các sản phẩm bày bán (không ghi là bày tất cả).",
            "Bỏ dấu # ở các dòng dưới và sửa.")
        form.optional("booths:", "  - {booth: A12, producer: ong-rung-u-minh, products: [mat-ong-hoa-tram]}")
        return [
            DraftFile("\(slug)/fair.yaml", text: form.text),
            DraftFile(
                "\(slug)/vi.md",
                text: StoryForm.text(
                    fields: [("title", "tên hội chợ"), ("summary", "một đoạn ngắn: ai nên đến, xem gì, mua gì")],
                    body: [
                        "Thay những dòng này bằng lời giới thiệu hội chợ, khoảng 100 đến 300 chữ.",
                        "Kể xem năm nay có gì khác, gian nào đáng ghé trước, đi lại và gửi xe ra sao. Viết như nói với người quen sắp đến.",
                    ])),
            DraftFile(
                "\(slug)/en.md",
                text: StoryForm.text(
                    fields: [("title", "the fair's name"), ("summary", "one short paragraph: who should come, what to see and buy")],
                    body: [
                        "Replace these lines with a story about the fair, some 100 to 300 words.",
                        "Tell what is new this year, which booths to see first and how to get there.",
                    ])),
        ]
    }
}
