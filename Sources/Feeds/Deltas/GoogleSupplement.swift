import XML

/// A supplemental source of Google Merchant Center: of goods that it knows, the number and what changed. It can neither add nor remove goods,
/// nor take a value away (https://support.google.com/merchants/answer/7439882, not read; from memory).
enum GoogleSupplement: DeltaForm {
    static let channel = "google-merchant"
    private static let schema = EmbeddedGrammar.schema("google-supplement.rng")

    static func schema(of ending: String) -> Result<Schema, FeedFailure> { schema }

    static func delta(of changes: FeedChanges, previousVersion: Int) throws(XMLError) -> FeedDelta {
        var delta = FeedDelta()
        let lost = changes.items.filter { item in
            (item.differing ?? []).contains { name in !item.element.elements.contains { $0.name == name } }
        }
        let items = changes.items.filter { !$0.isNew }.compactMap { item -> XMLElement? in
            let told = item.element.elements.filter { $0.name == "g:id" || (item.differing?.contains($0.name) ?? true) }
            return told.count > 1 ? item.element.with(told) : nil
        }
        for (count, words) in [
            (changes.items.filter(\.isNew).map(\.number), FeedDelta.newGoods), (changes.gone.map(\.id), FeedDelta.goneGoods),
            (lost.map(\.number), FeedDelta.lostValues),
        ] where !count.isEmpty { delta.untold.append(words(count)) }
        guard !items.isEmpty, let root = changes.around.first, let channel = changes.around.last else { return delta }
        let document = root.with([channel.with(changes.before + items)])
        delta.documents = [("supplement.xml", try XMLWriter.bytes { (xml) throws(XMLError) in try xml.write(document) })]
        delta.changed = items.count
        return delta
    }
}
