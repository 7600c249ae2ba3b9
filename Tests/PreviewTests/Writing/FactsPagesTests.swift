import Foundation
import ModelCatalogue
import Testing

@testable import Preview

/// Facts are filled in as a form: what it sends is written into the file key by key, or nothing is.
@Suite struct FactsPagesTests {
    static let address = "/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/facts"
    static let file = "\(ModelCatalogue.product)/product.yaml"

    private func text(_ studio: Studio) throws -> String {
        String(decoding: try Data(contentsOf: studio.folder.appending(path: Self.file)), as: UTF8.self)
    }

    /// What a browser would send that shows the form: every field as it is, each line end as browsers write it.
    private func form(_ studio: Studio) async throws -> [String: String] {
        let page = await studio.text(Self.address)
        let start = try #require(page.range(of: "<form class=\"facts\"")), end = try #require(page.range(of: "</form>"))
        let form = page[start.lowerBound..<end.lowerBound]
        var values: [String: String] = [:]
        for field in form.matches(of: /<input [^>]*name="(?!remove)([^"]*)" value="([^"]*)"/) {
            values[Self.plain(field.output.1)] = Self.plain(field.output.2)
        }
        for field in form.matches(of: /<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</) {
            values[Self.plain(field.output.1)] = Self.plain(field.output.2).replacing("\n", with: "\r\n")
        }
        for field in form.split(separator: "<select ").dropFirst() {
            let name = try #require(field.firstMatch(of: /name="([^"]*)"/)).output.1
            let chosen = field.prefix(upTo: try #require(field.range(of: "</select>")).lowerBound).firstMatch(
                of: /value="([^"]*)" selected/)
            values[Self.plain(name)] = Self.plain(chosen?.output.1 ?? "")
        }
        return values
    }

    private static func plain(_ html: Substring) -> String {
        String(html).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }

    private func post(_ values: [String: String], to studio: Studio) async -> Reply {
        let form = values.map { "\(PercentCode.encode($0.key))=\(PercentCode.encode($0.value))" }.joined(separator: "&")
        return await studio.front.answer(Ask(posting: form, to: Self.address))
    }

    @Test func aFormThatIsSentAsItWasShownChangesNoByte() async throws {
        let studio = try await Studio()
        let before = try text(studio)
        #expect(await post(try await form(studio), to: studio).status == 303)
        #expect(try text(studio) == before)
    }

    @Test func everyFactIsInItsField() async throws {
        let studio = try await Studio()
        let form = try await form(studio)
        let expected = [
            "/sku": "RH-HT-500", "/kind": "honey", "/ocop/expires": "2029-06-09", "/certificates/1/scheme": "self-declaration",
            "/traceability/gtin": "9520100000010", "/traceability/lots/0/steps/2/place/en": "The cooperative's settling house",
            "/offer/prices/US": "12.90 USD", "/variants/0/images/0": "images/front-250.png", "/trade/markets/2": "US",
            "/market/EU/importer/email": "import@musterhafen.example", "/story/on_label": "true", "/label/allergens/contains": "[]",
            "/label/nutrition/fat": "0 g", "/certificates/-/scheme": "", "/brand": "Rừng Hoa",
        ]
        for (pointer, value) in expected { #expect(form[pointer] == value, "\(pointer)") }
    }

    @Test func whatIsFilledInIsWrittenAndTheRestOfTheFileStays() async throws {
        let studio = try await Studio()
        let before = try text(studio)
        var form = try await form(studio)
        form["/ocop/decision"] = "1285/QĐ-UBND"
        form["/offer/price"] = "195000 VND"
        form["/trade/private_label"] = "true"
        form["/locality/idea/vi"] = "Xã viên: \"để riêng\" # mật tràm"
        let reply = await post(form, to: studio)
        #expect(reply.status == 303 && reply.header("Location")?.hasSuffix("saved=1") == true)
        let expected = before.replacing("1284/QĐ-UBND", with: "1285/QĐ-UBND").replacing("price: 185000 VND ", with: "price: 195000 VND ")
            .replacing("private_label: false", with: "private_label: true")
            .replacing(
                "Xã viên ấp 9 học cách chở thùng theo bông để có mật tràm để riêng", with: "\"Xã viên: \\\"để riêng\\\" # mật tràm\"")
        #expect(try text(studio) == expected)
        #expect(await studio.text("/vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/").contains("195.000"), "and on the page")
        #expect(await studio.text(Self.address + "?saved=1").contains("Đã lưu."))
    }

    @Test func groupsAreAddedAndTakenOut() async throws {
        let studio = try await Studio()
        var form = try await form(studio)
        form["/certificates/-/scheme"] = "haccp"
        form["/certificates/-/number"] = "0123"
        form["/certificates/-/issued"] = "2026-05-04"
        form["/certificates/-/covers/-"] = "mat-ong-hoa-tram"
        form["remove/certificates/0"] = "1"
        form["/images/1"] = ""
        form["/images/-"] = "images/front-250.png"
        form["key/offer/prices/-"] = "JP"
        form["/offer/prices/-"] = "1800 JPY"
        #expect(await post(form, to: studio).status == 303)
        let after = try text(studio)
        #expect(!after.contains("test-report") && after.contains("  - scheme: self-declaration"))
        #expect(after.contains("  - scheme: haccp\n    number: \"0123\"\n    issued: 2026-05-04\n    covers:"))
        #expect(after.contains("JP: 1800 JPY") && !after.contains("craft.png") && after.contains("- images/front-250.png"))
        let shown = try await self.form(studio)
        #expect(shown["/certificates/1/scheme"] == "haccp" && shown["/certificates/1/covers/0"] == "mat-ong-hoa-tram")
        #expect(shown["/images/1"] == "images/front-250.png" && shown["/offer/prices/JP"] == "1800 JPY")
    }

    @Test func severalAreAddedAtOnceOneBehindTheOther() async throws {
        let studio = try await Studio()
        var form = try await form(studio)
        // The first is left empty, and the third; a list in a new one has two new ones of its own.
        form["/certificates/-2/scheme"] = "haccp"
        form["/certificates/-2/covers/-"] = ""
        form["/certificates/-2/covers/-2"] = "mat-ong-hoa-tram"
        form["/certificates/-2/covers/-3"] = "mat-ong-gac-keo"
        form["/certificates/-3/scheme"] = ""
        form["/certificates/-4/scheme"] = "halal"
        form["/certificates/-4/number"] = "77"
        form["/images/-2"] = "images/front-250.png"
        form["key/offer/prices/-"] = "JP"
        form["/offer/prices/-"] = "1800 JPY"
        form["key/offer/prices/-2"] = "DE"
        form["/offer/prices/-2"] = "11 EUR"
        form["remove/certificates/0"] = "1"
        // Of two who save, the second sees all of it again.
        try studio.edit(Self.file, "brand: Rừng Hoa", to: "brand: Rừng Tràm")
        form["/brand"] = nil
        let refused = await post(form, to: studio)
        #expect(refused.status == 409)
        for shown in ["name=\"/certificates/-4/number\" value=\"77\"", "name=\"/certificates/-2/covers/-3\" value=\"mat-ong-gac-keo\""] {
            #expect(refused.text.contains(shown), "\(shown)")
        }
        form["base"] = try #require(refused.text.firstMatch(of: /name="base" value="(\w+)"/)).output.1.description
        #expect(await post(form, to: studio).status == 303)
        let after = try text(studio)
        let shown = try await self.form(studio)
        #expect(shown["/certificates/1/scheme"] == "haccp" && shown["/certificates/2/scheme"] == "halal", "\(after)")
        #expect(shown["/certificates/1/covers/0"] == "mat-ong-hoa-tram" && shown["/certificates/1/covers/1"] == "mat-ong-gac-keo")
        #expect(shown["/certificates/2/number"] == "77" && shown["/images/2"] == "images/front-250.png")
        #expect(shown["/offer/prices/JP"] == "1800 JPY" && shown["/offer/prices/DE"] == "11 EUR" && !after.contains("test-report"))
    }

    @Test(arguments: [
        "/certificates/-1000000/scheme", "/certificates/--/scheme", "/certificates/-0/scheme", "/certificates/-01/scheme", "/-/-/-",
    ])
    func aFormHasNoEndlessLists(_ pointer: String) async throws {
        let studio = try await Studio()
        let before = try text(studio)
        var form = try await form(studio)
        form[pointer] = "haccp"
        #expect(await post(form, to: studio).status == 303)
        #expect(try text(studio) == before)
    }

    @Test func whatIsEmptiedIsTakenOutWithWhatHeldIt() async throws {
        let studio = try await Studio()
        var form = try await form(studio)
        for name in form.keys where name.hasPrefix("/ocop/") { form[name] = "" }
        form["/label/allergens/contains"] = ""
        form["/label/allergens/may_contain"] = ""
        form["/species"] = "  "
        #expect(await post(form, to: studio).status == 303)
        let after = try text(studio)
        #expect(!after.contains("\nocop:") && !after.contains("allergens") && !after.contains("\nspecies"))
        #expect(after.contains("# Kết quả OCOP.") && after.contains("nutrition: {per: 100 g"))
        // And back again: none is something that is said.
        form = try await self.form(studio)
        form["/label/allergens/contains"] = "[]"
        form["/ocop/stars"] = "3"
        #expect(await post(form, to: studio).status == 303)
        #expect(try text(studio).contains("contains: []") && (try text(studio)).contains("ocop:\n  stars: 3"))
    }

    @Test func ofTwoWhoSaveTheSecondSeesWhatTheFileSaysAndDecides() async throws {
        let studio = try await Studio()
        var form = try await form(studio)
        form["/offer/price"] = "200000 VND"
        form["/certificates/1/number"] = "99/CUA-TOI"
        try studio.edit(Self.file, "price: 185000 VND", to: "price: 190000 VND")
        try studio.edit(Self.file, "brand: Rừng Hoa", to: "brand: Rừng Tràm")
        let theirs = try text(studio)
        let reply = await post(form, to: studio)
        #expect(reply.status == 409 && reply.text.contains("value=\"200000 VND\"") && reply.text.contains("<q>190000 VND</q>"))
        #expect(reply.text.contains("<q>Rừng Tràm</q>") && reply.text.contains("99/CUA-TOI"))
        #expect(try text(studio) == theirs, "nothing is written")
        form["base"] = try #require(reply.text.firstMatch(of: /name="base" value="(\w+)"/)).output.1.description
        form["/brand"] = "Rừng Tràm"
        #expect(await post(form, to: studio).status == 303)
        #expect(
            try text(studio) == theirs.replacing("190000 VND", with: "200000 VND").replacing("01/ONGRUNGUMINH/2026", with: "99/CUA-TOI"))
    }

    @Test func whatWasFilledInForSomethingThatIsGoneIsNotLost() async throws {
        let studio = try await Studio()
        var form = try await form(studio)
        form["/variants/0/price"] = "111000 VND"
        let before = try text(studio)
        let start = try #require(before.range(of: "variants:\n")), end = try #require(before.range(of: "# Điều riêng một kênh"))
        try Data((before[..<start.lowerBound] + before[end.lowerBound...]).utf8).write(to: studio.folder.appending(path: Self.file))
        let reply = await post(form, to: studio)
        #expect(reply.status == 409 && reply.text.contains("<code>/variants/0/price</code>: 111000 VND"))
    }

    @Test func somethingNewWithoutItsCodeIsRefusedAndShownAgain() async throws {
        let studio = try await Studio()
        let before = try text(studio)
        for key in ["", "a b", "../x", "0", "<b>"] {
            var form = try await form(studio)
            form["/offer/prices/-"] = "1800 JPY"
            form["key/offer/prices/-"] = key
            let reply = await post(form, to: studio)
            #expect(reply.status == 422 && reply.text.contains("value=\"1800 JPY\"") && reply.text.contains("offer.prices"), "\(key)")
        }
        #expect(try text(studio) == before)
    }

    @Test func aFormWithoutItsWordOrOfAnotherPageWritesNothing() async throws {
        let studio = try await Studio()
        let before = try text(studio)
        var form = try await form(studio)
        form["/sku"] = "X"
        var other = form
        other["seal"] = "abc"
        #expect(await post(other, to: studio).status == 403)
        var foreign = Ask(posting: "seal=\(form["seal"] ?? "")&base=\(form["base"] ?? "")&%2Fsku=X", to: Self.address)
        foreign.origin = "http://evil.example"
        #expect(await studio.front.answer(foreign).status == 403)
        // Keys that the format does not know, and paths out of the file, mean nothing.
        form = try await self.form(studio)
        form["/x/secret"] = "1"
        form["/../site.yaml"] = "1"
        form["/certificates/7/number"] = "1"
        #expect(await post(form, to: studio).status == 303)
        #expect(try text(studio) == before)
    }

    @Test func aFileThatIsNoYAMLIsShownToNobodyAsAForm() async throws {
        let studio = try await Studio { $0.files[Self.file] = Array("sku: [\nkind: honey\n".utf8) }
        let reply = await studio.get(Self.address)
        #expect(!reply.text.contains("<form class=\"facts\"") && reply.text.contains("role=\"alert\""))
    }

    @Test func aScriptInEveryFactStaysText() async throws {
        let evil = "\"><script>alert(1)</script>"
        let studio = try await Studio { catalogue in
            let text = String(decoding: catalogue.files[Self.file] ?? [], as: UTF8.self)
            catalogue.files[Self.file] = Array(
                text.replacing("Rừng Hoa", with: "'\(evil)'").replacing("{US: 12.90 USD", with: "{'\(evil)': 1 USD").utf8)
        }
        let reply = await studio.get(Self.address)
        #expect(reply.status == 200 && !reply.text.contains("<script>alert") && reply.text.contains("&lt;script&gt;alert"))
    }
}
