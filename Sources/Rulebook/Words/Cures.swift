/// Words of cure, and words of those who cure, which food and cosmetics must not carry (Nghị định 15/2018 Điều 27, Nghị định 342/2025
/// Điều 4, Thông tư 06/2011/TT-BYT Phụ lục 03).
enum Cures {
    /// What is said.
    enum Meaning: Sendable {
        /// It heals, prevents or treats an illness.
        case cure
        /// It does what only a drug may promise of a cosmetic: "trị mụn", "kích thích mọc tóc".
        case cosmeticCure
        /// It has a use for health that only a supplement may state: "bổ thận".
        case health
        /// It looks like one and is none.
        case innocent
    }

    /// Those of a text.
    static func book(for language: String) -> PhraseBook<Meaning> { language == "vi" ? vietnamese : english }

    private static let vietnamese: PhraseBook<Meaning> = {
        var phrases: [(String, Meaning)] = []
        phrases += [
            "chữa bệnh", "chữa khỏi", "chữa dứt", "chữa lành", "điều trị", "đặc trị", "chuyên trị", "khỏi hẳn", "dứt điểm",
            "trị bệnh",
            "thay thế thuốc", "thần dược", "tiên dược", "thuốc tiên", "bách bệnh", "hạ huyết áp", "hạ đường huyết", "giảm đường huyết",
            "tiêu u", "dành cho bệnh nhân", "dành cho người bệnh", "tốt cho người bệnh", "tốt cho bệnh nhân", "tốt nhất cho người bệnh",
            "chữa trị", "chữa", "tan sỏi",
        ].map { ($0, .cure) }
        phrases += [
            "trị mụn", "trị nám", "trị tàn nhang", "trị sẹo", "xóa sẹo", "trị gàu", "trị rụng tóc", "chữa rụng tóc", "kích thích mọc tóc",
            "mọc tóc", "tóc mọc dày", "tóc mọc lại", "tóc mọc nhanh",
            "diệt nấm", "diệt khuẩn", "diệt virus", "kháng viêm", "chống viêm", "giảm dị ứng", "giảm béo", "tan mỡ", "chữa viêm da",
            "trị thâm",
            "trị hói", "trị nấm",
        ].map { ($0, .cosmeticCure) }
        phrases += [
            "bổ thận", "tráng dương", "giải độc gan", "mát gan", "bổ gan", "bổ máu", "bổ phổi", "tăng sức đề kháng",
            "tăng cường sức đề kháng",
            "tăng cường miễn dịch", "tăng miễn dịch", "chống lão hóa", "chống oxy hóa", "an thần", "lợi tiểu", "giảm cholesterol",
            "tốt cho tim mạch",
            "tốt cho tim", "tốt cho gan", "tốt cho dạ dày", "giúp ngủ ngon", "ngủ ngon", "giảm cân", "đẹp da", "kéo dài tuổi thọ",
        ].map { ($0, .health) }
        phrases += [
            "chữa cháy", "thợ chữa", "sửa chữa", "chữa máy", "chữa lại", "chữa xe", "chữa bài", "chạy chữa", "không phải là thuốc",
            "phòng bệnh cho cây",
            "phòng bệnh cho lúa", "phòng bệnh cho ong", "trị bệnh cho cây", "trị bệnh cho ong", "trị bệnh cho lúa", "trị sâu", "trị nước",
            "chữa bệnh cho cây",
            "chữa bệnh cho ong", "phòng ho", "chống ho", "phòng bệnh viện", "cúm gia cầm", "đang điều trị", "thời gian điều trị",
            "đang chữa",
            "nấm mốc", "thu hoạch dứt điểm", "giải quyết dứt điểm", "xử lý dứt điểm", "hoàn thành dứt điểm",
        ].map { ($0, .innocent) }
        return PhraseBook(phrases)
    }()

    private static let english: PhraseBook<Meaning> = {
        var phrases: [(String, Meaning)] = []
        phrases += [
            "miracle cure", "anti cancer", "cancer fighting", "lowers blood pressure", "lower blood pressure", "lowers blood sugar",
            "lower blood sugar",
            "lowers cholesterol", "lower cholesterol", "replaces medicine", "instead of medicine", "medicinal cure", "cures all",
        ].map { ($0, .cure) }
        phrases += [
            "anti acne", "anti inflammatory", "hair growth", "regrows hair", "kills fungi", "kills bacteria", "antibacterial", "antifungal",
        ].map {
            ($0, .cosmeticCure)
        }
        phrases += [
            "boosts immunity", "boost immunity", "boosts the immune system", "strengthens the immune system", "immune boosting", "detox",
            "detoxifies",
            "anti ageing", "anti aging", "antioxidant", "antioxidants", "good for the heart", "good for the liver", "good for digestion",
            "aids digestion", "supports digestion", "improves digestion", "helps digestion", "supports immunity", "healthy heart",
            "liver tonic", "superfood", "health benefits", "good for your health",
            "helps you sleep",
        ].map { ($0, .health) }
        phrases += ["cured meat", "heat treats", "treat yourself", "a treat"].map { ($0, .innocent) }
        return PhraseBook(phrases)
    }()
}
