import Catalogue
import Diagnostics
import Rulebook

/// Peppol and GDSN address documents by electronic addresses: provider and receiver need a name and a Global Location Number each.
enum IncompleteTradeParty: FeedRule {
    static let about = About(
        id: "incomplete-trade-party", severity: .warning,
        summary: Words(
            vi: "Danh mục Peppol và GS1 GDSN cần tên và mã GLN của bên gửi (`owner`) và bên nhận (`receiver`).",
            en: "A catalogue for Peppol or GS1 GDSN needs the name and GLN of its provider (`owner`) and its receiver (`receiver`)."),
        basis: Basis("Peppol BIS Catalogue 3, PEPPOL-T19-B01601, B01602, B04001, B04002, PEPPOL-COMMON-R040"),
        flags: [Example("channels: [▸{channel: peppol-catalogue, market: DE, language: en}]", in: "site.yaml")],
        allows: [
            Example(
                "owner.gln: \"9520000000004\"\nchannels: [{channel: peppol-catalogue, market: DE, language: en, receiver: {name: Buyer, gln: \"9520000000011\"}}]",
                in: "site.yaml")
        ])

    static func check(_ entry: ChannelEntry, in edition: Edition) -> Finding? {
        let owner = edition.site.owner
        let missing: (place: Place, words: Words)? =
            if owner?.name == nil {
                (owner?.place ?? entry.place, Words(vi: "thiếu `owner.name`", en: "`owner.name` is missing"))
            } else if !(owner?.gln?.value.isValid ?? false) {
                (
                    owner?.gln?.place ?? owner?.place ?? entry.place,
                    Words(vi: "thiếu `owner.gln` hợp lệ", en: "there is no valid `owner.gln`")
                )
            } else if entry.receiver?.name.flatMap(FeedText.line) == nil {
                (entry.receiver?.place ?? entry.place, Words(vi: "thiếu `receiver.name`", en: "`receiver.name` is missing"))
            } else if !(entry.receiver?.gln?.isValid ?? false) {
                (entry.receiver?.place ?? entry.place, Words(vi: "thiếu `receiver.gln` hợp lệ", en: "there is no valid `receiver.gln`"))
            } else {
                nil
            }
        guard let missing else { return nil }
        return Finding(
            about.id, about.severity, at: missing.place,
            Words(vi: "không có \(entry.name): \(missing.words.vi)", en: "there is no \(entry.name): \(missing.words.en)"),
            help: Words(
                vi: "thêm mã GLN 13 số của hai bên, hoặc dùng kênh `ubl-catalogue`, không cần mã này",
                en: "add the 13-digit GLNs of both, or use the channel `ubl-catalogue`, which needs none"),
            basis: about.basis, reach: .channel(entry.name), subject: .site)
    }
}
