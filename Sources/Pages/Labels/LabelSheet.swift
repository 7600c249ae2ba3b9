/// The sheets that labels and cards are printed on.
public enum LabelSheet: String, Sendable, CaseIterable {
    /// A4 with 3 × 8 labels of 70 × 37 mm.
    case a4With24 = "a4-24"
    /// A4 with 5 × 13 labels of 38.1 × 21.2 mm.
    case a4With65 = "a4-65"
    /// A4 with 2 × 4 cards of 105 × 74 mm for a shelf.
    case shelf
    /// A4 on its side with two A5 cards for a booth.
    case booth

    /// How many fit on a sheet.
    public var perSheet: Int {
        switch self {
        case .a4With24: 24
        case .a4With65: 65
        case .shelf: 8
        case .booth: 2
        }
    }

    /// Whether a sheet holds one product alone, over and over: labels for packs, as against cards of which one is enough.
    var isForPacks: Bool { self == .a4With24 || self == .a4With65 }

    /// How large its barcode is printed, in per cent of full size; GS1 allows 80 at the least (General Specifications, 5.2.6.6).
    /// `nil` where the label is too small for any.
    var barcodeScale: Int? {
        switch self {
        case .a4With24, .shelf: 80
        case .a4With65, .booth: nil
        }
    }
}
