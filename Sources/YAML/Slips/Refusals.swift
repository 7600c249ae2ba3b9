import Diagnostics

/// What YAML has and this format leaves out.
enum Refusals {
    static let abouts: [About] = [
        About(
            id: "yaml-tag", severity: .error,
            summary: Words(
                vi: "Giá trị không đặt trong ngoặc kép không được bắt đầu bằng dấu !, vì YAML đọc đó là thẻ kiểu.",
                en: "A value without quotes must not begin with !, which YAML reads as a type tag."),
            flags: [Example(whole: "brand: ▸!hoa Rừng Hoa\n", of: "product.yaml")],
            allows: [Example(whole: "brand: Rừng Hoa!\n", of: "product.yaml"), Example(whole: "brand: \"!Rừng\"\n", of: "product.yaml")]),
        About(
            id: "yaml-alias", severity: .error,
            summary: Words(
                vi: "Giá trị không được là tham chiếu của YAML (&tên, *tên): mỗi dữ kiện viết ra ở chỗ của nó.",
                en: "A value must not be a YAML reference (&name, *name): every fact is written out where it belongs."),
            flags: [
                Example(whole: "brand: ▸&hoa Rừng Hoa\n", of: "product.yaml"),
                Example(whole: "brand: Rừng Hoa\nowner: ▸*hoa\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "brand: Rừng & Hoa\n", of: "product.yaml")]),
        About(
            id: "duplicate-key", severity: .error,
            summary: Words(
                vi: "Một mục được viết hai lần trong cùng một chỗ.",
                en: "A key is written twice in the same mapping."),
            flags: [
                Example(whole: "sku: A\nkind: honey\n▸sku: B\n", of: "product.yaml"),
                Example(whole: "name: {vi: Mật ong, en: Honey, ▸vi: Mật}\n", of: "producer.yaml"),
            ],
            allows: [Example(whole: "name: {vi: A}\ntitle: {vi: A}\n", of: "product.yaml")]),
        About(
            id: "second-document", severity: .error,
            summary: Words(
                vi: "Sau dòng --- thứ hai, tệp không còn được đọc.",
                en: "Nothing behind a second --- line is read."),
            flags: [Example(whole: "sku: A\n▸---\nkind: honey\n", of: "product.yaml")],
            allows: [Example(whole: "---\nsku: A\n", of: "product.yaml")]),
        About(
            id: "nested-too-deep", severity: .error,
            summary: Words(
                vi: "Danh sách và mục lồng nhau quá \(TreeBuilder.depthLimit) tầng.",
                en: "Lists and mappings are nested more than \(TreeBuilder.depthLimit) deep."),
            flags: [
                Example(whole: "x: " + String(repeating: "[", count: 31) + "▸[" + String(repeating: "]", count: 32), of: "product.yaml")
            ],
            allows: [
                Example(whole: "x: " + String(repeating: "[", count: 31) + String(repeating: "]", count: 31), of: "product.yaml")
            ]),
        About(
            id: "complex-key", severity: .error,
            summary: Words(
                vi: "Tên mục phải là một từ, không phải danh sách hay nhóm mục.",
                en: "A key must be a word, not a list or a mapping."),
            flags: [
                Example(whole: "▸[a, b]: c\n", of: "product.yaml"),
                Example(whole: "? ▸{a: b}\n: c\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "a b: c\n", of: "product.yaml")]),
        About(
            id: "decimal-comma", severity: .warning,
            summary: Words(
                vi: "Dấu phẩy của số thập phân tách một giá trị trong ngoặc vuông thành hai.",
                en: "A decimal comma splits one value of a bracketed list in two."),
            flags: [
                Example(whole: "facts: [▸Vùng trồng 12,5 ha, Ba vụ]\n", of: "product.yaml"),
                Example(whole: "package: {weight: ▸1,5 kg}\n", of: "product.yaml"),
            ],
            allows: [
                Example(whole: "facts: [\"Vùng trồng 12,5 ha\"]\n", of: "product.yaml"),
                Example(whole: "facts: [Năm 2012, 5 ha]\n", of: "product.yaml"), Example(whole: "stars: [3,4,5]\n", of: "product.yaml"),
            ]),
    ]
}

extension Words {
    static let secondDocument = Words(
        vi: "từ dòng `---` này trở đi tệp không được đọc",
        en: "nothing from this `---` on is read")

    static let oneDocument = Words(
        vi: "xóa dòng `---`, hoặc chuyển phần sau sang tệp riêng",
        en: "delete the `---` line, or move what follows to a file of its own")

    static func tooDeep(_ limit: Int) -> Words {
        Words(
            vi: "danh sách và mục lồng nhau quá \(limit) tầng",
            en: "lists and mappings are nested more than \(limit) deep")
    }

    static let nestLess = Words(
        vi: "bỏ bớt ngoặc hoặc khoảng thụt đầu dòng thừa",
        en: "take away surplus brackets or indentation")

    static let tag = Words(
        vi: "giá trị bắt đầu bằng dấu !, YAML không đọc đó là chữ",
        en: "the value begins with !, which YAML does not read as text")

    static let anchor = Words(
        vi: "giá trị bắt đầu bằng dấu &, YAML không đọc đó là chữ",
        en: "the value begins with &, which YAML does not read as text")

    static func alias(_ name: String) -> Words {
        Words(
            vi: "`\(name)` là tham chiếu của YAML, không phải chữ",
            en: "`\(name)` is a YAML reference, not text")
    }

    static let quoteIt = Words(
        vi: "nếu là chữ thì đặt cả giá trị trong ngoặc kép thẳng \"…\"",
        en: "if it is text, put the whole value in straight quotes \"…\"")

    static let complexKey = Words(
        vi: "tên mục ở đây không phải là một từ",
        en: "the key here is not a word")

    static let plainKey = Words(
        vi: "viết `tên: giá trị`; chữ bắt đầu bằng [ { ? thì đặt trong ngoặc kép",
        en: "write `key: value`; put text that begins with [ { ? in quotes")

    static func duplicate(_ key: String, sameLetters: Bool) -> Words {
        guard sameLetters else {
            return Words(
                vi: "mục `\(key)` đã có ở trên, chỉ khác cách gõ dấu (Unicode dựng sẵn và tổ hợp)",
                en: "the key `\(key)` is there already, only its accents are encoded differently")
        }
        return Words(vi: "mục `\(key)` được viết hai lần", en: "the key `\(key)` is written twice")
    }

    static let keepOne = Words(
        vi: "giữ một dòng, xóa dòng kia",
        en: "keep one of the two and delete the other")

    static let firstHere = Words(vi: "lần đầu ở đây", en: "first written here")

    static func decimalComma(_ one: String, _ other: String) -> Words {
        Words(
            vi: "dấu phẩy tách giá trị này thành hai: «\(one)» và «\(other)»",
            en: "the comma splits this value in two: “\(one)” and “\(other)”")
    }

    static let quoteComma = Words(
        vi: "đặt giá trị có dấu phẩy trong ngoặc kép",
        en: "put a value with a comma in quotes")
}
