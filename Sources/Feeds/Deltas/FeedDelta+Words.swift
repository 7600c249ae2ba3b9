import Diagnostics

extension FeedDelta {
    static func newGoods(_ items: [String]) -> Words {
        Words(
            vi: "mặt hàng mới chỉ thêm được khi nộp cả nguồn cấp: \(list(items))",
            en: "new items can only come with the whole feed: \(list(items))")
    }

    static func goneGoods(_ items: [String]) -> Words {
        Words(
            vi: "mặt hàng đã bớt chỉ gỡ được khi nộp cả nguồn cấp: \(list(items))",
            en: "items that are gone can only leave with the whole feed: \(list(items))")
    }

    static func lostValues(_ items: [String]) -> Words {
        Words(
            vi: "thông tin đã bỏ chỉ xóa được khi nộp cả nguồn cấp: \(list(items))",
            en: "values that were dropped only disappear with the whole feed: \(list(items))")
    }

    static func newPacks(_ items: [String]) -> Words {
        Words(
            vi: "quy cách mới của sản phẩm đã đăng, phải tự thêm trên sàn: \(list(items))",
            en: "new packs of goods that are listed must be added at the marketplace by hand: \(list(items))")
    }

    static func endedAtLazada(_ items: [String]) -> Words {
        Words(
            vi: "giá khuyến mãi hoặc số lượng đã bỏ khỏi truyện, phải tự sửa trên sàn: \(list(items))",
            en: "a sale or quantity that is no longer written must be changed by hand at Lazada: \(list(items))")
    }

    static func otherValues(_ items: [String]) -> Words {
        Words(
            vi: "bài viết, hình hoặc thông tin khác đã đổi, phải tự sửa trên sàn: \(list(items))",
            en: "words, pictures or other values changed and must be changed at the marketplace by hand: \(list(items))")
    }

    private static func list(_ items: [String]) -> String {
        items.prefix(20).joined(separator: ", ") + (items.count > 20 ? ", … (\(items.count))" : "")
    }
}

extension Words {
    static let wholeFeedIsGone = Words(
        vi: "trang không còn nguồn cấp này nên không lập được danh sách mặt hàng đã bớt: hãy báo bên nhận bằng cách khác",
        en: "the site has this feed no more, so there is nothing to tell it with: tell whoever takes it in another way")

    static func withoutPrice(_ items: [String]) -> Words {
        let items = items.prefix(20).joined(separator: ", ")
        return Words(
            vi: "không biết giá cũ nên chưa báo ngừng bán được: \(items)",
            en: "their old price is not known, so that they can't be told as gone: \(items)")
    }
}
