import Catalogue

/// A page as plain text, for machines that read and people who listen: what the page's record says, in the order of the page. It is made of
/// the same record, so the two can't say different things; words that lapse are left out, since no script takes them away here.
struct TextTwin {
    private(set) var bytes: [UInt8] = []
    private let voice: Voice
    private let addresses: Addresses

    /// The text of a page.
    ///
    /// - Parameters:
    ///   - story: what the page tells, if anything.
    ///   - perishable: what of it lapses.
    init(of record: Record, at address: Address, story: Story?, perishable: Perishable?, in voice: Voice, _ addresses: Addresses) {
        self.voice = voice
        self.addresses = addresses
        bytes.reserveCapacity(6000)
        line("# ", text(record["name"]))
        line(addresses.absolute(address))
        if !record["summary_until"].isShown { paragraph(record["summary"]) }
        paragraph(record["counts"])
        if case .record(let stars) = record["stars"] { labelled(stars["name"], voice.words("stars-until", ["day": text(stars["day"])])) }
        offer(record)
        list(record["highlights"])
        facts(record["facts"])
        if let story {
            let lasting = perishable?.lasting(story) ?? story
            if let headline = lasting.headline { heading(.text(lasting.text(of: headline))) }
            paragraph(.text(lasting.plainText))
            paragraph(record["byline"])
        }
        papers(record)
        trace(record)
        if case .record(let trade) = record["trade"] {
            heading(voice.words("trade"))
            facts(trade["facts"])
            if case .list(let quantities) = trade["quantities"], !quantities.isEmpty {
                line(text(trade["by_quantity"]))
                for case .record(let row) in quantities {
                    line("- ", voice.words.string("quantity-from-so-many", ["from": text(row["from"])]), ": ", text(row["said"]))
                }
            }
        }
        if case .record(let maker) = record["producer"] {
            heading(voice.words("producer"))
            line(text(maker["name"]))
            contact(maker)
        } else {
            contact(record)
        }
        for (name, own, title) in Self.lists {
            guard case .list(let entries) = record[name], !entries.isEmpty else { continue }
            let own = record[own]
            heading(own.isShown ? own : voice.words(title))
            links(entries)
        }
    }

    /// The lists of a page: the names of its entries and its title, and the phrase for those without a title.
    private static let lists: [(entries: Key, title: Key, phrase: String)] = [
        ("fairs", "fairs_title", ""), ("products", "products_title", "products"), ("siblings", "siblings_title", ""),
        ("related", "related_title", ""), ("producers", "producers_title", "producers"),
    ]

    // MARK: Parts of a page

    private mutating func offer(_ record: Record) {
        if case .record(let sale) = record["sale"] {
            labelled(
                voice.words("sale-price"), sale["price"],
                sale["day"].isShown ? voice.words("sale-until", ["day": text(sale["day"])]) : .none)
            labelled(voice.words("old-price"), sale["old_price"])
        } else {
            labelled(voice.words("price"), record["price"])
        }
        if case .record(let availability) = record["availability"] { labelled(voice.words("availability"), availability["name"]) }
        guard case .list(let shops) = record["shops"] else { return }
        for case .record(let shop) in shops { labelled(voice.words("buy-at"), shop["name"], shop["url"]) }
    }

    private mutating func papers(_ record: Record) {
        guard case .list(let papers) = record["papers"], !papers.isEmpty else { return }
        heading(voice.words("certificates"))
        for case .record(let paper) in papers {
            line("- ", text(paper["name"]))
            let (number, decision, issuer) = (text(paper["number"]), text(paper["decision"]), text(paper["issuer"]))
            if !number.isEmpty { line("  ", voice.words.string("certificate-number", ["number": number])) }
            if !decision.isEmpty { line("  ", voice.words.string("certificate-decision", ["decision": decision])) }
            if !issuer.isEmpty { line("  ", voice.words.string("certificate-issuer"), ": ", issuer) }
            if case .record(let day) = paper["issued"] { line("  ", voice.words.string("certificate-issued", ["day": text(day["day"])])) }
            if case .record(let day) = paper["expires"] { line("  ", voice.words.string("certificate-until", ["day": text(day["day"])])) }
        }
    }

    private mutating func trace(_ record: Record) {
        guard case .record(let trace) = record["trace"] else { return }
        heading(voice.words("traceability"))
        facts(trace["facts"])
        guard case .list(let lots) = trace["lots"] else { return }
        for case .record(let lot) in lots {
            line(voice.words.string("lot", ["lot": text(lot["lot"])]))
            facts(lot["facts"])
            guard case .list(let steps) = lot["steps"] else { continue }
            for case .record(let step) in steps {
                let day = if case .record(let day) = step["date"] { day["day"] } else { TemplateValue.none }
                bytes += "- ".utf8
                put(list: [day, step["step"], step["location"], step["by"]])
                bytes.append(0x0A)
            }
        }
    }

    private mutating func contact(_ record: Record) {
        paragraph(record["address"])
        for key in ["phone", "email", "website", "zalo"] { labelled(voice.words(key), record[Key(key.utf8)]) }
    }

    private mutating func links(_ entries: [TemplateValue]) {
        for case .record(let entry) in entries {
            let (days, url) = (text(entry["days"]), text(entry["url"]))
            line(
                "- ", text(entry["name"]), days.isEmpty ? "" : ", ", days, url.isEmpty ? "" : ": ",
                url.isEmpty ? "" : addresses.absolute(Address(url)))
        }
    }

    // MARK: Lines

    private mutating func heading(_ title: TemplateValue) {
        guard title.isShown else { return }
        bytes.append(0x0A)
        line("## ", text(title))
    }

    private mutating func paragraph(_ value: TemplateValue) {
        guard value.isShown else { return }
        bytes.append(0x0A)
        line(text(value))
    }

    private mutating func list(_ values: TemplateValue) {
        guard case .list(let values) = values else { return }
        bytes.append(0x0A)
        for case .record(let value) in values where !value["iso"].isShown { line("- ", text(value["text"])) }
    }

    private mutating func facts(_ rows: TemplateValue) {
        guard case .list(let rows) = rows, !rows.isEmpty else { return }
        for case .record(let row) in rows { labelled(row["label"], row["value"]) }
    }

    private mutating func labelled(_ label: TemplateValue, _ values: TemplateValue...) {
        guard values.contains(where: \.isShown) else { return }
        bytes += text(label).utf8
        bytes += ": ".utf8
        put(list: values)
        bytes.append(0x0A)
    }

    private mutating func line(_ pieces: String...) {
        for piece in pieces { bytes += piece.utf8 }
        bytes.append(0x0A)
    }

    /// Those of the values that are shown, side by side.
    private mutating func put(list values: [TemplateValue]) {
        var isFirst = true
        for value in values where value.isShown {
            if !isFirst { bytes += ", ".utf8 }
            bytes += text(value).utf8
            isFirst = false
        }
    }

    private func text(_ value: TemplateValue) -> String { if case .text(let words) = value { words } else { "" } }
}
