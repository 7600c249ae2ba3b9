import Catalogue
import Diagnostics
import Rulebook

/// A picture whose header reads well, and that can't be decoded all the same.
enum UndevelopedPicture {
    static let about = About(
        id: "undeveloped-picture", severity: .warning,
        summary: Words(
            vi: "Ảnh không mở được khi dựng trang nên không lên trang và nguồn cấp.",
            en: "A picture that can't be decoded when the site is built, and so is shown nowhere."),
        flags: [Example("images: [▸images/front.jpg]")], allows: [Example("images: [images/front.jpg, images/hive.jpg]")])

    /// - Parameters:
    ///   - named: the places that name pictures.
    ///   - file: the file to point at where none of them names this one.
    static func finding(_ path: String, _ named: [Located<String>], else file: String, _ subject: Subject) -> Finding {
        let place = named.first { $0.value == path }
        return Finding(
            about.id, about.severity, at: place?.place ?? Place(file), length: place.map { $0.value.unicodeScalars.count } ?? 0,
            Words(
                vi: "không mở được `\(path)`; trang và nguồn cấp bỏ ảnh này",
                en: "`\(path)` can't be decoded; pages and feeds do without it"),
            help: Words(
                vi: "mở ảnh trong chương trình xem ảnh rồi lưu lại thành JPEG; nếu cũng không mở được thì chụp hay xin lại ảnh khác",
                en: "open it in a picture program and save it again as JPEG; if that can't open it either, get another picture"),
            subject: subject)
    }
}

/// There is nothing on the machine that makes pictures smaller.
enum NoPictureTool {
    static let about = About(
        id: "no-picture-tool", severity: .warning,
        summary: Words(
            vi: "Máy không có vipsthumbnail nên trang dùng ảnh gốc cỡ lớn.",
            en: "The machine has no vipsthumbnail, so pages show the original pictures in full size."),
        flags: [Example("▸url: https://stories.example/", in: "site.yaml")],
        allows: [Example("url: https://stories.example/", in: "site.yaml")])

    /// - Parameter refusal: why the tool that is there makes nothing.
    static func finding(_ site: Site, refusal: String? = nil) -> Finding {
        Finding(
            about.id, about.severity, at: Place(site.file),
            refusal.map { refusal in
                Words(
                    vi: "không tạo được bản ảnh nhỏ hơn (\(refusal)); trang dùng ảnh gốc, đã bỏ vị trí chụp và dữ liệu máy ảnh",
                    en: "pictures can't be made smaller (\(refusal)); pages show the originals, without where and by what they were taken")
            }
                ?? Words(
                    vi: "không có vipsthumbnail; trang dùng ảnh gốc cỡ lớn, đã bỏ vị trí chụp và dữ liệu máy ảnh",
                    en: "there is no vipsthumbnail; pages show the originals in full size, without where and by what they were taken"),
            help: Words(
                vi: "cài `libvips-tools`, xem đĩa còn chỗ không, rồi dựng lại: trang nhẹ hơn nhiều lần",
                en: "install `libvips-tools`, see that the disk is not full, and build again: pages become many times lighter"),
            subject: .site)
    }
}
