import Catalogue
import Diagnostics
import Digests
import Foundation
import Testing
import XML

@testable import Feeds

/// What changed, told so that whoever has the old feed and applies it has the new one.
@Suite struct DeltaTests {
    /// A feed as a channel holds it: what each item consists of, by number.
    private typealias Held = [String: [XMLElement]]

    private static let channels: [Channel] = [.googleMerchant, .peppol, .bmecat]

    private func catalogue(_ channel: Channel, products: Int = 6) -> ModelCatalogue {
        var catalogue = ModelCatalogue(products: products)
        let model = TradeCatalogueTests.catalogue(PeppolCatalogue.self)
        catalogue.site.owner = model.site.owner
        let receiver = model.site.channels.first?.receiver
        catalogue.site.channels = [
            ChannelEntry(channel, market: "DE", language: .en, receiver: receiver, at: Place(catalogue.site.file, line: 9))
        ]
        for index in catalogue.products.indices where index % 2 == 1 {
            catalogue.products[index].variants = [
                ModelCatalogue.variant("V-\(index)", net: "250 g", prices: ["DE": "6.20 EUR"])
            ]
        }
        return catalogue
    }

    /// One random edit of a catalogue.
    private func edit(_ catalogue: inout ModelCatalogue, _ random: inout SeededNumbers) {
        let index = Int.random(in: 0..<catalogue.products.count, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1:
            let price = "\(Int.random(in: 5...40, using: &random)).\(Int.random(in: 10...99, using: &random)) EUR"
            catalogue.products[index].offer?.prices["EU"]?.value = Money(price) ?? Money(Amount(1), "EUR")
        case 2:
            catalogue.products[index].stories[.en]?.summary?.raw = "Honey no. \(Int.random(in: 0...999, using: &random)) of the forest."
        case 3: catalogue.products[index].label?.net?.value = ModelCatalogue.measure("\(Int.random(in: 1...9, using: &random))00 g")
        case 4: catalogue.products[index].brand = Bool.random(using: &random) ? nil : catalogue.products[0].brand
        case 5:
            let status: Status = Bool.random(using: &random) ? .withdrawn : .published
            catalogue.products[index].status = Located(status, at: catalogue.products[index].place)
        default:
            let place = catalogue.products[index].place
            catalogue.products[index].ocop?.stars = Located(Int.random(in: 3...5, using: &random), at: place)
        }
    }

    private func state(_ made: Made) throws -> FeedState {
        let items = try made.items()
        return FeedState(items: items.items, parts: Feeds.parts(of: Array((made.xml ?? "").utf8), channel: items.head.channel))
    }

    private func delta(from old: Made, to new: Made) throws -> FeedDelta {
        try Feeds.delta(of: new.items().head, Array((new.xml ?? "").utf8), since: state(old))
    }

    private func held(_ bytes: [UInt8], _ channel: Channel) throws -> Held {
        let form = try #require(ItemForm.form(of: channel.name))
        var held: Held = [:]
        try XMLReader().elements(of: bytes, atDepth: form.depth) { element, _ in
            for (number, item) in form.items(of: element) { held[number] = item.elements }
            return true
        }
        return held
    }

    /// What a channel that has `old` has when it has read `delta`.
    private func apply(_ delta: FeedDelta, to old: Held, _ channel: Channel) throws -> Held {
        var held = old
        let form = try #require(ItemForm.form(of: channel.name))
        for document in delta.documents {
            try XMLReader().elements(of: document.contents, atDepth: form.depth) { element, _ in
                guard let number = form.items(of: element).first?.number else { return true }
                let action = element.first("ActionCode")?.text ?? element.attributes.first { $0.name == "mode" }?.value
                switch action {
                case "Delete", "delete": held[number] = nil
                case "Add", "new", "Update": held[number] = element.elements.filter { $0.localName != "ActionCode" }
                case "update" where document.ending == "update-products.xml": held[number] = element.elements
                default:
                    // Only what is in it is replaced.
                    let names = Set(element.elements.map(\.name))
                    held[number] = (held[number] ?? []).filter { !names.contains($0.name) } + element.elements
                }
                return true
            }
        }
        return held
    }

    /// Told apart by what their elements say, however they are ordered and laid out.
    private func parts(_ held: Held) -> [String: ItemParts] {
        held.mapValues { elements in
            ItemParts(of: XMLElement("item", elements.filter { $0.localName != "ActionCode" }))
        }
    }

    @Test(arguments: 0..<30) func whoHasTheOldFeedAndAppliesTheDeltaHasTheNewOne(seed: Int) async throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let channel = Self.channels[seed % Self.channels.count]
        var catalogue = catalogue(channel)
        for _ in 0..<Int.random(in: 0...3, using: &random) { edit(&catalogue, &random) }
        let old = try await Made(catalogue)
        for _ in 0..<Int.random(in: 1...8, using: &random) { edit(&catalogue, &random) }
        let new = try await Made(catalogue)
        guard let (before, after) = old.xml.flatMap({ before in new.xml.map { (Array(before.utf8), Array($0.utf8)) } }) else { return }
        let delta = try delta(from: old, to: new)
        var expected = try held(after, channel)
        var had = try held(before, channel)
        if channel == .googleMerchant {
            // A supplement knows neither new goods nor gone ones, nor values that were dropped.
            had = had.filter { expected[$0.key] != nil }
            expected = expected.filter { had[$0.key] != nil }
            for (number, elements) in expected {
                let names = Set(elements.map(\.name))
                had[number] = had[number]?.filter { names.contains($0.name) }
            }
        }
        #expect(parts(try apply(delta, to: had, channel)) == parts(expected))
        // What is told is told once, and nothing that did not change is.
        if channel != .googleMerchant {
            let difference = FeedDiff("x", from: try old.items().items, to: try new.items().items)
            #expect(delta.added == difference.added.count && delta.changed == difference.changed.count)
            #expect(delta.gone == difference.gone.count)
        }
        for document in delta.documents {
            switch channel {
            case .peppol: #expect(try Outside.xmllint(document.contents, schema: Outside.ublSchema) ?? "" == "")
            case .bmecat: #expect(try Outside.xmllint(document.contents, schema: Outside.bmecatSchema) ?? "" == "")
            default: break
            }
        }
    }

    @Test(arguments: 0..<3) func nothingChangedIsNoDocument(_ number: Int) async throws {
        let made = try await Made(catalogue(Self.channels[number]))
        let tomorrow = try await Made(catalogue(Self.channels[number]), today: ModelCatalogue.today.adding(days: 1))
        let delta = try delta(from: made, to: tomorrow)
        #expect(delta.documents.isEmpty && delta.untold.isEmpty)
    }

    @Test func aPriceAloneGoesIntoBMEcatsPrices() async throws {
        let old = catalogue(.bmecat)
        var new = old
        new.products[0].offer?.prices["EU"]?.value = try #require(Money("12.50 EUR"))
        let delta = try delta(from: try await Made(old), to: try await Made(new))
        #expect(delta.documents.map(\.ending) == ["update-prices.xml"])
        let text = String(decoding: try #require(delta.documents.first).contents, as: UTF8.self)
        #expect(text.contains("<T_UPDATE_PRICES prev_version=\"0\">") && text.contains("<PRICE_AMOUNT>12.50</PRICE_AMOUNT>"))
        #expect(!text.contains("DESCRIPTION_LONG") && text.split(separator: "<PRODUCT ").count == 2)
    }

    @Test func bmecatsUpdatesAreCounted() async throws {
        let old = catalogue(.bmecat)
        var new = old
        new.products[0].offer?.prices["EU"]?.value = try #require(Money("12.50 EUR"))
        new.products.removeLast()
        let (before, after) = (try await Made(old), try await Made(new))
        let delta = try Feeds.delta(of: after.items().head, Array(try #require(after.xml).utf8), since: state(before), previousVersion: 4)
        let texts = delta.documents.map { String(decoding: $0.contents, as: UTF8.self) }
        #expect(texts.count == 2 && texts[0].contains("prev_version=\"4\"") && texts[1].contains("prev_version=\"5\""))
        #expect(texts[0].contains("<PRODUCT mode=\"delete\">"))
    }

    @Test func aSupplementHasTheNumberAndWhatChangedAlone() async throws {
        let old = catalogue(.googleMerchant)
        var new = old
        new.products[0].offer?.prices["EU"]?.value = try #require(Money("12.50 EUR"))
        new.products.removeLast()
        let delta = try delta(from: try await Made(old), to: try await Made(new))
        let text = String(decoding: try #require(delta.documents.first).contents, as: UTF8.self)
        let item = try #require(text.split(separator: "<item>").last)
        #expect(item.contains("<g:id>RH-MO-500</g:id>") && item.contains("<g:price>12.50 EUR</g:price>") && !item.contains("<title>"))
        #expect(delta.untold.map(\.en).contains { $0.contains("items that are gone") && $0.contains("RH-MO-500-5") })
    }

    @Test func aLineThatIsGoneIsDeletedAtPeppol() async throws {
        let old = catalogue(.peppol)
        var new = old
        new.products.removeLast()
        let delta = try delta(from: try await Made(old), to: try await Made(new))
        let text = String(decoding: try #require(delta.documents.first).contents, as: UTF8.self)
        #expect(delta.gone == 2 && text.contains("<cbc:ActionCode>Update</cbc:ActionCode>"))
        #expect(text.split(separator: "<cbc:ActionCode>Delete</cbc:ActionCode>").count == 3)
    }

    @Test func withoutKnownPartsChangedItemsAreToldWhole() async throws {
        let (old, new) = (catalogue(.bmecat), catalogue(.bmecat))
        let (before, after) = (try await Made(old), try await Made(new))
        let delta = try Feeds.delta(
            of: after.items().head, Array(try #require(after.xml).utf8), since: FeedState(items: before.items().items, parts: [:]))
        #expect(delta.changed == 9 && delta.documents.map(\.ending) == ["update-products.xml"])
    }

    @Test func anotherChannelHasNone() async throws {
        let made = try await Made(catalogue(.meta))
        #expect(throws: DeltaFailure.self) {
            try Feeds.delta(of: made.items().head, Array(try #require(made.xml).utf8), since: FeedState(items: [], parts: [:]))
        }
    }

    @Test func partsAreKeptAsBytes() throws {
        let parts = ItemParts(of: XMLElement("item", [XMLElement("g:id", text: "A"), XMLElement("title", text: "Mật ong")]))
        #expect(ItemParts(bytes: parts.bytes) == parts)
        let damaged = ItemParts(bytes: parts.bytes.dropLast())
        #expect(damaged.names(differingFrom: parts).count == 1)
        for count in 0..<parts.bytes.count { _ = ItemParts(bytes: Array(parts.bytes.prefix(count))) }
    }
}

/// Numbers that are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
