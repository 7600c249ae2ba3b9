import Catalogue
import Diagnostics

/// `product.yaml` into the typed model, key by key as the format page lists them.
enum ProductReader {
    static func read(_ top: Fields, into product: inout Product) {
        product.sku = top.text("sku")
        product.kind = top.text("kind")
        product.set = top.integer("set")
        product.status = top.choice("status", Status.self)
        product.brand = top.text("brand")
        product.ocop = top.fields("ocop", rating)
        product.certificatesPlace = top.keyPlace("certificates")
        product.certificates = top.list("certificates", id: "scheme", certificate) ?? []
        product.species = top.text("species")
        product.intendedUse = top.choice(
            "intended_use",
            Dictionary(uniqueKeysWithValues: ["food", "flavouring", "cosmetic", "household", "medicine", "decoration"].map { ($0, $0) }))
        product.exemptions = top.list("exemptions", exemption) ?? []
        product.locality = top.fields("locality", locality)
        product.traceability = top.fields("traceability", traceability)
        product.label = top.fields("label", label)
        product.offer = top.fields("offer", offer)
        product.package = top.fields("package", parcel)
        product.variants = top.list("variants", id: "sku", variant) ?? []
        top.each("channels") { fields, key in
            var facts = ChannelFacts(at: key.place)
            facts.values = fields.tree(key.value)
            product.channels[key.value] = facts
        }
        product.trade = top.fields("trade", trade)
        product.imagesPlace = top.keyPlace("images")
        product.images = top.texts("images") ?? []
        product.marketPlace = top.keyPlace("market")
        top.each("market") { fields, key in
            product.market[key.value] = fields.fields(key.value, market)
        }
        product.elsewhere = top.fields("story", elsewhere)
        product.claims = top.list("claims", claim) ?? []
        product.accepts = top.list("accept", acceptance) ?? []
        product.own = top.own()
        top.finish()
    }

    private static func rating(_ fields: Fields) -> OCOPRating {
        var rating = OCOPRating(at: fields.place)
        rating.stars = fields.integer("stars")
        rating.productCode = fields.text("product_code")
        rating.number = fields.text("number")
        rating.decision = fields.text("decision")
        rating.issuer = fields.local("issuer")
        rating.issued = fields.day("issued")
        rating.expires = fields.day("expires")
        rating.extendedUntil = fields.day("extended_until")
        rating.revoked = fields.day("revoked")
        rating.evidence = fields.text("evidence")
        return rating
    }

    static func certificate(_ fields: Fields) -> Certificate {
        var certificate = Certificate(at: fields.place)
        certificate.scheme = fields.text("scheme")
        certificate.name = fields.local("name")
        certificate.number = fields.text("number")
        certificate.issuer = fields.local("issuer")
        certificate.issued = fields.day("issued")
        certificate.expires = fields.day("expires")
        certificate.revoked = fields.day("revoked")
        certificate.scope = fields.local("scope")
        certificate.evidence = fields.text("evidence")
        certificate.source = fields.text("source")
        certificate.quantity = fields.measure("quantity")
        certificate.laboratory = fields.local("laboratory")
        certificate.covers = fields.texts("covers")
        return certificate
    }

    private static func exemption(_ fields: Fields) -> Exemption {
        var exemption = Exemption(at: fields.place)
        exemption.requirement = fields.text("requirement")
        exemption.reason = fields.local("reason")
        return exemption
    }

    private static func locality(_ fields: Fields) -> Locality {
        var locality = Locality(at: fields.place)
        locality.materials = fields.measure("materials")
        locality.labour = fields.measure("labour")
        locality.idea = fields.local("idea")
        locality.identity = fields.local("identity")
        return locality
    }

    private static func traceability(_ fields: Fields) -> Traceability {
        var traceability = Traceability(at: fields.place)
        traceability.gtin = fields.text("gtin")?.map { GTIN($0) }
        traceability.origin = fields.fields("origin", origin)
        traceability.url = fields.text("url")
        traceability.lots = fields.list("lots", id: "lot", lot) ?? []
        return traceability
    }

    private static func origin(_ fields: Fields) -> Origin {
        var origin = Origin(at: fields.place)
        origin.country = fields.text("country")
        origin.province = fields.text("province")
        origin.commune = fields.text("commune")
        origin.growingArea = fields.local("growing_area")
        origin.packingHouse = fields.text("packing_house")
        origin.coordinates = fields.coordinates("coordinates")
        return origin
    }

    private static func lot(_ fields: Fields) -> Lot {
        var lot = Lot(at: fields.place)
        lot.lot = fields.text("lot")?.map { LotNumber($0) }
        lot.produced = fields.day("produced")
        lot.expires = fields.day("expires")
        lot.harvested = fields.day("harvested")
        lot.quantity = fields.amount("quantity")
        lot.steps = fields.list("steps", step) ?? []
        lot.recalled = fields.fields("recalled") { fields in
            var recall = Recall(at: fields.place)
            recall.date = fields.day("date")
            recall.reason = fields.local("reason")
            return recall
        }
        return lot
    }

    private static func step(_ fields: Fields) -> LotStep {
        var step = LotStep(at: fields.place)
        step.date = fields.day("date")
        step.step = fields.local("step")
        step.location = fields.local("place")
        step.by = fields.local("by")
        step.code = fields.text("code")
        step.gln = fields.text("gln")?.map { GLN($0) }
        return step
    }

    private static func label(_ fields: Fields) -> Label {
        var label = Label(at: fields.place)
        label.net = fields.measure("net")
        label.shelfLife = fields.measure("shelf_life")
        label.ingredientsOrder = fields.choice("ingredients_order", ["declared": "declared"])
        label.alcohol = fields.measure("alcohol")
        label.materials = fields.local("materials")
        label.size = fields.text("size")
        label.electronicLabel = fields.text("e_label")
        label.nutrition = fields.fields("nutrition", nutrition)
        _ = fields.fields("allergens") { allergens in
            label.contains = allergens.texts("contains")
            label.mayContain = allergens.texts("may_contain") ?? []
        }
        return label
    }

    private static func nutrition(_ fields: Fields) -> Nutrition {
        var nutrition = Nutrition(at: fields.place)
        nutrition.per = fields.measure("per")
        for key in Nutrition.keys {
            if let value = fields.measure(key) { nutrition.values.append((key, value)) }
        }
        return nutrition
    }

    private static func offer(_ fields: Fields) -> Offer {
        var offer = Offer(at: fields.place)
        offer.price = fields.money("price")
        offer.sale = fields.fields("sale") { fields in
            var sale = Sale(at: fields.place)
            sale.price = fields.money("price")
            sale.from = fields.day("from")
            sale.until = fields.day("until")
            return sale
        }
        offer.availability = fields.choice("availability", Availability.self)
        offer.available = fields.day("available")
        offer.prices = prices(fields)
        fields.each("links") { fields, key in
            if let url = fields.text(key.value) { offer.links.append((key.value, url)) }
        }
        return offer
    }

    private static func prices(_ fields: Fields) -> [String: Located<Money>] {
        var prices: [String: Located<Money>] = [:]
        fields.each("prices") { fields, key in prices[key.value] = fields.money(key.value) }
        return prices
    }

    private static func parcel(_ fields: Fields) -> Parcel {
        var parcel = Parcel(at: fields.place)
        parcel.weight = fields.measure("weight")
        parcel.size = fields.dimensions("size")
        return parcel
    }

    private static func carton(_ fields: Fields) -> Parcel {
        var parcel = Parcel(at: fields.place)
        parcel.units = fields.amount("units")
        parcel.weight = fields.measure("gross")
        parcel.size = fields.dimensions("size")
        return parcel
    }

    private static func variant(_ fields: Fields) -> Variant {
        var variant = Variant(at: fields.place)
        variant.sku = fields.text("sku")
        variant.gtin = fields.text("gtin")?.map { GTIN($0) }
        variant.net = fields.measure("net")
        variant.price = fields.money("price")
        variant.prices = prices(fields)
        variant.name = fields.local("name")
        variant.availability = fields.choice("availability", Availability.self)
        variant.size = fields.text("size")
        variant.color = fields.local("color")
        variant.package = fields.fields("package", parcel)
        variant.images = fields.texts("images") ?? []
        return variant
    }

    private static func trade(_ fields: Fields) -> Trade {
        var trade = Trade(at: fields.place)
        trade.hsCode = fields.text("hs_code")
        trade.minimumOrder = fields.measure("minimum_order")
        trade.prices = fields.list("prices", quantityPrice) ?? []
        trade.capacity = fields.measure("capacity")
        trade.leadTime = fields.measure("lead_time")
        trade.incoterms = fields.texts("incoterms") ?? []
        trade.payment = fields.texts("payment") ?? []
        trade.privateLabel = fields.truth("private_label")
        trade.carton = fields.fields("carton", carton)
        trade.markets = fields.texts("markets")?.map { $0.map { Market($0) } }
        return trade
    }

    private static func quantityPrice(_ fields: Fields) -> QuantityPrice {
        var price = QuantityPrice(at: fields.place)
        price.from = fields.measure("from")
        price.price = fields.money("price")
        price.prices = prices(fields)
        return price
    }

    private static func market(_ fields: Fields) -> MarketFacts {
        var market = MarketFacts(at: fields.place)
        for role in ["importer", "responsible_person", "agent"] {
            if let contact = fields.fields(role, contact) { market.contacts[role] = contact }
        }
        for key in ["cpnp", "cosmetic_listing", "registration", "small_business"] {
            if let value = fields.text(key) { market.values[key] = value }
        }
        if let opened = fields.measure("opened") { market.values["opened"] = opened.map(\.description) }
        return market
    }

    static func contact(_ fields: Fields) -> Contact {
        var contact = Contact(at: fields.place)
        contact.name = fields.local("name")
        contact.address = fields.local("address")
        contact.phone = fields.text("phone")
        contact.email = fields.text("email")
        contact.website = fields.text("website")
        contact.zalo = fields.text("zalo")
        return contact
    }

    private static func elsewhere(_ fields: Fields) -> StoryElsewhere {
        var elsewhere = StoryElsewhere(at: fields.place)
        elsewhere.leaflet = fields.text("leaflet")
        elsewhere.film = fields.text("film")
        elsewhere.sound = fields.text("sound")
        elsewhere.onLabel = fields.truth("on_label")
        return elsewhere
    }

    private static func claim(_ fields: Fields) -> ClaimEvidence {
        var claim = ClaimEvidence(at: fields.place)
        claim.says = fields.text("says")
        claim.evidence = fields.text("evidence")
        claim.source = fields.local("source")
        claim.date = fields.day("date")
        return claim
    }

    private static func acceptance(_ fields: Fields) -> Acceptance {
        var acceptance = Acceptance(at: fields.place)
        acceptance.rule = fields.text("rule")
        acceptance.reason = fields.text("reason")
        acceptance.until = fields.day("until")
        return acceptance
    }

    /// `remarks.yaml`.
    static func remarks(_ top: Fields) -> [Remark] {
        let remarks = top.list("remarks") { fields in
            var remark = Remark(at: fields.place)
            remark.language = fields.text("language")?.map { Language($0) }
            remark.about = fields.text("about")
            remark.sentence = fields.text("sentence")
            remark.line = fields.integer("line")
            remark.words = fields.text("remark")
            remark.by = fields.text("by")
            remark.way = fields.choice(
                "way", Dictionary(uniqueKeysWithValues: ["page", "message", "phone", "paper", "document"].map { ($0, $0) }))
            remark.date = fields.day("date")
            remark.settled = fields.day("settled")
            return remark
        }
        top.finish()
        return remarks ?? []
    }

    /// `approvals.yaml`.
    static func approvals(_ top: Fields) -> [Approval] {
        let approvals = top.list("approvals") { fields in
            var approval = Approval(at: fields.place)
            approval.language = fields.text("language")?.map { Language($0) }
            approval.by = fields.text("by")
            approval.way = fields.choice(
                "way", Dictionary(uniqueKeysWithValues: ["page", "message", "phone", "paper", "translation"].map { ($0, $0) }))
            approval.date = fields.day("date")
            approval.digest = fields.text("digest")
            return approval
        }
        top.finish()
        return approvals ?? []
    }
}
