import Catalogue
import Diagnostics
import Drafting
import Pages
import Rulebook
import SiteBuild

extension StudioPages {
    /// The pictures of a product with what they show, and a form for one more.
    func picturesPage(
        _ desk: Desk, _ reader: ReaderLanguage, isSaved: Bool = false, unsaved: (words: [Language: String], error: DraftingError)? = nil
    ) async -> Reply {
        var record = frame(desk, reader)
        // A picture that was put in a moment ago is there before the catalogue is looked at.
        let product = (try? await desk.folder.read())?.product ?? desk.product
        let languages = PictureDraft.languages(of: desk.folder, among: desk.manuscript.languages)
        record["is_saved"] = .truth(isSaved)
        record["error"] = OwnPages.told(unsaved?.error.message[reader])
        record["remedy"] = OwnPages.told(unsaved?.error.help?[reader])
        let (producer, slug) = desk.slugs
        let address = [producer, slug, Self.pictures].map(PercentCode.encode).joined(separator: "/")
        record["pictures"] = .list(
            product.images.map { image in
                let name = image.value.split(separator: "/").last.map(String.init) ?? image.value
                let size = product.pictures[image.value]
                return [
                    "path": .text(image.value),
                    "shown": size == nil
                        ? .none : .record(["url": .text("/_chapbut/studio/\(address)/\(PercentCode.encodePath(image.value))")]),
                    "words": .list(
                        languages.compactMap { language in
                            guard let story = product.stories[language], let words = story.alternatives[name] else { return nil }
                            return ["code": .text(language.code), "text": .text(story.text(of: words))]
                        }),
                ]
            })
        record["words_in"] = .list(
            languages.map { language in
                [
                    "code": .text(language.code), "label": own.words(reader)("picture-words", ["language": language.name[reader]]),
                    "text": .text(unsaved?.words[language]),
                ]
            })
        return .page(own.html("pictures", record, in: reader), status: Self.status(of: unsaved?.error), policy: .studio)
    }

    /// A picture of a product, without what its camera wrote beside it.
    func picture(_ path: String, of steps: [String]) async -> Reply {
        guard let desk = await desk(Array(steps[..<3])), let product = (try? await desk.folder.read())?.product,
            product.pictures[path] != nil, product.images.contains(where: { $0.value == path }),
            let bytes = desk.view.proof?.picture("\(product.folder)/\(path)"), let clean = SmallPictures.clean(bytes, path)
        else { return .plain(404, "Not Found") }
        return Reply(type: clean.type, clean.bytes)
    }

    /// Takes a picture in.
    func take(_ upload: Multipart?, _ fields: Fields, _ desk: Desk, _ reader: ReaderLanguage) async -> Reply {
        let words = Dictionary(uniqueKeysWithValues: desk.manuscript.languages.map { ($0, fields["words-\($0.code)"] ?? "") })
        let file = upload?.parts.first { $0.name == "picture" && $0.file != nil }
        do throws(DraftingError) {
            _ = try PictureDraft.add(file?.bytes ?? [], named: file?.file ?? "", words: words, to: desk.folder)
        } catch {
            return await picturesPage(desk, reader, unsaved: (words, error))
        }
        Task { [room] in await room.renew(.everything) }
        let (producer, slug) = desk.slugs
        let address = [producer, slug, Self.pictures].map(PercentCode.encode).joined(separator: "/")
        return .seeOther("/_chapbut/studio/\(address)?lang=\(reader)&saved=1")
    }
}
