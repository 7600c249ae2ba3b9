/// 256 common Vietnamese words of two syllables that can't be taken for each other over the telephone.
///
/// Two syllables say twice which word it is. No two words have the same `key`, which takes away what accents of the country and bad lines
/// take away: l and n, s and x, tr and ch, d, gi, r and v, the tones (hỏi and ngã among them), and the ends n, ng, nh and t, c, ch. Even with
/// one more letter misheard no word becomes another.
enum SpokenWords {
    /// The word of each byte. Its order is part of what approvals say: never changed, or words read yesterday fit nothing today.
    static let list: [String] = [
        "bánh mì", "bánh chưng", "bát cơm", "cà phê", "cà chua", "cà rốt", "khoai lang", "đậu phộng",
        "hạt điều", "tiêu sọ", "mật ong", "nước mắm", "chè xanh", "củ gừng", "cam sành", "bưởi hồng",
        "chôm chôm", "sầu riêng", "măng cụt", "thanh long", "dưa hấu", "đu đủ", "mãng cầu", "mít chín",
        "xoài cát", "chuối tiêu", "hoa sen", "hoa mai", "hoa đào", "hoa cúc", "hướng dương", "cây tre",
        "gốc đa", "lá dừa", "bồ câu", "chim sẻ", "chim én", "con trâu", "con bò", "con mèo",
        "con voi", "con khỉ", "gà trống", "vịt bầu", "cá chép", "lươn đồng", "cá heo", "cua biển",
        "tôm hùm", "ếch xanh", "ốc bươu", "rùa vàng", "bươm bướm", "đom đóm", "châu chấu", "kiến lửa",
        "cào cào", "chuồn chuồn", "hươu sao", "ngựa vằn", "sư tử", "gấu trúc", "thỏ trắng", "nhà sàn",
        "mái ngói", "cửa sổ", "cầu thang", "giếng nước", "sân đình", "cổng làng", "bếp lửa", "nồi đất",
        "chảo gang", "dao phay", "đôi đũa", "cái muỗng", "ấm trà", "chén rượu", "mâm cỗ", "chiếu hoa",
        "võng đay", "gối bông", "chăn len", "đèn lồng", "đèn dầu", "quạt mo", "quạt trần", "đồng hồ",
        "điện thoại", "máy ảnh", "máy cày", "phi cơ", "tàu hỏa", "xe đạp", "xe ngựa", "thuyền buồm",
        "bến phà", "cầu khỉ", "bờ đê", "dòng sông", "con suối", "biển xanh", "đảo xa", "núi cao",
        "đồi cát", "hòn sỏi", "thác nước", "rừng tràm", "ruộng lúa", "vườn rau", "ao cá", "đồng muối",
        "nương ngô", "rơm khô", "lưỡi liềm", "cái cuốc", "nón lá", "áo dài", "chiếc ô", "khăn rằn",
        "guốc mộc", "giày vải", "mũ len", "túi xách", "ví da", "kính lúp", "bút chì", "vở trắng",
        "sách cũ", "phấn viết", "thước kẻ", "trường làng", "bưu điện", "bệnh viện", "nhà ga", "sân bay",
        "chợ quê", "quán phở", "tiệm vàng", "chùa cổ", "tháp chuông", "tượng đá", "trống đồng", "đàn tranh",
        "sáo trúc", "kèn đồng", "múa lân", "cờ tướng", "đá cầu", "kéo co", "thả diều", "bóng đá",
        "bơi lội", "tập võ", "đua thuyền", "mặt trời", "trăng tròn", "ngôi sao", "cầu vồng", "mây trắng",
        "mưa rào", "gió mùa", "bão lớn", "sương mù", "tuyết rơi", "sấm sét", "mùa xuân", "mùa thu",
        "ban đêm", "thứ bảy", "chủ nhật", "tháng giêng", "tháng chạp", "giao thừa", "trung thu", "lì xì",
        "pháo hoa", "kẹo dừa", "mứt bí", "nem chua", "chả giò", "phở bò", "bún riêu", "hủ tiếu",
        "mì gói", "xôi gấc", "cháo vịt", "canh bầu", "thịt kho", "trứng gà", "sữa bò", "đường phèn",
        "muối tôm", "giấm gạo", "tỏi đen", "hành lá", "ớt hiểm", "sả tươi", "nghệ vàng", "rau muống",
        "bí đỏ", "mướp đắng", "bắp cải", "su hào", "củ sắn", "nấm rơm", "măng khô", "lạc rang",
        "vừng đen", "dầu tràm", "gỗ lim", "gạch nung", "xi măng", "đá ong", "sắt thép", "đồng xu",
        "bạc trắng", "ngọc trai", "lụa tơ", "vải thiều", "len sợi", "thổ cẩm", "gốm sứ", "sơn mài",
        "ống nứa", "chiếu cói", "giấy dó", "tranh tết", "hương trầm", "nến thơm", "xà phòng", "bàn chải",
        "lược sừng", "gương soi", "kim chỉ", "cúc áo", "dây thừng", "chìa khóa", "cái búa", "bác sĩ",
        "cô giáo", "thợ mộc", "thợ xây", "nông dân", "học trò", "ông ngoại", "em bé", "bạn thân",
        "hàng xóm", "bà cụ", "cái chum", "xe bò", "bưởi da", "quả trám", "bậc thềm", "ống khói",
    ]

    /// What is left of words when everything is gone that some accent or a bad line takes away.
    static func key(_ text: String) -> String {
        Spelling.key(text).split(separator: " ").map { syllable in
            var (start, rest) = cut(syllable)
            rest = rest.replacing("y", with: "i")
            for (end, heard) in [("ng", "n"), ("nh", "n"), ("ch", "t"), ("c", "t")] where rest.hasSuffix(end) {
                rest = rest.dropLast(end.utf8.count) + heard
                break
            }
            start = heard[start] ?? start
            return start + rest
        }.joined(separator: " ")
    }

    /// A syllable's first consonants and what follows.
    private static func cut(_ syllable: Substring) -> (start: String, rest: String) {
        let end = syllable.firstIndex { "aeiouy".contains($0) } ?? syllable.endIndex
        let (start, rest) = (syllable[..<end], syllable[end...])
        // In gi- and qu- the vowel letter belongs to the beginning, unless it is all there is.
        if start == "g", rest.hasPrefix("i"), rest.count > 1, "aeou".contains(rest.dropFirst().first ?? " ") {
            return ("gi", String(rest.dropFirst()))
        }
        return (String(start), String(rest))
    }

    private static let heard = ["n": "l", "x": "s", "tr": "ch", "gi": "d", "r": "d", "v": "d"]
}
