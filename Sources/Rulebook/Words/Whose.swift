import Catalogue
import Diagnostics

/// Of whom or of what a word speaks: the one book of makers, places, goods and laws for every rule that holds words against facts.
///
/// A claim is this story's unless its sentence says whose else it is. A kind of sentence that is about somebody or something else is a line
/// here; a rule asks for the senses that matter to it. Where nothing tells, the claim stays.
enum Whose: Sendable {
    /// Who tells the story, or these very goods: "chúng tôi", "sản phẩm này".
    case ours
    /// A family or a master of the craft: who makes these goods, as far as a word can tell.
    case family
    /// A family or an owner that is anybody's where a town or a trade is spoken of: "nhiều thế hệ gia đình", "nghề của mình".
    case anyFamily
    /// A firm in the form that its register has, which a name may follow: "hợp tác xã", "công ty cổ phần".
    case firm
    /// Where goods are made or sold, by any other word: "lò", "xưởng", "thương hiệu".
    case workshop
    /// Many makers, who are not one: "hàng trăm lò bánh".
    case makers
    /// A body that makes nothing: "hiệp hội", "câu lạc bộ".
    case association
    /// An inn or an eating house, which serves what others make.
    case inn
    /// What goods are called in general.
    case goods
    /// Goods of some kind by their own name; behind land they tell what grows there: "vùng chè".
    case ware
    /// A person, by what people call each other; a name may follow.
    case person
    /// The people of a place.
    case people
    /// A village, or the place that is spoken of.
    case town
    /// A trade or an art.
    case trade
    /// Land, water, a herd, or a place by its rank: what may be the largest or the oldest of a country.
    case land
    /// This country or a part of it, by its name.
    case country
    /// Another country.
    case abroad
    /// A law, who carries it out, and who breaks it.
    case law
    /// Advice to whoever buys.
    case advice
    /// It looks like one of these and is none.
    case nobody

    /// Whether it is who makes these goods, or may be.
    var mayBeOurs: Bool {
        switch self {
        case .ours, .family, .firm, .workshop: true
        default: false
        }
    }

    /// Whether it is a place or what a place is known for.
    var isPlace: Bool {
        switch self {
        case .town, .trade, .land: true
        default: false
        }
    }

    /// Whether it is goods or who makes them, however many.
    var isGoodsOrMaker: Bool { mayBeOurs || self == .goods || self == .makers }

    /// What the words of a language stand for.
    static func book(of language: Language) -> PhraseBook<Whose> { language == .vi ? vietnamese : english }

    private static let english = PhraseBook<Whose>(["cooperative", "company"].map { ($0, .firm) })

    private static let vietnamese: PhraseBook<Whose> = {
        var lines: [(String, Whose)] = []
        func add(_ whose: Whose, _ words: [String]) { lines += words.map { ($0, whose) } }
        add(.ours, ["tôi", "tui", "chúng tôi", "chúng tui", "mình", "sản phẩm này", "sản phẩm của tôi"])
        add(
            .family,
            ["nhà", "gia đình", "dòng họ", "nghệ nhân", "họ nhà", "gia tộc", "ông nội", "bà nội", "ông ngoại", "bà ngoại", "cha"])
        add(
            .anyFamily,
            ["thế hệ gia đình", "thế hệ trong gia đình", "thế hệ của gia đình", "đời trong gia đình", "hộ gia đình", "của mình"])
        add(
            .firm,
            [
                "công ty", "công ty tnhh", "công ty cổ phần", "công ty cp", "tổng công ty", "hợp tác xã", "htx", "doanh nghiệp",
                "doanh nghiệp tư nhân", "dntn", "cơ sở", "tập đoàn", "nhà máy",
            ])
        add(
            .workshop,
            [
                "tổ hợp tác", "lò", "xưởng", "nhà thùng", "thương hiệu", "trang trại", "trại", "đơn vị", "hãng", "vườn", "địa chỉ",
                "đại lý",
                "nơi làm", "nơi nuôi", "nơi bán", "nơi sản xuất",
            ])
        // Many are not one: "hàng trăm lò bánh".
        for maker in [
            "nhà", "gia đình", "hộ", "cơ sở", "dòng họ", "nghệ nhân", "lò", "nhà thùng", "xưởng", "doanh nghiệp", "công ty", "hợp tác xã",
            "thương hiệu", "đơn vị", "đại lý", "trang trại", "vườn", "nhà vườn",
        ] {
            add(
                .makers,
                ["các", "nhiều", "những", "mỗi", "từng", "hàng trăm", "hàng chục", "hàng nghìn", "hệ thống", "#"].map { "\($0) \(maker)" })
        }
        add(
            .association,
            [
                "hiệp hội", "chi hội", "hội quán", "hội nông dân", "hội phụ nữ", "hội làng nghề", "câu lạc bộ", "clb", "liên minh",
                "liên hiệp hội", "trường đại học", "học viện", "viện nghiên cứu",
            ])
        add(.inn, ["quán", "quán ăn", "quán cơm", "tiệm ăn", "nhà hàng", "khách sạn"])
        add(.goods, ["sản phẩm", "hàng", "loại", "thứ", "món"])
        add(.ware, Reference.kinds.flatMap { OtherOrigin.names(of: $0, in: .vi) })
        add(
            .ware,
            [
                "bưởi", "xoài", "cam", "quýt", "thanh long", "sầu riêng", "chôm chôm", "măng cụt", "mít", "dừa", "dưa hấu", "chuối", "dứa",
                "ổi", "kiwi", "vải thiều", "nhãn lồng", "mãng cầu", "na dai", "quả bơ", "trái bơ", "chanh leo", "bún", "phở", "miến", "mì",
                "nem", "chả", "giò", "bánh", "kẹo", "cốm", "đậu xanh", "mắm tép", "tôm", "cua", "ngao", "hàu", "cá", "sữa", "thịt", "trứng",
                "nấm", "măng",
                "khoai",
                "sắn", "ngô", "đậu phộng", "hạt lạc", "hồ tiêu", "hạt điều", "sâm", "tỏi", "ớt", "vodka", "bia", "rượu vang", "rượu mạnh",
                "rượu cần", "nước mắm", "mắm ruốc", "mắm tôm", "chè shan", "thổ cẩm", "nón lá",
            ])
        add(.person, ["kỹ sư", "ông", "bà", "anh", "chị", "đầu bếp", "tiến sĩ", "giáo sư"])
        add(.people, ["người dân", "dân làng", "người làng", "bà con", "cư dân", "ngư dân", "nông dân", "đồng bào"])
        add(.town, ["làng", "xóm", "thôn", "ấp", "nơi đây", "ở đây", "vùng này", "địa phương"])
        add(.trade, ["nghề"])
        lines += [("làng nghề", .trade), ("làng nghề", .town)]
        add(
            .land,
            [
                "cánh đồng", "đồng bằng", "cao nguyên", "thảo nguyên", "thung lũng", "hồ nước", "hồ thủy điện", "hồ thủy lợi",
                "hồ tự nhiên",
                "hồ nhân tạo", "lòng hồ", "đầm phá", "phá", "con sông", "dòng sông", "dãy núi", "rừng", "đảo", "ngư trường", "cửa biển",
                "vườn quốc gia", "khu bảo tồn", "khu dự trữ", "vùng", "vựa", "thủ phủ", "xứ", "xã", "huyện", "tỉnh", "thành phố", "thị xã",
                "thị trấn", "phố cổ", "chợ", "cảng", "diện tích", "đàn",
            ])
        add(.country, ["việt nam", "nước ta", "đất nước ta", "cả nước"])
        add(.country, Reference.provinces.map(\.name.vi) + Reference.formerProvinces.map(\.name.vi))
        add(
            .abroad,
            [
                "brazil", "braxin", "ấn độ", "trung quốc", "thái lan", "indonesia", "malaysia", "nước ý", "nước pháp", "nước nga",
                "nước anh", "nước đức", "nhật bản", "nước nhật", "hàn quốc", "hoa kỳ", "nước mỹ", "peru", "ethiopia", "colombia",
                "campuchia", "sri lanka", "philippines", "myanmar", "bangladesh", "pakistan", "úc", "hà lan", "tây ban nha",
            ])
        add(
            .law,
            [
                "luật", "bộ luật", "pháp luật", "pháp lý", "nghị định", "thông tư", "quy chế", "vi phạm", "xâm phạm", "sở hữu trí tuệ",
                "cơ quan quản lý", "hình thức bảo hộ", "quyền sở hữu",
            ])
        add(
            .advice,
            [
                "nên chọn", "nên mua", "nên lựa chọn", "hãy chọn", "hãy mua", "cần chọn", "lựa chọn sử dụng", "cách chọn", "cần đảm bảo là",
                "lưu ý chọn", "ưu tiên chọn", "ưu tiên mua",
            ])
        add(
            .nobody,
            [
                "nhà nào", "nhà nhà", "nhà nước", "nhà nông", "nhà nghiên cứu", "nhà khoa học", "cha ông", "quê mình", "đất mình",
                "cha truyền con nối", "cam kết", "cam đoan", "cam chịu", "cam go", "nước anh em", "tranh thủ", "tập quán", "quê quán",
            ])
        return PhraseBook(lines)
    }()
}
