import XML

/// Peppol BIS Catalogue 3: a catalogue whose lines say `Add`, `Update` or `Delete` (transaction T19, action codes at header and line level).
enum PeppolDelta: DeltaForm {
    static let channel = "peppol-catalogue"
    private static let schema = EmbeddedGrammar.schema("peppol-update.rng")

    static func schema(of ending: String) -> Result<Schema, FeedFailure> { schema }

    static func delta(of changes: FeedChanges, previousVersion: Int) throws(XMLError) -> FeedDelta {
        var delta = FeedDelta()
        let lines =
            changes.items.map { item in
                item.element.replacing(
                    "ActionCode", with: XMLElement("cbc:ActionCode", text: item.isNew ? "Add" : "Update"), behind: "ID")
            } + changes.gone.map(deletion)
        guard !lines.isEmpty else { return delta }
        guard let root = changes.around.first else {
            // Without a catalogue there is no header to say it with.
            delta.untold = [.wholeFeedIsGone]
            return delta
        }
        let head = changes.before.map { element in
            switch element.name {
            // It is another document than the catalogue.
            case "cbc:ID": XMLElement("cbc:ID", text: "\(element.text)-update")
            case "cbc:ActionCode": XMLElement("cbc:ActionCode", text: "Update")
            default: element
            }
        }
        delta.documents = [("update.xml", try XMLWriter.bytes { (xml) throws(XMLError) in try xml.write(root.with(head + lines)) })]
        delta.added = changes.items.count { $0.isNew }
        delta.changed = changes.items.count - delta.added
        delta.gone = changes.gone.count
        return delta
    }

    /// As little as the transaction lets a line say.
    private static func deletion(of item: ItemFacts) -> XMLElement {
        XMLElement(
            "cac:CatalogueLine",
            [
                XMLElement("cbc:ID", text: item.id), XMLElement("cbc:ActionCode", text: "Delete"),
                XMLElement(
                    "cac:Item",
                    [
                        XMLElement("cbc:Name", text: FeedText.cut(item.title.isEmpty ? item.id : item.title, to: 500)),
                        XMLElement("cac:SellersItemIdentification", [XMLElement("cbc:ID", text: item.id)]),
                    ]),
            ])
    }
}
