import Foundation

/// A folder to run the program in, with stories of its own that say next to nothing, so that transcripts stay short.
final class Bench {
    let folder: URL

    init(_ setting: TranscriptTests.Setting) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "chapbut-transcript-\(UUID().uuidString)").resolvingSymlinksInPath()
        var files = Self.stories
        switch setting {
        case .asItIs: break
        case .inError:
            files["stories/lo-mat/mat-ong/product.yaml"]?.replace("185000 VND", with: "185.000 VND")
        case .damaged:
            files["stories/lo-mat/vi.md"] =
                "---\r\ntitle: Lò mật Bến Tràm\r\nsummary: Một nhà làm m\u{61}\u{302}\u{323}t ở Bến Tràm.\r\n---\r\n\r\nNhà có bốn\u{200B} người.\r\n"
            files["stories/lo-mat/mat-ong/vi.md"]?.replace("Mật quay vào tháng ba", with: "Mật qu\u{430}y vào tháng ba")
        case .dated: files["stories/lo-mat/mat-ong/product.yaml"]? += Self.papers
        case .foreignSite: files["_site/luan-van.txt"] = "của tôi\n"
        case .submitted:
            files["stories/site.yaml"]? += """
                channels:
                  - {channel: ubl-catalogue, market: VN, language: vi}
                  - {channel: bmecat, market: VN, language: vi}

                """
            files["stories/lo-mat/mat-ong/product.yaml"]?.replace("label: {", with: "label: {net: 500 g, ")
            files["loi.csv"] = """
                Item ID,Attribute,Issue,Severity
                BT-MO-500,price,Price differs from the page,Disapproved
                BT-MO-500,title,Title is short,Demoted
                BT-LA-1,,Unknown product,Disapproved

                """
        }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// Builds, records the feeds as submitted, and builds again with another price and net content.
    func submitAndChange(by program: Program) throws {
        let today = ["--as-of", "2026-11-20"]
        _ = try program.run(["build"] + today, in: folder)
        _ = try program.run(["feed", "submit", "--record"] + today, in: folder)
        let file = folder.appending(path: "stories/lo-mat/mat-ong/product.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        text.replace("185000 VND", with: "195000 VND")
        text.replace("500 g", with: "450 g")
        try Data(text.utf8).write(to: file)
        _ = try program.run(["build"] + today, in: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static let papers = """
        ocop: {stars: 3, number: 12/2026, decision: 1/QĐ, issuer: UBND tỉnh Cà Mau, issued: 2024-05-23, expires: 2027-05-22}
        certificates: [{scheme: food-safety, number: 7/2024, issuer: Sở NNMT, issued: 2024-01-10, expires: 2027-01-09}]
        traceability:
          lots: [{lot: L1, expires: 2026-11-01}, {lot: L2, expires: 2026-12-24}]

        """

    private static let stories: [String: String] = [
        "stories/site.yaml": """
        name: {vi: Chuyện nhỏ, en: Small Stories}
        url: https://nho.example/
        languages: [vi, en]
        currency: VND
        markets: [JP]
        contact: {email: hoi@nho.example}

        """,
        "stories/lo-mat/producer.yaml": """
        name: {vi: Lò mật Bến Tràm, en: Bến Tràm Honey House}
        legal_form: household
        province: ca-mau
        commune: Khánh Lâm
        address: {vi: "Ấp 9, xã Khánh Lâm, tỉnh Cà Mau", en: "Ấp 9, Khánh Lâm Commune, Cà Mau Province, Viet Nam"}
        contact: {phone: "+84 900 000 100"}

        """,
        "stories/lo-mat/vi.md": "---\ntitle: Lò mật Bến Tràm\nsummary: Một nhà làm mật ở Bến Tràm.\n---\n\nNhà có bốn người.\n",
        "stories/lo-mat/en.md":
            "---\ntitle: Bến Tràm Honey House\nsummary: A family of honey makers in Bến Tràm.\n---\n\nThere are four of them.\n",
        "stories/lo-mat/mat-ong/product.yaml": """
        sku: BT-MO-500
        kind: honey
        brand: Bến Tràm
        label: {allergens: {contains: []}}
        offer:
          price: 185000 VND
          availability: in_stock

        """,
        "stories/lo-mat/mat-ong/vi.md":
            "---\ntitle: Mật ong Bến Tràm\nsummary: Mật ong của nhà, quay vào tháng ba.\n---\n\nMật quay vào tháng ba.\n",
        "stories/lo-mat/mat-ong/en.md":
            "---\ntitle: Bến Tràm Honey\nsummary: The family's honey, spun in March.\n---\n\nThe honey is spun in March.\n",
        "sai.txt": """
        chapbut 1 · lo-mat/mat-ong · vi cb2e0a96e9e3209c
        Người xem: Chú Bảy
        SAI 3: “Mật quay vào tháng ba.” Đúng là: tháng tư mới quay
        HẾT 1 y22p
        """,
        "dung-het.txt": """
        chapbut 1 · lo-mat/mat-ong · vi cb2e0a96e9e3209c
        Người xem: Chú Bảy
        ĐÚNG HẾT
        HẾT 0 8wsx
        """,
        "tra-loi.txt": "1. 2 năm\n2) không có\n3. để chị hỏi lại\n",
        "so.csv": """
        Tên sản phẩm,Chủ thể,Loại,Số sao,Số giấy chứng nhận,Ngày cấp,Giá,Tỉnh,Xã/phường
        Mật ong hoa nhãn,HTX Ong Vàng,honey,4,12/2026,10/06/2026,185.000 đ,Bến Tre,Ba Tri
        Trà gừng,,tea,,,,,Vĩnh Long,Cái Vồn

        """,
    ]
}
