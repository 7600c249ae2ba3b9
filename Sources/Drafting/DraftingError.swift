public import Catalogue
public import Diagnostics
import Rulebook

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
    /// No product has a lot of that number, or not the one that was named; `elsewhere` are those that have.
    case noLot(String, nearest: String?, elsewhere: [String])
    /// Several products have a lot of that number.
    case severalLots(String, products: [String])
    /// A path that leads out of the folder, or through a symbolic link.
    case leadsOut(path: String)
    /// No product's folder goes by that name.
    case noProduct(String, nearest: String?)
    /// More than one does.
    case severalProducts(String, [String])
    /// No `site.yaml` stands above a folder.
    case noCatalogue(path: String)
    /// The product has no story in that language.
    case noStory(Language, folder: String)
    /// Part of the story or the facts can't be read.
    case inError(Place, Words)
    /// The site's first language is the original, no translation.
    case notATranslation(Language)
    /// A yes without a name.
    case nobody
    /// Nobody is named who says that something is wrong.
    case noAuthor
    /// The words or facts are no longer what the person saw.
    case notWhatWasSeen(folder: String)
    /// The four words that were read are not those of what is there.
    case otherWords(folder: String)
    /// Something is said to be wrong and neither mended nor settled.
    case remarksOpen(folder: String)
    /// A message that did not come whole.
    case brokenMessage
    /// A message that says yes and no.
    case yesAndNo
    /// A message that doesn't say which product it is about.
    case noCode
    /// The program that reads Word files isn't installed.
    case pandocMissing
    /// No Word or OpenDocument file that can be read.
    case notADocument(path: String)
    /// Somebody else changed the file meanwhile.
    case changedMeanwhile(path: String)
    /// Something new stands under no key, or under one that is no code.
    case unnamed(key: String)
    /// No picture that pages can show, one that was cut short, or one that is too large.
    case noPicture(name: String)
    /// Nobody says what a picture shows, in that language.
    case noWords(Language)
    /// The file is not of a form into which something can be written.
    case cannotEdit(path: String)
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
        case .noLot(let lot, _, _): Words(vi: "không có lô “\(lot)” nào như vậy", en: "there is no such lot “\(lot)”")
        case .severalLots(let lot, let products):
            Words(
                vi: "nhiều sản phẩm có lô “\(lot)”: \(products.joined(separator: ", "))",
                en: "several products have a lot “\(lot)”: \(products.joined(separator: ", "))")
        case .leadsOut(let path):
            Words(
                vi: "`\(path)` dẫn ra ngoài thư mục hoặc qua liên kết; không ghi",
                en: "`\(path)` leads out of the folder or through a link; not written")
        case .noProduct(let name, _): Words(vi: "không có sản phẩm nào ở “\(name)”", en: "there is no product at “\(name)”")
        case .severalProducts(let name, let paths):
            Words(
                vi: "“\(name)” có thể là: " + paths.joined(separator: ", "), en: "“\(name)” can be any of " + paths.joined(separator: ", "))
        case .noCatalogue(let path):
            Words(vi: "không thấy `site.yaml` ở thư mục nào phía trên `\(path)`", en: "no folder above `\(path)` has a `site.yaml`")
        case .noStory(let language, let folder):
            Words(vi: "`\(folder)` chưa có `\(language).md`", en: "`\(folder)` has no `\(language).md`")
        case .inError(let place, let message):
            Words(
                vi: "chưa duyệt được, còn lỗi ở \(place): \(message.vi)", en: "can't be approved yet, \(place) is in error: \(message.en)")
        case .notATranslation(let language):
            Words(vi: "tiếng `\(language)` là bản gốc, không phải bản dịch", en: "`\(language)` is the original and no translation")
        case .nobody: Words(vi: "chưa cho biết ai duyệt", en: "nobody is named who approved")
        case .noAuthor: Words(vi: "chưa biết ai góp ý", en: "nobody is named who says that something is wrong")
        case .notWhatWasSeen(let folder):
            Words(
                vi: "`\(folder)` đã đổi sau khi người duyệt xem; chưa ghi lời duyệt",
                en: "`\(folder)` was changed after it had been shown; the yes is not recorded")
        case .otherWords(let folder):
            Words(
                vi: "bốn từ ấy không phải của bản đang có ở `\(folder)`; chưa ghi lời duyệt",
                en: "these four words are not those of what `\(folder)` says now; the yes is not recorded")
        case .remarksOpen(let folder):
            Words(
                vi: "`\(folder)` còn chỗ bị báo sai chưa xử lý; chưa ghi lời duyệt",
                en: "something in `\(folder)` is said to be wrong and not settled; the yes is not recorded")
        case .yesAndNo:
            Words(
                vi: "tin vừa báo sai vừa nói đúng hết, nên chưa ghi lời duyệt",
                en: "the message says that something is wrong and that all is right; the yes is not recorded")
        case .brokenMessage:
            Words(
                vi: "tin nhắn không còn nguyên nên chưa ghi lời duyệt", en: "the message did not come whole, and the yes is not recorded")
        case .pandocMissing: Words(vi: "chưa cài pandoc nên không đọc được tệp Word", en: "pandoc isn't installed, and Word files need it")
        case .notADocument(let path):
            Words(vi: "`\(path)` không phải tệp Word (.docx) hay .odt đọc được", en: "`\(path)` is no readable Word (.docx) or .odt file")
        case .noCode:
            Words(vi: "tin nhắn không có dòng mã `chapbut 1 · …`", en: "the message lacks its line `chapbut 1 · …`")
        case .changedMeanwhile(let path):
            Words(vi: "`\(path)` vừa có người sửa; chưa ghi", en: "`\(path)` was changed meanwhile and is not written")
        case .noPicture(let name):
            Words(vi: "`\(name)` không phải hình đăng được", en: "`\(name)` is no picture that can be published")
        case .noWords(let language):
            Words(vi: "hình chưa có lời tả bằng \(language.name.vi)", en: "what the picture shows is not said in \(language.name.en)")
        case .unnamed(let key):
            Words(
                vi: "mục mới ở `\(key)` chưa có mã hợp lệ; chưa ghi",
                en: "what is new at `\(key)` has no code of its own; nothing is written")
        case .cannotEdit(let path):
            Words(vi: "`\(path)` không đúng dạng nên không ghi thêm được", en: "`\(path)` is not of the form that can be added to")
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
        case .noProduct(_, let nearest):
            nearest.map { Words(vi: "có phải `\($0)` không?", en: "did you mean `\($0)`?") }
                ?? Words(
                    vi: "đưa đường dẫn tới thư mục của sản phẩm, hoặc `chu-the/san-pham`",
                    en: "give the path of the product's folder, or `producer/product`")
        case .severalProducts: Words(vi: "viết rõ hơn: `chu-the/san-pham`", en: "say more of it: `producer/product`")
        case .notATranslation: Words(vi: "dùng `--way phone`, `message`, `paper`", en: "use `--way phone`, `message` or `paper`")
        case .nobody, .noAuthor: Words(vi: "thêm `--by \"Họ tên\"`", en: "add `--by \"Name\"`")
        case .notWhatWasSeen: Words(vi: "gửi bản mới cho người duyệt xem lại", en: "show them what it says now")
        case .otherWords:
            Words(
                vi: "nghe lại bốn từ, hoặc gửi bản mới cho người duyệt rồi hỏi lại",
                en: "listen to the four words again, or show them what it says now and ask again")
        case .remarksOpen(let folder):
            Words(
                vi: "sửa những câu ấy, hoặc khép bằng `chapbut feedback --settle \(folder)`",
                en: "mend those sentences, or close the remarks with `chapbut feedback --settle \(folder)`")
        case .yesAndNo:
            Words(vi: "sửa chỗ sai rồi gửi bản mới cho chủ thể đọc", en: "mend what is wrong and send the new text to be read")
        case .brokenMessage:
            Words(
                vi:
                    "xin người xem chép lại cả tin, từ dòng mã tới dòng HẾT; tin gõ tay thì tự xét rồi ghi bằng `chapbut approve --way message`",
                en:
                    "ask for all of it again, from its first line to HẾT; one typed by hand is yours to judge: `chapbut approve --way message`"
            )
        case .pandocMissing: Words(vi: "Debian: `apt-get install pandoc`", en: "Debian: `apt-get install pandoc`")
        case .notADocument:
            Words(vi: "tệp .doc cũ thì mở rồi lưu lại thành .docx", en: "open an old .doc and save it as .docx")
        case .noCode:
            Words(vi: "thêm `--product chu-the/san-pham` nếu biết tin nói về sản phẩm nào", en: "add `--product producer/product`")
        case .changedMeanwhile: Words(vi: "xin chạy lại", en: "run this again")
        case .noPicture:
            Words(
                vi: "chọn hình JPEG, PNG, WebP hoặc GIF còn nguyên, tối đa 16 MB",
                en: "choose a whole JPEG, PNG, WebP or GIF of 16 MB at most")
        case .noWords: Words(vi: "viết một câu ngắn cho người không thấy hình", en: "write a short sentence for whoever can't see it")
        case .unnamed:
            Words(
                vi: "mã gồm chữ không dấu, số và gạch nối, ví dụ `EU`, `lazada`",
                en: "a code is letters, digits and hyphens, such as `EU`, `lazada`")
        case .cannotEdit: Words(vi: "xem `chapbut check` chỉ chỗ sai trong tệp đó", en: "`chapbut check` tells what is wrong in it")
        case .noLot(_, let nearest, let elsewhere):
            if !elsewhere.isEmpty {
                Words(
                    vi: "lô này có ở: \(elsewhere.joined(separator: ", "))", en: "this lot is one of: \(elsewhere.joined(separator: ", "))")
            } else {
                nearest.map { Words(vi: "có phải là `\($0)`?", en: "did you mean `\($0)`?") }
            }
        case .severalLots: Words(vi: "thêm `--product`", en: "add `--product`")
        case .noCatalogue, .noStory, .inError, .leadsOut, .cannotWrite, .cannotRead: nil
        }
    }
}
