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
        line([Array("# ".utf8), text(record["name"])])
        line([Array(addresses.absolute(address).utf8)])
        if !record["summary_until"].isShown { paragraph(record["summary"]) }
        paragraph(record["counts"])
        if case .record(let stars) = record["stars"] { labelled(stars["name"], voice.words("stars-until", ["day": string(stars["day"])])) }
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
                line([text(trade["by_quantity"])])
                for case .record(let row) in quantities {
                    let from = filled("quantity-from-so-many", "from", string(row["from"]))
                    line([Array("- ".utf8), from, Array(": ".utf8), text(row["said"])])
                }
            }
        }
        if case .record(let maker) = record["producer"] {
            heading(voice.words("producer"))
            line([text(maker["name"])])
            contact(maker)
        } else {
            contact(record)
        }
        for (name, title) in [("fairs", ""), ("products", "products"), ("siblings", ""), ("related", ""), ("producers", "producers")]
            as [(StaticString, String)]
        {
            let key = Key(stringLiteral: name)
            guard case .list(let entries) = record[key], !entries.isEmpty else { continue }
            let own = name.withUTF8Buffer { record[Key(Array($0) + Array("_title".utf8))] }
            heading(own.isShown ? own : voice.words(title))
            links(entries)
        }
    }

    // MARK: Parts of a page

    private mutating func offer(_ record: Record) {
        if case .record(let sale) = record["sale"] {
            labelled(
                voice.words("sale-price"), sale["price"],
                sale["day"].isShown ? voice.words("sale-until", ["day": string(sale["day"])]) : .none)
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
            line([Array("- ".utf8), text(paper["name"])])
            for (key, phrase) in [("number", "certificate-number"), ("decision", "certificate-decision")] as [(StaticString, String)] {
                let value = paper[Key(stringLiteral: key)]
                if value.isShown { line([Array("  ".utf8), filled(phrase, key, string(value))]) }
            }
            if paper["issuer"].isShown {
                line([Array("  ".utf8), text(voice.words("certificate-issuer")), Array(": ".utf8), text(paper["issuer"])])
            }
            for (key, phrase) in [("issued", "certificate-issued"), ("expires", "certificate-until")] as [(StaticString, String)] {
                if case .record(let day) = paper[Key(stringLiteral: key)] {
                    line([Array("  ".utf8), filled(phrase, "day", string(day["day"]))])
                }
            }
        }
    }

    private mutating func trace(_ record: Record) {
        guard case .record(let trace) = record["trace"] else { return }
        heading(voice.words("traceability"))
        facts(trace["facts"])
        guard case .list(let lots) = trace["lots"] else { return }
        for case .record(let lot) in lots {
            line([filled("lot", "lot", string(lot["lot"]))])
            facts(lot["facts"])
            guard case .list(let steps) = lot["steps"] else { continue }
            for case .record(let step) in steps {
                var said: [[UInt8]] = []
                if case .record(let day) = step["date"] { said.append(text(day["day"])) }
                for key in ["step", "location", "by"] as [Key] where step[key].isShown { said.append(text(step[key])) }
                line([Array("- ".utf8)] + said.enumerated().map { $0 == 0 ? $1 : Array(", ".utf8) + $1 })
            }
        }
    }

    private mutating func contact(_ record: Record) {
        paragraph(record["address"])
        for key in ["phone", "email", "website", "zalo"] { labelled(voice.words(key), record[Key(key.utf8)]) }
    }

    private mutating func links(_ entries: [TemplateValue]) {
        for case .record(let entry) in entries {
            let url = entry["url"].isShown ? Array(": \(addresses.absolute(Address(string(entry["url"]))))".utf8) : []
            let days = entry["days"].isShown ? Array(", ".utf8) + text(entry["days"]) : []
            line([Array("- ".utf8), text(entry["name"]), days, url])
        }
    }

    // MARK: Lines

    private mutating func heading(_ title: TemplateValue) {
        guard title.isShown else { return }
        bytes.append(0x0A)
        line([Array("## ".utf8), text(title)])
    }

    private mutating func paragraph(_ value: TemplateValue) {
        guard value.isShown else { return }
        bytes.append(0x0A)
        line([text(value)])
    }

    private mutating func list(_ values: TemplateValue) {
        guard case .list(let values) = values else { return }
        bytes.append(0x0A)
        for case .record(let value) in values where !value["iso"].isShown { line([Array("- ".utf8), text(value["text"])]) }
    }

    private mutating func facts(_ rows: TemplateValue) {
        guard case .list(let rows) = rows, !rows.isEmpty else { return }
        for case .record(let row) in rows { labelled(row["label"], row["value"]) }
    }

    private mutating func labelled(_ label: TemplateValue, _ values: TemplateValue...) {
        guard values.contains(where: \.isShown) else { return }
        line(
            [text(label), Array(": ".utf8)] + values.filter(\.isShown).enumerated().map { $0 == 0 ? text($1) : Array(", ".utf8) + text($1) }
        )
    }

    private mutating func line(_ pieces: [[UInt8]]) {
        for piece in pieces { bytes += piece }
        bytes.append(0x0A)
    }

    private func filled(_ phrase: String, _ hole: StaticString, _ fact: String) -> [UInt8] {
        voice.words.phrase(phrase).filled([hole: fact])
    }

    private func text(_ value: TemplateValue) -> [UInt8] { if case .text(let bytes) = value { bytes } else { [] } }

    private func string(_ value: TemplateValue) -> String { String(decoding: text(value), as: UTF8.self) }
}
