import Catalogue
import Diagnostics

/// The folder of a new product: the fields that its kind of goods needs, and no others.
struct ProductForm {
    let kind: Kind

    init(_ kind: Kind) { self.kind = kind }

    func files(slug: String) -> [DraftFile] {
        [
            DraftFile("\(slug)/product.yaml", text: facts()),
            DraftFile("\(slug)/vi.md", text: StoryForm.text(fields: vietnameseFields, body: vietnameseGuide)),
            DraftFile("\(slug)/en.md", text: StoryForm.text(fields: englishFields, body: englishGuide)),
        ]
    }

    private var group: KindClass { kind.class }
    private var isService: Bool { group == .tourism }

    private func facts() -> String {
        var form = Form()
        form.note(
            "\(kind.name.vi) (bộ sản phẩm OCOP số \(kind.set)): điền vào sau dấu hai chấm; chỗ nào chưa có thì để trống.",
            "`chapbut check` sẽ nhắc những gì còn thiếu. Điền xong thì đổi status thành published.")
        form.gap()
        form.field("sku", note: "mã hàng của mình, không trùng trong cả danh mục; ví dụ \(sampleSKU); chủ thể đặt")
        form.field("kind", kind.id, note: "loại hàng, \(kind.name.vi.lowercased())")
        form.field("status", "draft", note: "draft là đang viết; published là đưa lên trang")
        form.field("brand", note: "thương hiệu in trên nhãn; ví dụ Rừng Hoa; chủ thể")
        if let species = speciesNote { form.field("species", note: species) }
        if let use = intendedUseNote { form.field("intended_use", note: use) }

        form.gap()
        form.note("Đã được công nhận OCOP thì bỏ dấu # ở mục này rồi điền theo giấy chứng nhận; chưa thì xóa mục này.")
        form.optional(
            "ocop:",
            "  stars:                    # số sao, 3 đến 5",
            "  product_code:             # mã sản phẩm; ví dụ 96-32062-01-2026",
            "  number:                   # số giấy chứng nhận",
            "  decision:                 # số quyết định; ví dụ 1284/QĐ-UBND",
            "  issuer:                   # UBND tỉnh (3 và 4 sao) hoặc Bộ Nông nghiệp và Môi trường (5 sao)",
            "  issued:                   # ngày cấp; ví dụ 2026-06-10",
            "  expires:                  # ngày hết hạn, 36 tháng; ví dụ 2029-06-09",
            "  evidence: evidence/ocop.pdf")

        let papers = certificates
        if !papers.isEmpty {
            form.gap()
            form.note(
                "Giấy tờ riêng của sản phẩm này; giấy chung của cơ sở (ATTP, HACCP, nhãn hiệu) nằm ở producer.yaml.",
                "Không thuộc diện phải có thì xóa mục đó; có thêm giấy thì chép cả mục.")
            CertificateForm.add(papers, to: &form)
        }

        form.gap()
        form.note("Bao nhiêu phần là của địa phương; chủ thể và UBND xã cho biết.")
        form.field("locality")
        form.field(
            "materials", depth: 1, note: isService ? "phần dịch vụ, thức ăn tại chỗ; ví dụ 90 %" : "nguyên liệu trong tỉnh; ví dụ 80 %")
        form.field("labour", depth: 1, note: "lao động tại chỗ; ví dụ 60 %")
        form.field("idea", depth: 1, note: "ý tưởng từ đâu")
        form.field("vi", depth: 2)
        form.field("en", depth: 2)
        form.field("identity", depth: 1, note: "nét riêng của vùng đất, nghề, con người")
        form.field("vi", depth: 2)
        form.field("en", depth: 2)

        form.gap()
        addTraceability(to: &form)
        if !isService {
            form.gap()
            addLabel(to: &form)
        }

        form.gap()
        form.field("offer")
        form.field(
            "price", depth: 1,
            note: isService ? "giá một khách; ví dụ 850000 VND; chủ thể" : "giá một đơn vị; ví dụ 185000 VND, không dấu chấm; chủ thể")
        form.field("availability", depth: 1, note: "in_stock, out_of_stock, preorder hoặc made_to_order")
        if !isService {
            form.gap()
            form.note("Một gói gửi cho một khách; cân và đo khi đã đóng gói.")
            form.field("package")
            form.field("weight", depth: 1, note: "ví dụ 650 g")
            form.field("size", depth: 1, note: "dài × rộng × cao; ví dụ 10 × 10 × 18 cm")
        }
        form.gap()
        form.note("Ảnh: để tệp vào thư mục images/ rồi bỏ dấu # và sửa tên; ảnh đầu là ảnh chính.")
        form.optional("images:", "  - images/front.jpg", "  - images/craft.jpg")
        return form.text
    }

    private var sampleSKU: String {
        let initials = kind.id.split(separator: "-").compactMap { $0.first.map { String($0).uppercased() } }.joined()
        return initials + (isService ? "-2N1D" : "-500")
    }
}

// MARK: What hangs on the kind

extension ProductForm {
    private var speciesNote: String? {
        switch group {
        case .agarwood: "tên khoa học của cây dó; ví dụ Aquilaria crassna; chi cục kiểm lâm, lý lịch vườn"
        case .wood: "tên khoa học loài gỗ; ví dụ Magnolia conifera; bảng kê lâm sản"
        case .herb, .medicine: "tên khoa học của cây thuốc; ví dụ Panax vietnamensis; phiếu kiểm nghiệm"
        case .essentialOil: "tên khoa học của cây cho dầu; ví dụ Melaleuca cajuputi"
        case .cosmetic: "tên khoa học của cây làm nên sản phẩm; ví dụ Gleditsia australis"
        case .ornamental: "tên khoa học; ví dụ Ochna integerrima"
        default:
            switch kind.id {
            case "birds-nest": "tên khoa học loài yến; ví dụ Aerodramus fuciphagus"
            case "fresh-seafood", "dried-seafood", "fish-sauce": "tên khoa học loài thủy sản; ví dụ Loligo chinensis"
            case "honey": "loài ong; ví dụ Apis mellifera"
            default: nil
            }
        }
    }

    private var intendedUseNote: String? {
        switch group {
        case .essentialOil: "dùng để làm gì: flavouring, cosmetic, household hoặc medicine; luật theo đó mà khác"
        case .agarwood: "dùng để làm gì: household (đốt, xông) hoặc decoration (đeo, bày)"
        case .cosmetic: "cosmetic"
        case .wood: "food (đựng thức ăn), household hoặc decoration"
        default: kind.id == "ceramics" || kind.id == "coconut-craft" ? "food (đựng thức ăn), household hoặc decoration" : nil
        }
    }

    /// The papers that goods of this class need; what only some need is told in the note.
    private var certificates: [(id: String, note: String)] {
        let report = ("test-report", "phiếu kiểm nghiệm, không quá 12 tháng trước ngày công bố; phòng ISO/IEC 17025")
        let declaration = ("self-declaration", "bản tự công bố; chủ thể lập, gửi cơ quan an toàn thực phẩm của tỉnh")
        switch group {
        case .fresh:
            return kind.id == "fresh-seafood" || kind.id == "egg" ? [] : [("growing-area", "mã số vùng trồng; do tỉnh cấp")]
        case .food: return [declaration, report]
        case .drink:
            return kind.id == "bottled-water"
                ? [declaration, report, ("food-safety", "chứng nhận nguồn nước và cơ sở đóng chai")] : [declaration, report]
        case .alcohol:
            return [("alcohol-licence", "giấy phép sản xuất rượu; UBND xã (rượu thủ công) hoặc Sở Công Thương cấp"), declaration, report]
        case .supplement:
            return [
                ("product-registration", "giấy tiếp nhận đăng ký bản công bố; Cục An toàn thực phẩm cấp"),
                ("gmp", "GMP thực phẩm bảo vệ sức khỏe; Cục An toàn thực phẩm cấp"),
                ("advertising-confirmation", "giấy xác nhận nội dung quảng cáo"), report,
            ]
        case .medicine: return [("gmp", "thực hành tốt sản xuất thuốc; Bộ Y tế hoặc Sở Y tế cấp"), report]
        case .herb: return [("gacp", "GACP-WHO của vùng trồng hoặc thu hái; Bộ Y tế cấp"), report]
        case .cosmetic:
            return [("cosmetic-notification", "phiếu công bố mỹ phẩm, dạng 214/26/CBMP-VL, hạn 5 năm; Sở Y tế cấp"), report]
        case .essentialOil: return [("self-declaration", "bản công bố sản phẩm của bộ 20; chủ thể lập"), report]
        case .agarwood:
            return [
                ("cites-facility", "mã số cơ sở trồng dó; chi cục kiểm lâm cấp"),
                ("cites-permit", "giấy phép CITES, chỉ khi bán ra nước ngoài; Cơ quan quản lý CITES Việt Nam cấp"),
            ]
        case .wood: return [("timber-origin", "hồ sơ nguồn gốc, bảng kê lâm sản; chủ rừng lập, kiểm lâm xác nhận")]
        case .tourism:
            return [("tourism-licence", "quyết định công nhận điểm du lịch; UBND tỉnh cấp"), ("food-safety", "bếp phục vụ khách")]
        default: return []
        }
    }

    private func addTraceability(to form: inout Form) {
        form.field("traceability")
        if !isService { form.field("gtin", depth: 1, note: "mã vạch nếu có, trong dấu nháy; ví dụ \"8931234567890\"; GS1 Việt Nam") }
        form.field("origin", depth: 1, note: isService ? "nơi đón khách" : "nơi trồng, nuôi, làm ra")
        form.field("country", "VN", depth: 2)
        form.field("province", depth: 2, note: "mã tỉnh hiện nay; ví dụ ca-mau")
        form.field("commune", depth: 2, note: "xã, phường hiện nay; ví dụ Khánh Lâm")
        if let area = growingAreaNote { form.field("growing_area", depth: 2, note: area) }
        form.field("coordinates", depth: 2, note: "vĩ độ, kinh độ; ví dụ 9.386, 104.941")
        form.field("url", depth: 1, note: isService ? "trang đặt chỗ nếu có" : "trang truy xuất của chủ thể nếu có")
        guard !isService else { return }
        form.optional(
            "  lots:                     # lô đang bán: bỏ dấu # và sửa",
            "    - lot: L2608A",
            "      produced: 2026-08-20\(hasShelfLife ? "\n#       expires: 2028-08-20" : "")",
            "      quantity: 1200")
    }

    private var growingAreaNote: String? {
        switch group {
        case .fresh, .herb: "mã số hoặc tên vùng trồng, vùng nuôi; hội nông dân, chi cục trồng trọt"
        case .agarwood, .wood: "vườn, rừng trồng; lý lịch vườn"
        case .food, .drink, .essentialOil, .supplement:
            kind.id == "birds-nest" ? "mã nhà yến đã khai với xã; ví dụ KH-22561-NY-02" : "vùng nguyên liệu; chủ thể, hội nông dân"
        default: nil
        }
    }

    private var hasShelfLife: Bool {
        group.isFoodstuff || group == .cosmetic || group == .essentialOil || group == .medicine || kind.id == "agarwood-incense"
            || kind.id == "agarwood-oil"
    }

    private func addLabel(to form: inout Form) {
        form.note("Những gì in trên nhãn; chép đúng từ nhãn.")
        form.field("label")
        form.field("net", depth: 1, note: netNote)
        if hasShelfLife { form.field("shelf_life", depth: 1, note: "hạn dùng kể từ ngày sản xuất; ví dụ 24 months, 7 days") }
        if group == .alcohol { form.field("alcohol", depth: 1, note: "độ cồn; ví dụ 40 %vol") }
        if [.craft, .wood, .textile, .agarwood].contains(group), !hasShelfLife {
            form.field("materials", depth: 1, note: "vật liệu, chất liệu")
            form.field("vi", depth: 2, note: group == .textile ? "ví dụ 100 % tơ tằm" : "ví dụ tre, mây, sơn ta")
            form.field("en", depth: 2)
            form.field("size", depth: 1, note: "kích thước; ví dụ 42 × 30 × 28 cm")
        }
        if group == .ornamental { form.field("size", depth: 1, note: "cao, rộng; ví dụ 40 × 40 × 90 cm") }
        guard group.isFoodstuff, group != .herb else { return }
        if group != .fresh {
            form.field("ingredients_order", depth: 1, note: "ghi declared nếu thành phần xếp theo khối lượng giảm dần")
        }
        if needsNutrition {
            form.field("nutrition", depth: 1, note: "bảng dinh dưỡng; lấy từ phiếu kiểm nghiệm")
            form.field("per", depth: 2, note: group == .drink ? "tính cho bao nhiêu; ví dụ 100 ml" : "tính cho bao nhiêu; ví dụ 100 g")
            form.field("energy", depth: 2, note: "năng lượng; ví dụ 1272 kJ hoặc 304 kcal")
            form.field("protein", depth: 2, note: "đạm; ví dụ 0.3 g")
            form.field("carbohydrate", depth: 2, note: "bột đường; ví dụ 79.5 g")
            form.field("sugars", depth: 2, note: "đường tổng số; bắt buộc khi có thêm đường")
            form.field("fat", depth: 2, note: "béo; ví dụ 0 g")
            form.field("saturated_fat", depth: 2, note: "béo bão hòa; bắt buộc với đồ chiên rán")
            form.field("sodium", depth: 2, note: "natri; ví dụ 4 mg")
            form.field("salt", depth: 2, note: "muối, khi bán sang EU; ví dụ 0.01 g")
        }
        form.field("allergens", depth: 1, note: "chất gây dị ứng; in trên nhãn")
        form.field("contains", depth: 2, note: "ví dụ [milk, peanuts, fish]; không có thì ghi []")
        form.field("may_contain", depth: 2, note: "có thể lẫn từ dây chuyền; ví dụ [soybeans]")
    }

    /// Tea, coffee, infusions, spirits, salt and fresh goods may go without a nutrition table.
    private var needsNutrition: Bool {
        group != .fresh && group != .alcohol && !["tea", "coffee", "herbal-infusion", "salt"].contains(kind.id)
    }

    private var netNote: String {
        switch group {
        case .alcohol, .drink: "thể tích; ví dụ 500 ml"
        case .cosmetic: "ví dụ 300 ml, 100 g"
        case .craft, .wood, .ornamental: "số lượng; ví dụ 1 units, 2 sets"
        case .textile: "ví dụ 1 units, 3 m"
        default: "khối lượng hoặc thể tích; ví dụ 500 g"
        }
    }
}

// MARK: The words

extension ProductForm {
    private var vietnameseFields: [(key: String, note: String)] {
        var fields = [
            ("title", isService ? "tên dịch vụ" : "tên hàng đúng như trên nhãn"),
            ("headline", "tựa của câu chuyện, nếu có"),
            ("summary", "một đoạn, hai ba câu: đây là gì, của ai, khác ở đâu"),
        ]
        if let (vietnamese, _) = ingredientsNote { fields.append(("ingredients", vietnamese)) }
        fields.append(("usage", isService ? "khách sẽ ăn ở, đi lại, làm gì" : "cách dùng"))
        if !isService { fields.append(("storage", "cách bảo quản")) }
        fields += [
            ("warnings", warningsNote.vi),
            ("author", "người viết"), ("updated", "ngày viết xong; ví dụ 2026-10-02"),
        ]
        return fields
    }

    private var englishFields: [(key: String, note: String)] {
        var fields = [
            ("title", isService ? "the name of the service" : "the goods' name as on the label"),
            ("headline", "the story's own heading, if it has one"),
            ("summary", "one paragraph: what it is, whose, and what sets it apart"),
        ]
        if let (_, english) = ingredientsNote { fields.append(("ingredients", english)) }
        fields.append(("usage", isService ? "what guests eat, see and do" : "how to use it"))
        if !isService { fields.append(("storage", "how to keep it")) }
        fields += [("warnings", warningsNote.en), ("author", "who wrote this"), ("updated", "the day it was finished, such as 2026-10-02")]
        return fields
    }

    private var ingredientsNote: (String, String)? {
        switch group {
        case .food, .drink, .alcohol, .supplement, .medicine:
            ("thành phần, nhiều trước ít sau, như trên nhãn", "in descending order by weight, as on the label")
        case .cosmetic, .essentialOil: ("thành phần đủ theo tên INCI, như trên nhãn", "all of them by INCI name, as on the label")
        case .herb: ("tên cây, phần dùng (rễ, lá, hoa…)", "the plant and the part used")
        default: nil
        }
    }

    private var warningsNote: Words {
        switch group {
        case .alcohol:
            Words(vi: "cảnh báo: người dưới 18 tuổi, phụ nữ có thai, người lái xe", en: "warnings: under 18, pregnancy, driving")
        case .supplement:
            Words(
                vi: "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh",
                en: "the compulsory sentence for supplements, and other warnings")
        case .cosmetic, .essentialOil: Words(vi: "cảnh báo an toàn, chống chỉ định", en: "safety warnings")
        default: Words(vi: "cảnh báo nếu có (dị ứng, trẻ nhỏ…)", en: "warnings, if any (allergies, small children)")
        }
    }

    private var vietnameseGuide: [String] {
        [
            "Thay những dòng này bằng câu chuyện của sản phẩm, khoảng 200 đến 600 chữ.",
            isService
                ? "Mở bằng một cảnh thấy được: buổi sáng ở bản, bếp nhà ai, khách vừa tới. Rồi mới nói ở lại thì được gì."
                : "Mở bằng một cảnh thấy được: một người, một việc, một buổi làm. Rồi mới nói nó là gì và vì sao làm như thế.",
            "Kể điều chỉ nơi này có: đất, nước, giống, cách làm, người truyền nghề. Kể cả chỗ khó, chỗ dở.",
            noCureWords
                ? "Không viết chữa, trị, phòng bệnh, không mượn lời thầy thuốc; không viết nhất, duy nhất nếu không có giấy tờ."
                : "Không viết nhất, duy nhất nếu không có giấy tờ. Số sao, số giấy để ở product.yaml, lời chỉ nhắc lại.",
        ]
    }

    private var englishGuide: [String] {
        [
            "Replace these lines with the product's story, some 200 to 600 words. It need not be a translation, but its facts must be the same.",
            "Open with a scene one can see: a person, a task, a morning. Then tell what it is and why it is made this way.",
            noCureWords
                ? "No words of cure or treatment, no physicians; no best or only without papers."
                : "No best or only without papers. Stars and numbers stay in product.yaml; the words only repeat them.",
        ]
    }

    private var noCureWords: Bool { group.isFoodstuff || [.cosmetic, .essentialOil, .medicine, .agarwood].contains(group) }
}
