import ArgumentParser
import Catalogue
import Diagnostics
import Drafting

struct Approve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ghi lời duyệt của chủ thể / record a producer's yes.",
        discussion: """
            Ví dụ / Examples:
              chapbut approve ong-rung-u-minh/mat-ong-hoa-tram
              chapbut approve ong-rung-u-minh/mat-ong-hoa-tram --words
              chapbut approve ong-rung-u-minh/mat-ong-hoa-tram --by "Nguyễn Thị Tràm" --way phone --words "nón lá, cầu vồng, bến phà, gió mùa"

            Không có --by thì chỉ cho biết bản đang có. Lời duyệt mất giá trị khi lời kể, giấy chứng nhận, xuất xứ, nhãn hay bằng chứng đổi.
            Without --by it tells what stands there. A yes is void once words, certificates, origin, label or claims change.
            CHAPBUT_LANGUAGE=en: thông báo tiếng Anh / messages in English.
            """)

    @Argument(help: "Thư mục sản phẩm, hoặc chu-the/san-pham / the product's folder, or producer/product.")
    var product: String

    @Option(help: "Ai duyệt / who approved.")
    var by: String?

    @Option(help: "Duyệt bằng cách nào / how: page, message, phone, paper, translation.")
    var way: Yes.Way?

    @Option(help: "Tiếng được duyệt; không ghi là tiếng đầu của trang / the language approved; the site's first if none is given.")
    var language: String?

    @Option(
        defaultAsFlag: "",
        help: "In bốn từ để đọc qua điện thoại; kèm bốn từ đã nghe thì chỉ ghi khi khớp / print four words; given them, record if they fit."
    )
    var words: String?

    @Option(help: "Ngày duyệt / the day (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    func validate() throws {
        try SharedOptions.validate(asOf: asOf)
        if by != nil, way == nil { throw ValidationError("--way: page, message, phone, paper, translation") }
        if by != nil, words == "" { throw ValidationError("--words: thiếu bốn từ đã nghe / the four words that were heard are missing") }
    }

    func run() async throws {
        let reader = ReaderLanguage.chosen(nil)
        do throws(DraftingError) {
            let folder = try ProductFolder.find(product, in: stories)
            let (manuscript, found) = try await folder.read()
            let approved = language.map { Language($0) } ?? manuscript.site.defaultLanguage
            guard let by, let way else {
                return tell(try await Approval.wording(of: folder, in: approved, asTranslation: way == .translation), found, folder, reader)
            }
            let yes = Yes(approved, by: by, way: way, on: SharedOptions.today(asOf: asOf), heard: words)
            let recorded = try await Approval.record(yes, of: folder)
            Output.say(Words.recorded(recorded, approved)[reader])
        } catch {
            throw error.told(in: reader)
        }
    }

    /// Says what stands there, and whether somebody approved it.
    private func tell(_ wording: Wording, _ product: Product, _ folder: ProductFolder, _ reader: ReaderLanguage) {
        let spoken = SpokenDigest(wording.digest)?.description ?? ""
        guard words == nil else { return Output.say(spoken) }
        Output.say("\(folder.name) (\(wording.language))")
        Output.say("  \(wording.digest)")
        Output.say("  \(Words(vi: "đọc qua điện thoại", en: "over the telephone")[reader]): \(spoken)")
        let approvals = product.approvals.filter { $0.language?.value == wording.language }
        if approvals.isEmpty { Output.say("  \(Words(vi: "chưa có ai duyệt", en: "nobody has approved it")[reader])") }
        for approval in approvals { Output.say("  \(Words.standing(approval)[reader])") }
    }
}

extension Words {
    fileprivate static func recorded(_ recorded: Approval.Recorded, _ language: Language) -> Words {
        recorded.wasThere
            ? Words(vi: "lời duyệt này đã có trong \(recorded.file)", en: "this yes stands in \(recorded.file) already")
            : Words(vi: "đã ghi lời duyệt bản tiếng \(language) vào \(recorded.file)", en: "the yes to \(language) is in \(recorded.file)")
    }

    fileprivate static func standing(_ approval: Approval) -> Words {
        let (by, way) = (approval.by?.value ?? "…", approval.way?.value ?? "…")
        let (vi, en) = (approval.date?.value.form(in: .vi) ?? "…", approval.date?.value.form(in: .en) ?? "…")
        return approval.isCurrent
            ? Words(vi: "\(by) đã duyệt ngày \(vi) (\(way))", en: "approved by \(by) on \(en) (\(way))")
            : Words(vi: "\(by) duyệt ngày \(vi) (\(way)), sau đó đã đổi", en: "approved by \(by) on \(en) (\(way)), changed since")
    }
}
