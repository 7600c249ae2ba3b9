import Catalogue
import Diagnostics
import Stories
import Testing

@testable import Drafting

private let heading = "Tên sản phẩm,Chủ thể,Loại,Số sao,Số giấy chứng nhận,Ngày cấp,Giá,Tỉnh,Xã/phường,Địa chỉ,Điện thoại\n"
private let honey = "Mật ong hoa nhãn,HTX Ong Vàng,honey,4,12/2026,10/06/2026,185.000 đ,Bến Tre,Ba Tri,\"Ấp 1, xã Ba Tri\",0912345678\n"
private let tea = "Trà gừng,,tea,,,,,Vĩnh Long,Cái Vồn,,\n"

@Suite struct RegisterImportTests {
    @Test func whatARowSaysIsInItsDraftAndNothingElse() async throws {
        let outcome = try importing(heading + honey + tea)
        let manuscript = try await Stories.read(outcome.asFolder(), root: "s", width: 1)
        #expect(manuscript.findings.isEmpty)
        let producer = try #require(manuscript.producers.first { $0.slug == "htx-ong-vang" })
        #expect(producer.name?.byLanguage[.vi]?.value == "HTX Ong Vàng")
        #expect(producer.name?.byLanguage[.en] == nil)
        #expect(producer.legalForm?.value == .cooperative)
        #expect(producer.province?.value == "vinh-long")
        #expect(producer.contact?.phone?.value == "0912345678")
        #expect(producer.taxCode == nil)
        let product = try #require(manuscript.products.first { $0.slug == "mat-ong-hoa-nhan" })
        #expect(product.kind?.value == "honey")
        #expect(product.ocop?.stars?.value == 4)
        #expect(product.ocop?.number?.value == "12/2026")
        #expect(product.ocop?.issued?.value.description == "2026-06-10")
        #expect(product.ocop?.expires == nil)
        #expect(product.offer?.price?.value.description == "185000 VND")
        #expect(product.sku == nil)
        #expect(product.stories[.vi]?.title?.raw == "Mật ong hoa nhãn")
        #expect(product.stories[.en]?.title == nil)
        let other = try #require(manuscript.products.first { $0.slug == "tra-gung" })
        #expect(other.ocop == nil)
        #expect(outcome.files.first { $0.path.hasSuffix("mat-ong-hoa-nhan/product.yaml") }?.text.contains("Còn thiếu: mã hàng") == true)
    }

    @Test func rowsWithoutAProducerShareOneACommune() throws {
        let text = "product,province,commune\nMột,Vĩnh Long,Cái Vồn\nHai,Vĩnh Long,phường Cái Vồn\nBa,Vĩnh Long,Mỏ Cày\nBốn,Vĩnh Long,\n"
        let outcome = try importing(text)
        #expect(
            outcome.newProducers == [
                "chua-ro-chu-the-phuong-cai-von", "chua-ro-chu-the-xa-mo-cay", "chua-ro-chu-the-tinh-vinh-long",
            ])
        #expect(outcome.drafts.map(\.folder)[1] == "chua-ro-chu-the-phuong-cai-von/hai")
        let facts = try #require(outcome.files.first?.text)
        #expect(facts.contains("placeholder: true"))
        // A second register adds to the same folders.
        let second = try importing("product,province,commune\nNăm,Vĩnh Long,Cái Vồn\n", into: outcome.written())
        #expect(second.newProducers.isEmpty)
        #expect(second.drafts.map(\.folder) == ["chua-ro-chu-the-phuong-cai-von/nam"])
        #expect(second.noLongerListed.count == 4)
    }

    @Test func importingAgainChangesOnlyWhatTheRegisterChanged() throws {
        let first = try importing(heading + honey + tea)
        var texts = first.written()
        let path = "htx-ong-vang/mat-ong-hoa-nhan/product.yaml"
        texts[path] = texts[path]?.replacing("sku:   ", with: "sku: MO-500").replacing(
            "status: draft", with: "status: draft   # Lan đang viết")
        let second = try importing(heading + honey.replacing(",4,", with: ",5,").replacing("185.000", with: "199.000") + tea, into: texts)
        #expect(second.files.map(\.path) == [path])
        #expect(second.drafts.map(\.state) == [.changed, .unchanged])
        #expect(second.drafts[0].changed == ["ocop.stars", "offer.price"])
        let text = try #require(second.files.first?.text)
        #expect(text.contains("sku: MO-500"))
        #expect(text.contains("# Lan đang viết"))
        #expect(text.contains("stars: 5") && text.contains("price: 199000 VND") && !text.contains("185"))
        #expect(second.files.first?.purpose == .replace)
        let third = try importing(
            heading + honey.replacing(",4,", with: ",5,").replacing("185.000", with: "199.000") + tea, into: second.written(on: texts))
        #expect(third.files.isEmpty)
    }

    @Test func whatSomebodyChangedStays() throws {
        let first = try importing(heading + honey)
        var texts = first.written()
        let path = "htx-ong-vang/mat-ong-hoa-nhan/product.yaml"
        texts[path] = texts[path]?.replacing("price: 185000 VND", with: "price: 190000 VND")
        let second = try importing(heading + honey.replacing("185.000", with: "199.000"), into: texts)
        #expect(second.drafts.map(\.state) == [.leftAlone])
        #expect(second.drafts[0].leftAlone == ["offer.price"])
        #expect(second.found("register-draft-left-alone") == [2])
        #expect(second.written(on: texts)[path]?.contains("price: 190000 VND") == true)
        // It is said once: what the register says now is remembered.
        #expect(try importing(heading + honey.replacing("185.000", with: "199.000"), into: second.written(on: texts)).files.isEmpty)
    }

    @Test func aDraftIsKnownAgainWhereverItWasMoved() throws {
        let first = try importing(heading + tea)
        var texts: [String: String] = [:]
        for (path, text) in first.written() {
            texts[path.replacing("chua-ro-chu-the-phuong-cai-von/", with: "nhom/htx-that/")] = text
        }
        let second = try importing(heading + tea.replacing(",tea,", with: ",herbal-infusion,"), into: texts)
        #expect(second.drafts.map(\.folder) == ["nhom/htx-that/tra-gung"])
        #expect(second.drafts.map(\.changed) == [["kind"]])
        #expect(second.newProducers.isEmpty)
    }

    @Test func whatTheRegisterNoLongerSaysIsAskedForAgain() throws {
        let first = try importing(heading + honey)
        let second = try importing(heading + honey.replacing("185.000 đ", with: ""), into: first.written())
        #expect(second.drafts.map(\.changed) == [["offer.price"]])
        let text = try #require(second.files.first?.text)
        #expect(!text.contains("185"))
    }

    @Test func aProducersOwnFactsFollowTheRegister() throws {
        let first = try importing(heading + honey)
        let second = try importing(heading + honey.replacing("0912345678", with: "0999999999"), into: first.written())
        #expect(second.files.contains { $0.path == "htx-ong-vang/producer.yaml" && $0.text.contains("phone: \"0999999999\"") })
        // Another row about the same producer does not bring it back and forth.
        let other = "Sáp ong,HTX Ong Vàng,,,,,,Bến Tre,Ba Tri,\"Ấp 2, xã Ba Tri\",0911111111\n"
        let both = try importing(heading + honey + other, into: first.written())
        #expect(!both.files.contains { $0.path == "htx-ong-vang/producer.yaml" })
        #expect(both.newProducers.isEmpty)
    }

    @Test func aFileThatCantBeReadIsLeftAlone() throws {
        let first = try importing(heading + honey)
        var texts = first.written()
        let path = "htx-ong-vang/mat-ong-hoa-nhan/product.yaml"
        texts[path] = (texts[path] ?? "") + "\n  - [lạc"
        let second = try importing(heading + honey.replacing("185.000", with: "199.000"), into: texts)
        #expect(!second.files.contains { $0.path == path })
    }

    @Test func nothingThatIsThereIsWrittenOver() throws {
        let before = [
            "htx-ong-vang/producer.yaml": "name: HTX Ong Vàng\nprovince: vinh-long\n", "htx-ong-vang/mat-ong-hoa-nhan/notes.txt": "x",
        ]
        let outcome = try importing(heading + honey, into: before)
        #expect(outcome.drafts.map(\.folder) == ["htx-ong-vang/mat-ong-hoa-nhan-2"])
        #expect(outcome.files.allSatisfy { $0.purpose == .create && before[$0.path] == nil })
        let elsewhere = try importing(heading + honey, takenSlugs: ["htx-ong-vang"])
        #expect(elsewhere.newProducers == ["htx-ong-vang-2"])
    }

    @Test func slugsOfTheCataloguesOtherProducersAreKnown() throws {
        let catalogue = FolderInMemory([
            "site.yaml": "", "a/htx-ong/producer.yaml": "", "b/nhom/htx-tra/producer.yaml": "", "ab/x/producer.yaml": "",
        ])
        #expect(try RegisterImport.producerSlugs(of: catalogue, outside: "a") == ["htx-tra", "x"])
        #expect(try RegisterImport.producerSlugs(of: catalogue, outside: "").isEmpty)
    }

    @Test func aRowThatIsThereTwiceIsNamedAndDraftedOnce() throws {
        let outcome = try importing(heading + honey + honey.replacing(",4,", with: ",3,") + honey.replacing("nhãn", with: "nhãn (OCOP)"))
        #expect(outcome.drafts.count == 1)
        #expect(outcome.found("register-duplicate-row") == [3, 4])
        #expect(outcome.rowsWithoutDraft == 2)
        #expect(outcome.findings.first?.message.vi.contains("stars") == true)
    }

    @Test func rowsThatLookAlikeAreBothDraftedWithANote() throws {
        let outcome = try importing(
            "product,province,commune\nBún tươi và hủ tiếu Sáu Thạnh,Vĩnh Long,Cái Vồn\nBún tươi Sáu Thạnh,Vĩnh Long,Cái Vồn\n")
        #expect(outcome.drafts.count == 2)
        #expect(outcome.found("register-like-row") == [3])
    }

    @Test func aBrokenRowDoesNotStopTheRest() throws {
        let outcome = try importing(heading + "\"Không đóng,a\n" + honey + ",,,,,,,,,,x\n" + tea)
        #expect(outcome.rows == 4)
        #expect(outcome.drafts.map(\.line) == [3, 5])
        #expect(outcome.found("register-unclosed-quote") == [2])
        #expect(outcome.found("register-row-without-product") == [4])
    }

    @Test func anUnknownKindStaysAsACommentWithTheTwoNearest() throws {
        let outcome = try importing("product,kind\nSản phẩm lạ,fruit\n")
        let text = try #require(outcome.files.first { $0.path.hasSuffix("product.yaml") }?.text)
        #expect(text.contains("# kind: fruit\nkind:\n"))
        #expect(text.contains("fresh-fruit") && text.contains("dried-fruit"))
        #expect(outcome.findings.map(\.rule) == ["register-unknown-kind"])
    }

    @Test func slugsAreUniqueAndShort() throws {
        let long = String(repeating: "bánh tráng ", count: 12)
        let outcome = try importing("product,province,commune\n茶,,\n酒,,\nĐường,,\nđương,,\n\(long),,\n\(long)x,,\n")
        let slugs = outcome.drafts.map { $0.folder.split(separator: "/").last.map(String.init) ?? "" }
        #expect(Set(slugs).count == 6)
        #expect(slugs.allSatisfy { Slug.isWellFormed($0) })
        #expect(Array(slugs.prefix(4)) == ["san-pham", "san-pham-2", "duong", "duong-2"])
    }

    @Test func hostileCellsStayTexts() async throws {
        let cells = [
            "a: b", "# ghi chú", "- x", "{a}", "*neo", "\"\"\"\"", "'", "!tag", "../../etc", "true", "0123", "a\u{0}b", "{{ocop.stars}}",
        ]
        for cell in cells {
            let quoted = "\"\(cell.replacing("\"", with: "\"\""))\""
            let outcome = try importing(
                "product,brand,address,source\nx \(cell.replacing("\"", with: "").replacing("\0", with: "")),\(quoted),\(quoted),\(quoted)\n"
            )
            if cell.contains("\0") {
                #expect(outcome.drafts.isEmpty)
                continue
            }
            let manuscript = try await Stories.read(outcome.asFolder(), root: "s", width: 1)
            #expect(manuscript.findings.filter { $0.rule != "unknown-fact" }.map(\.message.en) == [], "\(cell)")
            #expect(manuscript.products.first?.own["register.address"] == (cell == "\"\"\"\"" ? "\"\"\"\"" : cell))
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func aLargeRegisterIsReadInTime() throws {
        var text = "product,producer,kind,stars,province,commune\n"
        for number in 0..<500 { text += "Sản phẩm \(number),HTX \(number / 2),honey,3,Vĩnh Long,Cái Vồn\n" }
        let first = try importing(text)
        #expect(first.drafts.count == 500)
        #expect(try importing(text, into: first.written()).files.isEmpty)
    }
}
