import Catalogue
import Diagnostics

/// What things that are due are called.
extension Words {
    static func paper(_ name: Words, _ number: String) -> Words { Words(vi: "\(name.vi)\(number)", en: "\(name.en)\(number)") }

    static let safetyFile = Words(
        vi: "ngày cuối nộp hồ sơ cấp lại giấy chứng nhận an toàn thực phẩm", en: "last day to file for a new food safety certificate")

    static func rating(_ stars: Int?) -> Words {
        Words(vi: "chứng nhận OCOP\(stars.map { " \($0) sao" } ?? "")", en: "\(stars.map { "\($0)-star " } ?? "")OCOP certificate")
    }

    static func extended(_ stars: Int?) -> Words {
        let rating = rating(stars)
        return Words(vi: "\(rating.vi), thời gian kéo dài chờ đánh giá lại", en: "\(rating.en), extended until it is evaluated again")
    }

    static let windowOpens = Words(
        vi: "ngày đầu nhận hồ sơ đánh giá lại OCOP", en: "first day to file for OCOP re-evaluation")
    static let windowCloses = Words(
        vi: "ngày cuối nộp hồ sơ đánh giá lại OCOP", en: "last day to file for OCOP re-evaluation")

    static func evidence(_ says: String) -> Words {
        let quoted = says.isEmpty ? "" : " `\(says)`"
        return Words(vi: "chứng cứ cho lời so sánh nhất\(quoted)", en: "evidence for the superlative\(quoted)")
    }

    static func lot(_ number: String) -> Words {
        let name = number.isEmpty ? "" : " \(number)"
        return Words(vi: "hạn dùng của lô\(name)", en: "best-before day of lot\(name)")
    }

    static func acceptance(_ rule: String) -> Words {
        let quoted = rule.isEmpty ? "" : " cho `\(rule)`"
        return Words(vi: "mục `accept`\(quoted)", en: "the `accept` entry\(rule.isEmpty ? "" : " for `\(rule)`")")
    }
}

/// What to do about them.
extension Words {
    static func renew(_ isOver: Bool) -> Words {
        isOver
            ? Words(
                vi: "xin cấp lại rồi ghi số và ngày mới, hoặc bỏ mục này", en: "renew it and write its new number and days, or remove it")
            : Words(vi: "xin cấp lại, có giấy mới thì ghi số và ngày mới", en: "renew it, then write its new number and days")
    }

    static func fileForCertificate(_ isOver: Bool) -> Words {
        isOver
            ? Words(
                vi: "nếu chưa nộp thì nộp ngay: hồ sơ phải đến trước khi giấy hết hạn 6 tháng",
                en: "if it isn't filed yet, file at once: it was due 6 months before the certificate ends")
            : Words(
                vi: "nộp hồ sơ xin cấp lại từ nay đến ngày này, 6 tháng trước khi giấy hết hạn",
                en: "file for a new one by this day, 6 months before the certificate ends")
    }

    static func evaluateAgain(_ isOver: Bool) -> Words {
        isOver
            ? Words(
                vi: "đánh giá lại; nếu được kéo dài thì ghi `ocop.extended_until`, nếu không thì bỏ mục `ocop`",
                en: "have it evaluated again; where it was extended write `ocop.extended_until`, else remove `ocop`")
            : Words(
                vi: "đã nộp hồ sơ đánh giá lại thì theo dõi kết quả; sau ngày này sao rời khỏi trang",
                en: "follow the re-evaluation if it is filed; after this day the stars leave the page")
    }

    static let awaitResult = Words(
        vi: "hỏi kết quả đánh giá lại, có giấy mới thì ghi số và ngày mới; không kéo dài thêm được nữa",
        en: "ask for the result of the re-evaluation, then write the new number and days; it can't be extended again")

    static func prepare(_ closes: Day) -> Words {
        Words(vi: "soạn sẵn hồ sơ, nộp từ ngày này đến \(closes)", en: "have the file ready, hand it in from this day until \(closes)")
    }

    static func fileForRating(_ window: OCOPWindow, _ today: Day) -> Words {
        if window.closes < today {
            return Words(
                vi: "nếu chưa nộp thì hỏi ngay UBND xã: thời gian nộp đã qua (\(window.opens) đến \(window.closes))",
                en: "if it isn't filed yet, ask the commune at once: the time for it is over (\(window.opens) to \(window.closes))")
        }
        if window.opens <= today {
            return Words(
                vi: "đang nhận hồ sơ, từ \(window.opens): nộp trước khi hết ngày này",
                en: "open since \(window.opens): file before this day is over")
        }
        return Words(vi: "nộp từ \(window.opens) đến ngày này", en: "file between \(window.opens) and this day")
    }

    static let proveAnew = Words(
        vi: "tìm chứng cứ mới không quá một năm, hoặc bỏ lời so sánh nhất khỏi câu chuyện",
        en: "find evidence less than a year old, or take the superlative out of the story")

    static func takeOff(_ isOver: Bool) -> Words {
        isOver
            ? Words(vi: "thôi bán lô này rồi bỏ khỏi `lots`", en: "stop selling this lot and take it out of `lots`")
            : Words(
                vi: "bán hết trước ngày này; hết hàng thì bỏ khỏi `lots`",
                en: "sell it before this day; once it is gone, take it out of `lots`")
    }

    static let lookAgain = Words(
        vi: "sửa chỗ bị báo rồi bỏ mục này, hoặc gia hạn nếu lý do còn đúng",
        en: "mend what is reported and remove the entry, or give it a new day if its reason still holds")
}
