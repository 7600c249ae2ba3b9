/// The file that makes a folder a catalogue, for a folder that has none: it stands on an address that leads nowhere until somebody gives
/// it a real one.
public enum SiteForm {
    /// The file, below the stories' folder.
    public static let file = DraftFile(
        "site.yaml",
        text: """
            # Cả trang: tên, địa chỉ, ngôn ngữ, thị trường. Sửa hai dòng đầu trước khi xuất bản.
            name: {vi: Danh mục sản phẩm OCOP, en: OCOP product catalogue}
            url: https://chua-dat-ten.example/   # địa chỉ thật của trang
            languages: [vi, en]                  # ngôn ngữ đứng đầu là mặc định
            currency: VND
            markets: [VN]                        # soát theo luật của các thị trường này
            approval: optional

            """)
}
