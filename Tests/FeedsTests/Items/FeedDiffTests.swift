import Diagnostics
import Digests
import Testing

@testable import Feeds

@Suite struct FeedDiffTests {
    private func item(_ id: String, _ change: (inout ItemFacts) -> Void = { _ in }) -> ItemFacts {
        var item = ItemFacts(id: id, product: "ong-rung/mat-ong", digest: SHA256(of: []), title: "Mật ong hoa tràm")
        item.price = "185000 VND"
        item.availability = "in_stock"
        item.stars = 3
        item.net = "500 g"
        item.certificates = ["haccp": "2028-05-31"]
        change(&item)
        // As the bytes of a feed would.
        item.digest = SHA256(of: "\(item)".utf8)
        return item
    }

    private func words(_ change: (inout ItemFacts) -> Void) -> (vi: [String], en: [String]) {
        let diff = FeedDiff("google-merchant.vi-VN", from: [item("A")], to: [item("A", change)])
        let changes = diff.changed.flatMap(\.changes).map(\.words)
        return (changes.map(\.vi), changes.map(\.en))
    }

    @Test func aBuyerReadsPlainWords() {
        #expect(words { $0.price = "195000 VND" } == (["giá 185.000 ₫ → 195.000 ₫"], ["price VND 185,000 → VND 195,000"]))
        #expect(words { $0.stars = 4 } == (["3 sao → 4 sao"], ["3 stars → 4 stars"]))
        #expect(words { $0.stars = nil } == (["OCOP 3 sao → không có"], ["OCOP 3 stars → none"]))
        #expect(words { $0.net = "450 g" } == (["500 g → 450 g"], ["500 g → 450 g"]))
        #expect(words { $0.availability = "out_of_stock" } == (["còn hàng → hết hàng"], ["in stock → out of stock"]))
        #expect(words { $0.sale = "165000 VND" }.vi == ["giá khuyến mãi không có → 165.000 ₫"])
        #expect(words { $0.title = "Mật ong tràm" }.en == ["name “Mật ong hoa tràm” → “Mật ong tràm”"])
        #expect(words { $0.certificates = nil }.vi == ["không còn chứng nhận HACCP"])
        #expect(words { $0.certificates = ["haccp": "2031-05-31"] }.vi == ["HACCP đến 31/05/2028 → đến 31/05/2031"])
        #expect(words { $0.certificates?["iso-22000"] = "2028-01-01" }.en.first?.hasPrefix("new certificate: ISO 22000") ?? false)
    }

    @Test func whatHasNoPlainWordsIsToldAsSuch() {
        var other = item("A")
        other.digest = SHA256(of: "khác".utf8)
        let diff = FeedDiff("x", from: [item("A")], to: [other])
        #expect(diff.changed.map(\.changes) == [[.other]])
    }

    @Test func newAndGoneItemsAreToldApartFromChangedOnes() {
        let diff = FeedDiff("x", from: [item("A"), item("B"), item("C")], to: [item("D"), item("C") { $0.stars = 4 }, item("A")])
        #expect(diff.added.map(\.id) == ["D"] && diff.gone.map(\.id) == ["B"] && diff.changed.map(\.item.id) == ["C"])
        #expect(FeedDiff("x", from: [item("A")], to: [item("A")]).isEmpty)
    }
}
