import Catalogue
import Diagnostics

/// `producer.yaml` into the typed model.
enum ProducerReader {
    static func read(_ top: Fields, into producer: inout Producer) {
        producer.name = top.local("name")
        producer.legalForm = top.choice("legal_form", LegalForm.self)
        producer.province = top.text("province")
        producer.commune = top.text("commune")
        producer.address = top.local("address")
        producer.taxCode = top.text("tax_code")
        producer.contact = top.fields("contact", ProductReader.contact)
        producer.gln = top.text("gln")?.map { GLN($0) }
        producer.coordinates = top.coordinates("coordinates")
        producer.established = top.year("established")
        producer.members = top.integer("members")
        producer.certificatesPlace = top.keyPlace("certificates")
        producer.certificates = top.list("certificates", id: "scheme", ProductReader.certificate) ?? []
        producer.registrationsPlace = top.keyPlace("registrations")
        _ = top.fields("registrations") { fields in
            for key in ["fda_facility", "gacc", "eu_approval"] {
                if let value = fields.text(key) { producer.registrations[key] = value }
            }
        }
        producer.images = top.texts("images") ?? []
        producer.own = top.own()
        top.finish()
    }
}

/// `fair.yaml` into the typed model.
enum FairReader {
    static func read(_ top: Fields, into fair: inout Fair) {
        fair.name = top.local("name")
        fair.from = top.day("from")
        fair.until = top.day("until")
        fair.venue = top.local("venue")
        fair.online = top.fields("online") { fields in
            var online = Fair.Online(at: fields.place)
            online.platform = fields.text("platform")
            online.url = fields.text("url")
            online.from = fields.day("from")
            online.until = fields.day("until")
            return online
        }
        fair.booths =
            top.list("booths") { fields in
                var booth = Booth(at: fields.place)
                booth.booth = fields.text("booth")
                booth.producer = fields.text("producer")
                booth.products = fields.texts("products")
                return booth
            } ?? []
        fair.own = top.own()
        top.finish()
    }
}

/// `site.yaml` into the typed model; the texts of its terms are read by the caller.
enum SiteReader {
    static func read(_ top: Fields, into site: inout Site) -> LocalText? {
        site.name = top.local("name")
        site.url = top.text("url").map { $0.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
        site.languages = top.texts("languages")?.map { $0.map { Language($0) } } ?? []
        site.currency = top.text("currency")
        site.markets = top.texts("markets")?.map { $0.map { Market($0) } } ?? []
        site.approvalRequired = top.choice("approval", ["required": true, "optional": false])?.value ?? false
        site.channels =
            top.list("channels") { fields -> ChannelEntry? in
                let (channel, market, language) = (fields.text("channel"), fields.text("market"), fields.text("language"))
                let receiver = fields.fields("receiver") { fields in
                    var party = TradeParty(at: fields.place)
                    party.name = fields.text("name")?.value
                    party.gln = fields.text("gln").map { GLN($0.value) }
                    return party
                }
                let delivery = fields.fields("delivery", delivery)
                let mayLose = share(fields, "may_lose")
                guard let channel, let market, let language else {
                    fields.reading.report("missing-field", at: fields.place, .incompleteChannel, help: .wholeChannel)
                    return nil
                }
                var entry = ChannelEntry(
                    Channel(channel.value), market: Market(market.value), language: Language(language.value),
                    receiver: receiver, delivery: delivery, at: fields.place)
                entry.mayLose = mayLose
                return entry
            }?.compactMap { $0 } ?? []
        site.contact = top.fields("contact", ProductReader.contact)
        site.owner = top.fields("owner") { fields in
            var owner = Site.Owner(at: fields.place)
            owner.name = fields.local("name")
            owner.address = fields.local("address")
            owner.registration = fields.local("registration")
            owner.gln = fields.text("gln")?.map { GLN($0) }
            owner.representative = fields.text("representative")
            return owner
        }
        let terms = top.local("terms")
        site.own = top.own()
        top.finish()
        return terms
    }

    /// Per cent of a whole.
    private static func share(_ fields: Fields, _ key: String) -> Int? {
        guard let share = fields.measure(key) else { return nil }
        let amount = share.value.amount
        guard share.value.unit.symbol == "%", share.value.per == nil, amount.decimals == 0, (0...100).contains(amount.digits) else {
            fields.reading.report("wrong-measure", at: share.place, length: share.length, .noShare, help: .writeShare)
            return nil
        }
        return Int(amount.digits)
    }

    private static func delivery(_ fields: Fields) -> Delivery {
        var delivery = Delivery(at: fields.place)
        delivery.days = fields.integer("days")
        delivery.carriers =
            fields.list("carriers") { fields in
                var carrier = Delivery.Carrier(at: fields.place)
                carrier.carrier = fields.text("carrier")
                carrier.price = fields.money("price")
                carrier.cashOnDelivery = fields.money("cash_on_delivery")
                return carrier
            } ?? []
        return delivery
    }
}

extension Words {
    fileprivate static let noShare = Words(vi: "chỗ này phải là tỉ lệ từ 0 % đến 100 %", en: "this share is not 0 to 100 per cent")
    fileprivate static let writeShare = Words(vi: "ghi như `20 %`", en: "write it as `20 %`")
    fileprivate static let incompleteChannel = Words(
        vi: "kênh này thiếu `channel`, `market` hoặc `language`", en: "this channel lacks `channel`, `market` or `language`")
    fileprivate static let wholeChannel = Words(
        vi: "viết đủ: `{channel: google-merchant, market: VN, language: vi}`",
        en: "write all three: `{channel: google-merchant, market: VN, language: vi}`")
}
