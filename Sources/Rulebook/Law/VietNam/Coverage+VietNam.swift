import Diagnostics

extension Coverage {
    /// The reasons for Viet Nam's requirements.
    static let vietNam: [String: Words] = [
        "STORY-04": Words(
            vi: "Ngắn gọn và có chuyện hay không là do hội đồng chấm điểm, quyết định không nêu số đo nào.",
            en: "Whether it is short and told as a story is for the council to judge; the decision gives no measure."),
        "STORY-06": Words(
            vi: "Nhãn hai thứ tiếng chỉ thêm một điểm, và định dạng không chép lại chữ trên nhãn từng thứ tiếng.",
            en: "A label in two languages earns a point more; the format does not record the label language by language."),
        "FOOD-07": Words(
            vi: "Không đòi gì ở câu chuyện: cho biết luật nào đang áp dụng; các quy tắc thực phẩm theo Nghị định 15/2018.",
            en: "It asks nothing of a story: it says which law is in force; the rules of food follow Nghị định 15/2018."),
        "FOOD-08": Words(
            vi: "Nghị quyết 66.13/2026 đang tạm ngưng hiệu lực, chưa đòi hỏi gì.",
            en: "Nghị quyết 66.13/2026 is suspended and asks nothing yet."),
        "LABEL-05": Words(
            vi: "Câu chuyện ghi ngày theo năm-tháng-ngày, trang tự viết theo ngày/tháng/năm.",
            en: "Stories write dates year first; pages print them in the order that the decree asks for."),
        "LABEL-10": Words(
            vi: "Nhãn hàng xuất khẩu theo luật nước nhập khẩu: các quy tắc của từng thị trường xem việc đó.",
            en: "Labels of exports follow the importing country's law, which each market's own rules look at."),
        "LABEL-11": Words(
            vi: "Nhãn điện tử là tùy chủ thể; có thì địa chỉ được soát như mọi liên kết.",
            en: "An electronic label is the producer's choice; its address is checked like every link."),
        "TRACE-06": Words(
            vi: "Danh mục hàng rủi ro cao và lộ trình của các bộ chưa có để đối chiếu.",
            en: "The ministries' lists of high-risk goods and their schedule are not there to compare with."),
        "TRACE-16": Words(
            vi: "Mã vạch, QR, RFID là khuyến khích, chủ thể tự chọn.",
            en: "Barcodes, QR and RFID are encouraged; the producer decides."),
        "COSM-05": Words(
            vi: "Hồ sơ thông tin sản phẩm nằm ở tổ chức chịu trách nhiệm, không soát được qua câu chuyện.",
            en: "The product information file lies with the responsible organisation, where no program can look."),
        "CLAIM-04": Words(
            vi: "Danh mục loại hàng chưa có thực phẩm bổ sung, dinh dưỡng y học hay ăn kiêng đặc biệt.",
            en: "The list of kinds has no supplemented food, medical nutrition or special diets."),
        "CLAIM-07": Words(
            vi: "Cho biết điều gì không phải là quảng cáo, nên không đòi gì ở câu chuyện.",
            en: "It says what is not advertising, and so asks nothing of a story."),
        "SHOP-07": Words(
            vi: "Thông báo với UBND tỉnh là việc của chủ trang trước khi mở, không nằm trong câu chuyện.",
            en: "The notice to the province is the owner's to give before the site opens; stories know nothing of it."),
        "SHOP-08": Words(
            vi: "Thủ tục thông báo với bộ đã hết hiệu lực từ 01/07/2026.",
            en: "The notice to the ministry is no longer asked for since 1 July 2026."),
    ]
}
