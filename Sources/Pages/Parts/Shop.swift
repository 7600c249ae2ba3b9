/// The shops that stories link to, by the names they go by.
enum Shop {
    /// What readers call the shop of a key in `offer.links`.
    static func name(of key: String) -> String { names[key] ?? key.prefix(1).uppercased() + key.dropFirst() }

    private static let names = [
        "tiktok": "TikTok Shop", "tiki": "Tiki", "shopee": "Shopee", "lazada": "Lazada", "sendo": "Sendo", "postmart": "Postmart",
        "buudien": "Buudien.vn", "facebook": "Facebook", "zalo": "Zalo", "amazon": "Amazon", "alibaba": "Alibaba.com",
    ]
}
