import ArgumentParser
import Diagnostics
import Drafting
import Stories

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Gợi ý và soát khi gõ YAML trong VS Code / hints and checks while typing YAML in VS Code.",
        discussion: """
            Ví dụ / Example:  chapbut schema .

            Ghi lược đồ của site, producer, product, fair.yaml và phần đầu truyện vào .vscode/chapbut/, cùng cài đặt để VS Code dùng chúng \
            (cần phần mở rộng YAML của Red Hat).
            Writes the schemas of site, producer, product, fair.yaml and of front matter to .vscode/chapbut/, with the setting that makes \
            VS Code use them (it needs Red Hat's YAML extension).
            """)

    @Argument(help: "Thư mục mở trong VS Code / the folder that is opened in VS Code.")
    var folder = "."

    @Option(help: "Tiếng của lời giải thích / language of descriptions: vi, en.")
    var language: ReaderLanguage?

    func run() throws {
        let reader = ReaderLanguage.chosen(language)
        let target = DraftFolder(folder)
        do throws(DraftingError) {
            for file in StoryFile.allCases {
                let path = "\(StorySchema.folder)/\(file.rawValue).json"
                try target.edit(path, limit: 1 << 22) { _ in StorySchema.json(of: file, in: reader) }
                Output.say(path)
            }
            var isTheirs = false
            try target.edit(".vscode/settings.json", limit: 1 << 20) { bytes in
                isTheirs = bytes.map { !String(decoding: $0, as: UTF8.self).contains("\(StorySchema.folder)/product.json") } ?? false
                // What somebody wrote there stays.
                return bytes == nil ? StorySchema.settings : nil
            }
            Output.say(".vscode/settings.json")
            if isTheirs {
                Output.tell(Words.addSettings[reader])
                Output.tell(String(decoding: StorySchema.settings, as: UTF8.self))
            }
        } catch {
            throw error.told(in: reader)
        }
    }
}

extension Words {
    fileprivate static let addSettings = Words(
        vi: "settings.json đã có nên để nguyên; xin chép thêm các dòng này vào đó:",
        en: "settings.json is there already and is left alone; please put these lines into it:")
}
