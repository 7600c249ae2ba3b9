import Foundation
import Testing

@testable import Pages

/// A site's own look: the variables that DESIGN.md lists, and two themes that use them.
struct ThemesTests {
    private static let folder = ModelSite.root.appending(path: "Tests/PagesTests/Themes")
    private static let style = String(decoding: EmbeddedTemplates.files["style.css"] ?? [], as: UTF8.self)

    private func theme(_ name: String) throws -> [String: [UInt8]] {
        let folder = Self.folder.appending(path: name)
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
        var files: [String: [UInt8]] = [:]
        for path in paths where path.contains(".") { files[path] = [UInt8](try Data(contentsOf: folder.appending(path: path))) }
        return files
    }

    @Test func theVariablesOfTheStyleSheetAreThoseOfTheManual() throws {
        let manual = try String(contentsOf: ModelSite.root.appending(path: "Sources/Pages/DESIGN.md"), encoding: .utf8)
        let listed = Set(
            manual.split(separator: "\n").filter { $0.hasPrefix("| `--") }.flatMap { $0.matches(of: /--[a-z-]+/).map { String($0.0) } })
        let root = try #require(Self.style.firstRange(of: ":root {")).upperBound
        let end = try #require(Self.style[root...].firstIndex(of: "}"))
        let set = Set(Self.style[root..<end].matches(of: /(--[a-z-]+):/).map { String($0.1) })
        #expect(set == listed)
    }

    @Test(arguments: ["che-xanh", "khac-go"]) func aThemeIsPutBehindTheStyleSheet(_ name: String) async throws {
        let files = try theme(name)
        let set = TemplateSet(overrides: files, folder: name)
        #expect(set.findings.isEmpty)
        let assets = set.assets
        let style = try #require(assets.first { $0.name == "style.css" })
        #expect(style.bytes == StyleSheet.published((EmbeddedTemplates.files["style.css"] ?? []) + (files["theme.css"] ?? [])))
        let own = StyleSheet.published(files["theme.css"] ?? [])
        #expect(!own.isEmpty && style.bytes.suffix(own.count).elementsEqual(own), "the theme's own rules come last")
        #expect(!assets.contains { $0.name == "theme.css" }, "it is in the style sheet, and nobody asks for it")
    }

    @Test(arguments: ["", "che-xanh", "khac-go"]) func whatIsReadStandsOutFromWhatIsBehindIt(_ name: String) throws {
        let own = name.isEmpty ? "" : String(decoding: try theme(name)["theme.css"] ?? [], as: UTF8.self)
        for isDark in [false, true] {
            var colours: [String: String] = [:]
            for text in [Self.style, own] {
                let blocks = text.components(separatedBy: "prefers-color-scheme: dark")
                let light = blocks[0].components(separatedBy: "@media print")[0]
                for match in light.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/) { colours[String(match.1)] = String(match.2) }
                guard isDark, blocks.count > 1 else { continue }
                let dark = blocks[1].components(separatedBy: "}")[0]
                for match in dark.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/) { colours[String(match.1)] = String(match.2) }
            }
            for (front, backs) in [
                ("ink", ["paper", "sheet", "shade"]), ("soft", ["paper", "sheet", "shade"]), ("dye", ["paper", "sheet", "shade"]),
                ("warn", ["paper", "shade"]), ("on-dye", ["dye"]), ("on-proof", ["proof"]),
            ] {
                for back in backs {
                    let ratio = Self.contrast(try #require(colours[front]), try #require(colours[back]))
                    #expect(ratio >= 4.5, "\(name) \(isDark ? "dark" : "light"): --\(front) on --\(back) is \(ratio) (WCAG 2.2, 1.4.3)")
                }
            }
        }
    }

    /// The contrast ratio of two colours (WCAG 2.2).
    private static func contrast(_ one: String, _ other: String) -> Double {
        func luminance(_ colour: String) -> Double {
            let number = Int(colour.dropFirst(), radix: 16) ?? 0
            let parts = [number >> 16, number >> 8 & 255, number & 255].map { value -> Double in
                let share = Double(value) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }
}
