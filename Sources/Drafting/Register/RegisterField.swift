/// What a column of a register can hold.
enum RegisterField: String, CaseIterable, Sendable {
    case product, producer, legalForm = "legal_form", kind, stars, note, brand
    case province, formerProvince = "former_province", district, commune, formerCommune = "former_commune", address
    case taxCode = "tax_code", phone, email, website
    case productCode = "product_code", number, decision, issuer, issued, expires
    case price, net, source

    /// The headings under which offices keep it, as `Spelling.key` has them.
    var headings: [String] {
        switch self {
        case .product:
            [
                "ten san pham", "san pham", "ten san pham ocop", "san pham ocop", "ten hang hoa", "ten hang", "name", "product",
                "product name", "ten",
            ]
        case .producer:
            [
                "chu the", "ten chu the", "chu the san xuat", "ten chu the san xuat", "chu the ocop", "co so", "co so san xuat",
                "ten co so", "don vi", "don vi san xuat", "doanh nghiep", "hop tac xa", "nha san xuat", "producer", "producer name",
                "manufacturer",
            ]
        case .legalForm: ["loai hinh", "loai hinh chu the", "loai hinh to chuc", "legal form"]
        case .kind: ["loai", "loai san pham", "loai hang", "nhom san pham", "phan loai", "nganh hang", "kind", "category", "type"]
        case .stars:
            [
                "so sao", "sao", "hang sao", "hang", "phan hang", "xep hang", "hang sao ocop", "so sao ocop", "ket qua phan hang",
                "stars", "ocop stars", "rating",
            ]
        case .note: ["ghi chu", "ghi chu ocop", "note", "notes", "ocop note", "remarks"]
        case .brand: ["thuong hieu", "nhan hieu", "brand", "trademark"]
        case .province: ["tinh", "tinh thanh", "tinh thanh pho", "ten tinh", "province"]
        case .formerProvince: ["tinh cu", "tinh truoc sap nhap", "tinh thanh cu", "former province", "old province"]
        case .district: ["huyen", "quan huyen", "huyen cu", "huyen thi xa thanh pho", "district", "former district"]
        case .commune:
            [
                "xa", "xa phuong", "phuong xa", "ten xa", "xa phuong moi", "xa moi", "dia ban", "xa phuong dac khu", "commune", "ward",
                "place",
            ]
        case .formerCommune: ["xa cu", "xa phuong cu", "xa phuong thi tran", "xa phuong thi tran cu", "former commune", "old commune"]
        case .address: ["dia chi", "dia chi san xuat", "dia chi co so", "dia chi chu the", "address"]
        case .taxCode: ["ma so thue", "mst", "ma so doanh nghiep", "tax code", "tax id"]
        case .phone: ["dien thoai", "so dien thoai", "sdt", "dt", "lien he", "phone", "telephone", "tel"]
        case .email: ["email", "e mail", "thu dien tu", "dia chi email"]
        case .website: ["website", "web", "trang web"]
        case .productCode: ["ma san pham", "ma so san pham", "ma san pham ocop", "ma ocop", "product code", "ocop code"]
        case .number: ["so giay chung nhan", "so gcn", "so chung nhan", "giay chung nhan", "certificate number", "certificate"]
        case .decision: ["quyet dinh", "so quyet dinh", "so qd", "quyet dinh cong nhan", "decision", "decision number"]
        case .issuer: ["noi cap", "co quan cap", "co quan cong nhan", "issuer", "issued by"]
        case .issued:
            ["ngay cap", "ngay cong nhan", "ngay quyet dinh", "ngay ky", "ngay cap giay", "issued", "issued on", "date", "issue date"]
        case .expires: ["ngay het han", "het han", "hieu luc den", "co gia tri den", "han", "expires", "valid until", "expiry date"]
        case .price: ["gia", "gia ban", "don gia", "gia tham khao", "khoang gia", "price", "price range"]
        case .net: ["quy cach", "khoi luong", "khoi luong tinh", "dong goi", "quy cach dong goi", "net", "net weight", "packing"]
        case .source: ["nguon", "nguon tin", "source", "sources"]
        }
    }

    /// The field that a heading names, by the words it is made of.
    static func named(_ heading: String) -> RegisterField? { byHeading[heading] }

    private static let byHeading: [String: RegisterField] = {
        var result: [String: RegisterField] = [:]
        for field in allCases {
            for heading in field.headings { result[heading] = field }
        }
        return result
    }()
}
