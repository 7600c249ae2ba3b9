public import Catalogue
public import Diagnostics

/// Why nothing was drafted, or something could not be written.
public enum DraftingError: Error, Sendable, Equatable {
    /// The last part of the path is no slug; the suggestion is empty where its letters give none.
    case badSlug(String, suggestion: String)
    /// Something stands there already.
    case exists(path: String)
    /// A product needs a kind.
    case kindMissing
    /// No kind of that name.
    case unknownKind(String, nearest: [Kind])
    /// A product's folder lies in no producer's.
    case noProducer(path: String)
    /// A producer's folder would lie in another's, or a product's in a product's.
    case misplaced(path: String)
    /// A path that leads out of the folder, or through a symbolic link.
    case leadsOut(path: String)
    /// The system refused.
    case cannotWrite(path: String, reason: String)
    /// The system refused.
    case cannotRead(path: String, reason: String)

    /// What is wrong.
    public var message: Words {
        switch self {
        case .badSlug(let name, _):
            Words(
                vi: "“\(name)” không dùng làm tên thư mục được: chỉ chữ thường không dấu, số và dấu gạch nối, tối đa \(Slug.longest) ký tự",
                en: "“\(name)” can't be a folder's name: only small letters without accents, digits and hyphens, at most \(Slug.longest)")
        case .exists(let path): Words(vi: "đã có `\(path)`; không ghi đè", en: "`\(path)` is there already and is not overwritten")
        case .kindMissing: Words(vi: "chưa cho biết loại hàng", en: "the kind of goods is not given")
        case .unknownKind(let kind, _): Words(vi: "không có loại hàng “\(kind)”", en: "there is no kind “\(kind)”")
        case .noProducer(let path):
            Words(vi: "`\(path)` không nằm trong thư mục của chủ thể nào", en: "`\(path)` lies in no producer's folder")
        case .misplaced(let path):
            Words(
                vi: "`\(path)` nằm trong thư mục của một chủ thể hay sản phẩm khác",
                en: "`\(path)` lies in the folder of another producer or product")
        case .leadsOut(let path):
            Words(
                vi: "`\(path)` dẫn ra ngoài thư mục hoặc qua liên kết; không ghi",
                en: "`\(path)` leads out of the folder or through a link; not written")
        case .cannotWrite(let path, let reason): Words(vi: "không ghi được `\(path)`: \(reason)", en: "can't write `\(path)`: \(reason)")
        case .cannotRead(let path, let reason): Words(vi: "không đọc được `\(path)`: \(reason)", en: "can't read `\(path)`: \(reason)")
        }
    }

    /// What to do about it.
    public var help: Words? {
        switch self {
        case .badSlug(_, let suggestion):
            suggestion.isEmpty ? nil : Words(vi: "thử `\(suggestion)`", en: "try `\(suggestion)`")
        case .exists: Words(vi: "chọn tên thư mục khác, hoặc sửa tệp đang có", en: "choose another folder's name, or edit what is there")
        case .kindMissing:
            Words(vi: "thêm `--kind`, ví dụ `--kind honey`", en: "add `--kind`, for example `--kind honey`")
        case .unknownKind(_, let nearest):
            Words(
                vi: "gần nhất: " + nearest.map { "`\($0.id)` (\($0.name.vi))" }.joined(separator: ", "),
                en: "nearest: " + nearest.map { "`\($0.id)` (\($0.name.en))" }.joined(separator: ", "))
        case .noProducer:
            Words(
                vi: "tạo chủ thể trước bằng `chapbut new producer`, rồi đặt sản phẩm vào thư mục đó",
                en: "make the producer first with `chapbut new producer`, then put the product into its folder")
        case .misplaced: Words(vi: "đặt nó bên cạnh, không đặt bên trong", en: "put it beside, not inside")
        case .leadsOut, .cannotWrite, .cannotRead: nil
        }
    }
}
