import Catalogue
import Codes
import XML

/// The codes of a GTIN, or of a lot of it, and where they stand beside its landing page.
struct CodeFiles {
    let addresses: Addresses
    /// 14 digits.
    let gtin: String
    let lot: String?

    /// The landing page.
    var page: Address { lot.map { addresses.lot(gtin, $0) } ?? addresses.gtin(gtin) }

    /// What the QR code says.
    var link: String { addresses.digitalLink(gtin, lot: lot) }

    private var qr: Address { addresses.file("qr.svg", beside: page) }
    private var png: Address { addresses.file("qr.png", beside: page) }
    private var barcode: Address { addresses.file("barcode.svg", beside: addresses.gtin(gtin)) }

    /// How large a drawing is made in the first place: as wide as the smallest code that is surely read.
    private static let millimetres = 20
    /// A file for print: 20 mm at 600 dots per inch and more.
    private static let eightsOfPixels = 2

    /// The files, and with a lot only those that name it.
    func documents(about subject: String?) throws(XMLError) -> [Document] {
        var documents: [Document] = []
        if let code = QRCode(link) {
            documents.append(
                Document(path: qr.file, contents: try code.svg(millimetres: Self.millimetres, title: link), about: subject))
            documents.append(Document(path: png.file, contents: code.png(scale: Self.eightsOfPixels), about: subject))
        }
        if lot == nil, let code = Barcode(gtin: gtin) {
            documents.append(Document(path: barcode.file, contents: try code.svg(), about: subject))
        }
        return documents
    }

    /// Where these files stand, without drawing any.
    var paths: [String] {
        let isDrawn = link.utf8.count <= Self.surelyDrawn || QRCode(link) != nil
        return (isDrawn ? [qr.file, png.file] : []) + (lot == nil && Barcode(gtin: gtin) != nil ? [barcode.file] : [])
    }

    /// The largest QR code holds 1,273 bytes at its highest level of correction (ISO/IEC 18004, table 7).
    private static let surelyDrawn = 1_000

    /// What the partial `codes` needs.
    var record: TemplateValue {
        .record([
            "qr": .text(qr.path), "png": .text(png.path), "page": .text(page.path), "link": .text(link),
            "linkset": .text(addresses.file(Linkset.name, beside: page).path),
            "barcode": Barcode(gtin: gtin).map { code in
                // Two pixels a module: what a screen shows without blur.
                .record([
                    "path": .text(barcode.path), "symbol": .text(code.symbology.rawValue), "digits": .text(code.digits),
                    "width": .text(String(code.fullWidth / 5)), "height": .text(String(code.fullHeight / 5)),
                ])
            } ?? .none,
        ])
    }
}
