/// How a barcode is drawn, in tenths of a module; a module is 0.33 mm at full size (0.495 mm for ITF-14, half of its full size), and
/// EAN may be shrunk to 80 % of that.
extension Barcode {
    /// The width with the light space left and right.
    public var fullWidth: Int { quietZone.left + length + quietZone.right }

    /// The height with the digits: 22.85 mm of bars for EAN-13 and UPC-A, 18.23 mm for EAN-8, 32 mm and its frame for ITF-14.
    public var fullHeight: Int {
        switch symbology {
        case .ean13, .upcA: 785
        case .ean8: 645
        case .itf14: 780
        }
    }

    /// Millimetres in a tenth of a module at full size.
    public var unit: Double { symbology == .itf14 ? 0.0495 : 0.033 }

    /// The bars, and for ITF-14 the frame that keeps scanners from reading half of it, as an SVG path: digits and letters of commands only.
    public var path: String {
        let bottom = fullHeight - 90
        var path = RectanglePath(capacity: 64)
        for bar in bars {
            path.add(x: quietZone.left + bar.start, y: 0, width: bar.width, height: bar.isGuard ? bottom + 50 : bottom)
        }
        if symbology == .itf14 {
            path.add(x: 0, y: 0, width: fullWidth, height: 48)
            path.add(x: 0, y: bottom - 48, width: fullWidth, height: 48)
            path.add(x: 0, y: 0, width: 48, height: bottom)
            path.add(x: fullWidth - 48, y: 0, width: 48, height: bottom)
        }
        return path.text
    }

    /// The digits below the bars, each with where its middle stands from the left.
    public var labels: [(text: String, x: Int)] { legend.map { (String($0.digit), quietZone.left + $0.middle) } }

    /// The line that the digits stand on, from the top.
    public var baseline: Int { fullHeight - 4 }
}
