import Catalogue
import Diagnostics

/// What buyers by the pallet want to know.
enum TradeRows {
    /// The rows; none where there is nothing beyond what the page has said already, unless something stands below them (`hasMore`).
    /// Of a stay nothing is packed or sent.
    static func rows(of product: Product, isService: Bool, hasMore: Bool, in voice: Voice) -> FactRows {
        var rows = FactRows(voice)
        let trade = product.trade
        rows.add("minimum-order", trade?.minimumOrder?.value)
        rows.add(isService ? "capacity.service" : "capacity", trade?.capacity?.value)
        rows.add(isService ? "lead-time.service" : "lead-time", trade?.leadTime?.value)
        if !isService { rows.add("incoterms", voice.list((trade?.incoterms ?? []).map(\.value))) }
        rows.add("payment", voice.list((trade?.payment ?? []).map(\.value)))
        guard !isService else { return rows }
        if let label = trade?.privateLabel?.value {
            rows.add("private-label", voice.words.string(label ? "private-label.yes" : "private-label.no"))
        }
        rows.add("carton", trade?.carton.flatMap { parcel($0, voice) })
        guard hasMore || !rows.isEmpty else { return rows }
        rows.add("hs-code", trade?.hsCode?.value)
        rows.add("parcel", product.package.flatMap { parcel($0, voice) })
        rows.add("offered-in", voice.list((trade?.markets ?? []).map { voice.word("market", $0.value.code) }))
        return rows
    }

    private static func parcel(_ parcel: Parcel, _ voice: Voice) -> String? {
        let said = [
            parcel.units.map { voice.words.string("carton-units", ["units": $0.value.form(in: voice.language)]) },
            parcel.weight?.value.form(in: voice.language), parcel.size?.value.form(in: voice.language),
        ].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: " · ")
    }
}
