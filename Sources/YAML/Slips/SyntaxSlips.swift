public import Diagnostics

extension YAML {
    /// Everything that can be wrong with how a file is written, as opposed to what it says.
    public static let slips: [About] =
        SourceText.slips + Refusals.abouts + [Directive.about, MissingSpace.about, TypographicQuote.about] + SyntaxSlips.abouts
}

extension RuleID {
    static let tabIndentation: RuleID = "tab-indentation"
    static let unclosedQuote: RuleID = "unclosed-quote"
    static let unclosedBracket: RuleID = "unclosed-bracket"
    static let reservedCharacter: RuleID = "reserved-character"
    static let unquotedColon: RuleID = "unquoted-colon"
    static let missingColon: RuleID = "missing-colon"
    static let wrongIndentation: RuleID = "wrong-indentation"
    static let textAfterValue: RuleID = "text-after-value"
    static let listOnKeyLine: RuleID = "list-on-key-line"
    static let missingComma: RuleID = "missing-comma"
    static let unknownEscape: RuleID = "unknown-escape"
    static let yamlSyntax: RuleID = "yaml-syntax"
}

/// Slips that keep libyaml from reading on; `SlipFinder` tells them apart.
enum SyntaxSlips {
    static let abouts: [About] = [
        About(
            id: .tabIndentation, severity: .error,
            summary: Words(
                vi: "Đầu dòng thụt vào bằng phím Tab; YAML chỉ nhận dấu cách.",
                en: "A line is indented with a tab; YAML takes only spaces."),
            flags: [
                Example(whole: "ocop:\n▸\tstars: 4\nkind: honey\n", of: "product.yaml"),
                Example(whole: "ocop:\n  stars: 4\n▸\tnumber: 12\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "ocop:\n  stars:\t4\n", of: "product.yaml")]),
        About(
            id: .unquotedColon, severity: .error,
            summary: Words(
                vi: "Giá trị có dấu hai chấm và dấu cách bên trong mà không đặt trong ngoặc kép.",
                en: "A value with a colon and a space in it is not in quotes."),
            flags: [
                Example(whole: "title: Mật ong▸: vị rừng\n", of: "product.yaml"),
                Example(whole: "name: {vi: Mật ong▸: vị rừng, en: Honey}\n", of: "producer.yaml"),
                Example(whole: "images:\n  - a: b▸: c\n", of: "product.yaml"),
            ],
            allows: [
                Example(whole: "title: \"Mật ong: vị rừng\"\n", of: "product.yaml"),
                Example(whole: "usage: Lúc 7:30 sáng\n", of: "product.yaml"),
            ]),
        About(
            id: .wrongIndentation, severity: .error,
            summary: Words(
                vi: "Một dòng thụt vào không thẳng với các dòng cùng nhóm.",
                en: "A line is not aligned with the others of its group."),
            flags: [
                Example(whole: "sku: RH-1\n  ▸kind: honey\n", of: "product.yaml"),
                Example(whole: "ocop:\n    stars: 4\n  ▸number: 12\n", of: "product.yaml"),
                Example(whole: "images:\n  - a.jpg\n ▸- b.jpg\n", of: "product.yaml"),
                Example(whole: "label:\n  net: 500 g\n   ▸shelf_life: 24 months\n", of: "product.yaml"),
            ],
            allows: [
                Example(whole: "ocop:\n    stars: 4\nlabel:\n  net: 500 g\n", of: "product.yaml"),
                Example(whole: "images:\n- a.jpg\n- b.jpg\n", of: "product.yaml"),
            ]),
        About(
            id: .missingColon, severity: .error,
            summary: Words(
                vi: "Một dòng không có dấu hai chấm sau tên mục.",
                en: "A line has no colon after its key."),
            flags: [
                Example(whole: "sku: A\n▸kind honey\nbrand: B\n", of: "product.yaml"),
                Example(whole: "summary: Một dòng\n▸dòng hai quên thụt vào\nbrand: B\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "summary: Một dòng\n  dòng hai\nbrand: B\n", of: "product.yaml")]),
        About(
            id: .unclosedQuote, severity: .error,
            summary: Words(
                vi: "Ngoặc kép mở ra mà không đóng lại.",
                en: "A quote is opened and never closed."),
            flags: [
                Example(whole: "title: ▸\"Mật ong\nsku: A\n", of: "product.yaml"),
                Example(whole: "title: ▸\"Mật ong\nbrand: \"Rừng\"\nsku: A\n", of: "product.yaml"),
                Example(whole: "title: ▸'Mật ong\nbrand: 'Rừng'\n", of: "product.yaml"),
            ],
            allows: [
                Example(whole: "title: \"Mật\n  ong\"\n", of: "product.yaml"), Example(whole: "size: 5\" x 3\"\n", of: "product.yaml"),
            ]),
        About(
            id: .textAfterValue, severity: .error,
            summary: Words(
                vi: "Sau dấu ngoặc đóng còn chữ trên cùng dòng.",
                en: "There is text on the line behind a closing quote or bracket."),
            flags: [
                Example(whole: "title: \"Rừng Hoa\" ▸mật ong\n", of: "product.yaml"),
                Example(whole: "title: 'Ca Mau'▸s honey'\nsku: A\n", of: "product.yaml"),
                Example(whole: "images: [a.jpg] ▸b.jpg\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "title: \"Rừng Hoa\" # mật ong\n", of: "product.yaml")]),
        About(
            id: .unclosedBracket, severity: .error,
            summary: Words(
                vi: "Ngoặc [ hoặc { mở ra mà không đóng lại.",
                en: "A bracket [ or { is opened and never closed."),
            flags: [
                Example(whole: "images: ▸[a.jpg, b.jpg\nsku: A\n", of: "product.yaml"),
                Example(whole: "name: ▸{vi: Mật ong, en: Honey\nsku: A\n", of: "product.yaml"),
                Example(whole: "images: ▸[a.jpg\n", of: "product.yaml"),
                Example(whole: "images: ▸[a.jpg}\nsku: A\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "images: [\n  a.jpg,\n  b.jpg,\n]\n", of: "product.yaml")]),
        About(
            id: .missingComma, severity: .error,
            summary: Words(
                vi: "Giữa hai giá trị trong ngoặc thiếu dấu phẩy.",
                en: "A comma is missing between two values in brackets."),
            flags: [Example(whole: "images: [\"a.jpg\" ▸\"b.jpg\"]\n", of: "product.yaml")],
            allows: [Example(whole: "images: [\"a.jpg\", \"b.jpg\"]\n", of: "product.yaml")]),
        About(
            id: .reservedCharacter, severity: .error,
            summary: Words(
                vi: "Giá trị bắt đầu bằng một dấu mà YAML giữ riêng (@ ` % * & ! | > ] } ,).",
                en: "A value begins with a mark that YAML keeps to itself (@ ` % * & ! | > ] } ,)."),
            flags: [
                Example(whole: "brand: ▸@runghoa\n", of: "product.yaml"),
                Example(whole: "brand: ▸`rung`\n", of: "product.yaml"),
                Example(whole: "alcohol: ▸%40\n", of: "product.yaml"),
                Example(whole: "usage: ▸* pha với nước ấm\n", of: "product.yaml"),
                Example(whole: "usage: ▸>Pha với nước\n", of: "product.yaml"),
                Example(whole: "handles: [▸@rung, hoa]\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "contact: {email: a@rung.example}\n", of: "producer.yaml")]),
        About(
            id: .listOnKeyLine, severity: .error,
            summary: Words(
                vi: "Danh sách có gạch đầu dòng bắt đầu ngay trên dòng của tên mục.",
                en: "A list with dashes begins on the line of its key."),
            flags: [Example(whole: "images: ▸- a.jpg\n", of: "product.yaml")],
            allows: [Example(whole: "images:\n  - a.jpg\n", of: "product.yaml")]),
        About(
            id: .unknownEscape, severity: .error,
            summary: Words(
                vi: "Trong ngoặc kép có dấu \\ mà YAML không hiểu.",
                en: "There is a backslash in double quotes that YAML doesn't know."),
            flags: [
                Example(whole: "path: \"ảnh▸\\mật\"\n", of: "product.yaml"), Example(whole: "path: ▸\"a\\xyz\"\n", of: "product.yaml"),
            ],
            allows: [Example(whole: "path: 'ảnh\\mật'\n", of: "product.yaml")]),
        About(
            id: .yamlSyntax, severity: .error,
            summary: Words(
                vi: "Chỗ này viết sai cú pháp YAML.",
                en: "Something here is not YAML."),
            flags: [Example(whole: "images: [a.jpg,▸, b.jpg]\n", of: "product.yaml")],
            allows: [Example(whole: "images: [a.jpg, b.jpg,]\n", of: "product.yaml")]),
    ]
}

extension Words {
    static let tab = Words(vi: "dòng này thụt vào bằng phím Tab", en: "this line is indented with a tab")

    static let spaces = Words(
        vi: "thay mỗi Tab bằng hai dấu cách, thẳng với các dòng cùng nhóm",
        en: "put two spaces for each tab, in line with the other lines of the group")

    static let unclosedQuote = Words(vi: "ngoặc kép mở ở đây mà không đóng", en: "the quote opened here is never closed")

    static let closeQuote = Words(
        vi: "thêm dấu ngoặc đóng ở cuối giá trị",
        en: "add the closing quote at the end of the value")

    static func reserved(_ first: Unicode.Scalar) -> Words {
        Words(
            vi: "giá trị không được bắt đầu bằng dấu \(first) khi không có ngoặc kép",
            en: "a value without quotes must not begin with \(first)")
    }

    static func strayMark(_ mark: Unicode.Scalar) -> Words {
        Words(vi: "dấu \(mark) ở đây thừa", en: "the \(mark) here is one too many")
    }

    static let takeAwayMark = Words(
        vi: "xóa dấu này, hoặc viết giá trị còn thiếu trước nó",
        en: "delete it, or write the value that is missing before it")

    static let unquotedColon = Words(
        vi: "dấu hai chấm này khiến phần trước nó bị đọc thành tên mục",
        en: "this colon makes a key of the text before it")

    static let quoteColon = Words(
        vi: "đặt cả giá trị trong ngoặc kép thẳng \"…\"",
        en: "put the whole value in straight quotes \"…\"")

    static let noColon = Words(
        vi: "dòng này không có dạng `tên: giá trị`",
        en: "this line is not of the form `key: value`")

    static let indentation = Words(
        vi: "dòng này thụt vào không thẳng với nhóm nào ở trên",
        en: "this line is not aligned with any group above it")

    static let alignWith = Words(vi: "nhóm ở trên bắt đầu ở đây", en: "the group above begins here")

    static let textAfterValue = Words(
        vi: "giá trị đã kết thúc ở dấu ngoặc đóng, phần sau không đọc được",
        en: "the value ended at its closing quote or bracket; what follows can't be read")

    static let listOnKeyLine = Words(
        vi: "danh sách gạch đầu dòng không được bắt đầu trên dòng của tên mục",
        en: "a list with dashes can't begin on the line of its key")

    static let missingComma = Words(
        vi: "thiếu dấu phẩy trước chỗ này",
        en: "a comma is missing before this")

    static let openedHere = Words(vi: "ngoặc mở ở đây", en: "the bracket was opened here")

    static func unclosedBracket(_ bracket: Unicode.Scalar) -> Words {
        Words(
            vi: "ngoặc \(bracket) mở ở đây mà không đóng đúng",
            en: "the \(bracket) opened here is not closed as it should be")
    }

    static func closeBracket(_ bracket: Unicode.Scalar) -> Words {
        let close = bracket == "{" ? "}" : "]"
        return Words(vi: "thêm dấu \(close) ở cuối", en: "add \(close) at its end")
    }

    static let unknownEscape = Words(
        vi: "trong ngoặc kép, dấu \\ ở đây không có nghĩa",
        en: "within double quotes, this backslash has no meaning")

    static let badCode = Words(
        vi: "mã ký tự sau dấu \\ trong ngoặc kép này không đúng",
        en: "a character code behind a backslash in these quotes is wrong")

    static let doubleBackslash = Words(
        vi: "viết \\\\ cho một dấu \\, hoặc dùng ngoặc đơn thẳng '…'",
        en: "write \\\\ for one backslash, or use straight single quotes '…'")

    static func other(_ problem: String) -> Words {
        Words(
            vi: "chỗ này viết sai cú pháp (YAML: \(problem))",
            en: "this can't be read (YAML: \(problem))")
    }

    static let compare = Words(
        vi: "so với một dòng tương tự trong tệp mẫu; chữ có dấu lạ thì đặt trong ngoặc kép",
        en: "compare it with a similar line of a sample file; put text with unusual marks in quotes")

    static let align = Words(
        vi: "thụt dòng này thẳng với các dòng cùng nhóm, bằng dấu cách",
        en: "align it with the other lines of its group, with spaces")

    static let keyAndValue = Words(
        vi: "thêm dấu hai chấm sau tên mục; nếu đây là phần tiếp của dòng trên thì thụt vào",
        en: "put a colon behind the key; if it continues the line above, indent it")

    static let quoteAll = Words(
        vi: "đặt cả giá trị trong một cặp ngoặc kép, dấu \" bên trong viết thành \\\"",
        en: "put the whole value in one pair of quotes, and write \\\" for a quote within")

    static let listBelow = Words(
        vi: "xuống dòng trước dấu gạch và thụt vào hai dấu cách",
        en: "begin a new line before the dash and indent it by two spaces")

    static let addComma = Words(
        vi: "thêm dấu phẩy giữa hai giá trị, hoặc dấu đóng ngoặc nếu danh sách đã hết",
        en: "put a comma between the two values, or the closing bracket if the list has ended")
}
