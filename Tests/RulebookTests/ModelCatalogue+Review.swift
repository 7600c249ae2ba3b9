import Catalogue
import Diagnostics
import ModelCatalogue
import Rulebook
import Stories

extension ModelCatalogue {
    /// The model catalogue, whether its pictures and scans have been made or not, and with two pictures that are too small.
    static func withPictures(small: Bool = true) throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue()
        for (folder, names) in [
            ("ong-rung-u-minh", ["place"]), ("ong-rung-u-minh/mat-ong-hoa-tram", ["front", "craft", "front-250"]),
            ("ong-rung-u-minh/mat-ong-gac-keo", ["front", "craft"]),
        ] {
            for name in names where catalogue.files["\(folder)/images/\(name).png"] == nil {
                catalogue.files["\(folder)/images/\(name).png"] = png(1200, 1200)
            }
        }
        if small {
            catalogue.files["\(product)/images/small.png"] = png(300, 900)
            catalogue.files["\(product)/images/tiny.png"] = png(90, 90)
        }
        for (product, names) in [("mat-ong-hoa-tram", ["ocop", "self-declaration", "leaflet"]), ("mat-ong-gac-keo", ["ocop"])] {
            for name in names { catalogue.files["ong-rung-u-minh/\(product)/evidence/\(name).pdf"] = Array("%PDF-1.4\n".utf8) }
        }
        return catalogue
    }

    /// The head of a PNG file of this size: signature and IHDR (https://www.w3.org/TR/png-3/#11IHDR).
    private static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func bigEndian(_ number: UInt32) -> [UInt8] { (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bigEndian(13) + Array("IHDR".utf8) + bigEndian(width)
            + bigEndian(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0]
    }

    /// What the reader and the rulebook say of it, as of `today` or another day.
    func review(asOf day: String = today, base: String? = nil, lastTold: LastTold = LastTold()) async throws -> Review {
        let manuscript = try await manuscript()
        return await Rulebook.review(manuscript, today: Day(day) ?? Day(number: 0), lastTold: lastTold, base: base, width: 1)
    }

    func manuscript() async throws -> Manuscript { try await Stories.read(FolderInMemory(files), root: Self.root, width: 1) }

    /// The catalogue with examples applied, for tests about something else.
    static func with(_ examples: Example...) throws -> ModelCatalogue {
        var catalogue = try withPictures()
        for example in examples { _ = try catalogue.apply(example) }
        return catalogue
    }

    /// Puts a fix into its file.
    mutating func apply(_ fix: Fix) {
        let path = String(fix.place.file.dropFirst(Self.root.count + 1))
        var lines = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { Array($0.unicodeScalars) }
        let start = Int(fix.place.column) - 1
        lines[Int(fix.place.line) - 1].replaceSubrange(start..<start + fix.length, with: Array(fix.replacement.unicodeScalars))
        let text = lines.map { line in line.reduce(into: "") { $0.unicodeScalars.append($1) } }.joined(separator: "\n")
        files[path] = Array(text.utf8)
    }
}
