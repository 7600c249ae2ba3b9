public import XML

extension QRCode {
    /// A drawing of it with its quiet zone, black on white, `millimetres` wide.
    ///
    /// - Parameter title: what it leads to, for those who don't see it.
    public func svg(millimetres: Int, title: String) throws(XMLError) -> [UInt8] {
        try SVG.bytes(width: fullSize, height: fullSize, millimetres: "\(millimetres)mm", "\(millimetres)mm", title: title) {
            (xml) throws(XMLError) in
            try SVG.shape(path, in: xml)
        }
    }
}

extension Barcode {
    /// How wide and high it is at so many per cent of full size: `29.83mm`.
    public func size(percent: Int) -> (width: String, height: String) {
        let unit = unit * Double(percent) / 100
        return (SVG.millimetres(fullWidth, unit), SVG.millimetres(fullHeight, unit))
    }

    /// A drawing of it at full size with its digits, black on white.
    public func svg() throws(XMLError) -> [UInt8] {
        let size = size(percent: 100)
        return try SVG.bytes(
            width: fullWidth, height: fullHeight, millimetres: size.width, size.height,
            title: "\(symbology.rawValue) \(digits)"
        ) { (xml) throws(XMLError) in
            try SVG.shape(path, in: xml)
            for (text, x) in labels {
                try xml.element("text") { () throws(XMLError) in
                    try xml.attribute("x", String(x))
                    try xml.attribute("y", String(baseline))
                    try xml.attribute("font-family", "OCR-B, ui-monospace, monospace")
                    try xml.attribute("font-size", "90")
                    try xml.attribute("text-anchor", "middle")
                    try xml.text(text)
                }
            }
        }
    }
}

/// What drawings have in common.
enum SVG {
    /// A drawing of `width` by `height` units.
    static func bytes(
        width: Int, height: Int, millimetres: String, _ high: String, title: String, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> [UInt8] {
        try XMLWriter.bytes { (xml) throws(XMLError) in
            try xml.element("svg") { () throws(XMLError) in
                try xml.attribute("xmlns", "http://www.w3.org/2000/svg")
                try xml.attribute("viewBox", "0 0 \(width) \(height)")
                try xml.attribute("width", millimetres)
                try xml.attribute("height", high)
                try xml.element("title", text: title)
                try xml.element("rect") { () throws(XMLError) in
                    try xml.attribute("width", String(width))
                    try xml.attribute("height", String(height))
                    try xml.attribute("fill", "#fff")
                }
                try contents(xml)
            }
        }
    }

    /// Dark parts.
    static func shape(_ path: String, in xml: XMLWriter) throws(XMLError) {
        try xml.element("path") { () throws(XMLError) in
            try xml.attribute("d", path)
            // Edges on whole pixels: a scanner sees bars, not shades.
            try xml.attribute("shape-rendering", "crispEdges")
        }
    }

    /// A length with two decimals: `37.29mm`.
    static func millimetres(_ units: Int, _ unit: Double) -> String {
        let hundredths = Int((Double(units) * unit * 100).rounded())
        let rest = String(hundredths % 100)
        return "\(hundredths / 100).\(rest.utf8.count == 1 ? "0" : "")\(rest)mm"
    }
}
