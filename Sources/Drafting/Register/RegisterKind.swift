import Catalogue

/// What a row says about the kind of its goods, held against the kinds that there are and against the goods' name.
enum RegisterKind: Equatable {
    /// The row does not say; kinds by the name follow, if the name tells.
    case missing([Kind])
    /// A kind that exists and that goods of this name can be.
    case known(Kind)
    /// No kind of this name; two that are near follow.
    case unknown(String, nearest: [Kind])
    /// A kind that goods of this name are not; what they could be follows.
    case doubtful(Kind, nearest: [Kind])

    init(_ row: RegisterRow) {
        if let kind = Self.certain(row) {
            self = .known(kind)
            return
        }
        let likely = KindByName.kinds(row[.product] ?? "")
        guard let written = row[.kind] else {
            self = .missing(Array(likely.prefix(2)))
            return
        }
        if let kind = Reference.kind(written) ?? Reference.kind(named: written) {
            self = .doubtful(kind, nearest: Array(likely.prefix(2)))
            return
        }
        // The name knows the goods better than an office's word for them; what it leaves open, likeness of words fills.
        var nearest = Array(likely.prefix(2))
        for kind in Reference.nearestKinds(to: written, count: 4) where nearest.count < 2 && !nearest.contains(kind) {
            nearest.append(kind)
        }
        self = .unknown(written, nearest: nearest)
    }

    /// The kind that a row says without doubt; the same as `known`, and much cheaper than looking for near ones.
    static func certain(_ row: RegisterRow) -> Kind? {
        guard let written = row[.kind], let kind = Reference.kind(written) ?? Reference.kind(named: written) else { return nil }
        let likely = KindByName.kinds(row[.product] ?? "")
        return likely.isEmpty || likely.contains(kind) ? kind : nil
    }
}
