import Catalogue

/// What the first words of a product's name say about its kind: registers often file goods under a kind that they can't be.
enum KindByName {
    /// The kinds that goods of this name can be, likeliest first; empty where the name does not tell, or is written without accents.
    static func kinds(_ name: String) -> [Kind] {
        let key = Spelling.accentedKey(name) + " "
        return (beginnings.first { key.hasPrefix($0.words) }?.kinds ?? []).compactMap { Reference.kind($0) }
    }

    private static let beginnings: [(words: String, kinds: [String])] = {
        // Accents tell cá from cà, khô from kho. Longer words stand before shorter ones.
        let table = names.flatMap { words, kinds in
            words.split(separator: ",").map { (words: Spelling.accentedKey(String($0)) + " ", kinds: kinds) }
        }
        return table.sorted { $0.words.utf8.count > $1.words.utf8.count }
    }()

    private static let names: [(String, [String])] = [
        ("nước mắm, mắm", ["fish-sauce"]), ("nước tương", ["soy-sauce"]), ("nước khoáng", ["bottled-water"]), ("nước ép", ["juice"]),
        ("rượu vang", ["wine"]), ("rượu", ["white-spirit", "wine"]), ("mật ong", ["honey"]), ("mật hoa dừa", ["coconut-nectar"]),
        ("cà phê", ["coffee"]), ("ca cao", ["cocoa"]), ("trà", ["herbal-infusion", "tea"]), ("chè", ["tea", "ready-meal"]),
        ("gạo, lúa gạo", ["rice"]), ("bún, hủ tiếu, miến", ["noodles"]), ("bánh tráng", ["rice-paper"]),
        ("bánh", ["rice-cake", "confectionery", "rice-paper", "ready-meal", "noodles"]), ("kẹo", ["confectionery", "processed-nut"]),
        ("mứt", ["confectionery", "dried-fruit"]), ("lạp xưởng, nem", ["processed-meat"]),
        ("chả", ["processed-meat", "dried-seafood", "ready-meal"]), ("khô", ["dried-seafood", "processed-meat"]),
        ("tôm khô, cá khô", ["dried-seafood", "ready-meal"]),
        ("tôm, cá, cua, nghêu, sò, chù ụ, mực", ["fresh-seafood", "dried-seafood", "ready-meal"]),
        ("tinh dầu", ["essential-oil", "serum"]), ("dầu gội", ["shampoo"]), ("xà phòng, xà bông", ["soap"]), ("muối", ["salt", "spice"]),
        ("đậu phộng", ["nut", "processed-nut"]), ("khoai lang", ["fresh-vegetable", "dried-fruit", "confectionery"]),
        ("rau", ["fresh-vegetable"]), ("tranh dừa", ["coconut-craft"]), ("chiếu", ["sedge-mat"]), ("tổ yến, yến sào", ["birds-nest"]),
        ("tinh bột nghệ", ["turmeric-starch"]), ("bộ salon", ["basketry", "wood-carving"]), ("trứng", ["egg", "processed-meat"]),
        (
            "bưởi, cam, quýt, xoài, sầu riêng, chôm chôm, nhãn, dưa hấu, dưa lưới, măng cụt, vú sữa, mận, thanh long, ổi, mít, thanh trà, chuối",
            ["fresh-fruit", "dried-fruit", "confectionery", "juice"]
        ),
    ]
}
