import Catalogue
import Diagnostics

/// Whoever doesn't see a picture reads what it shows.
struct MissingAlternative: ProductRule, ProducerRule {
    static let about = About(
        id: "missing-alternative", severity: .warning,
        summary: Words(
            vi: "Hình chưa có lời tả cho người không nhìn thấy.", en: "A picture has no words for those who don't see it."),
        flags: [
            Example("---.▸images: nil", in: "vi.md"), Example("body: ▸![](images/front.png)", in: "en.md"),
        ],
        allows: [Example("body: ![Hũ mật ong](images/front.png)", in: "vi.md")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .warning) else { return [] }
        return check(product.stories, product.allImages, severity, desk)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        check(producer.stories, producer.images, desk.isInTheMaking(producer) ? .note : .warning, desk)
    }

    private func check(_ stories: ByLanguage<Story>, _ images: [Located<String>], _ severity: Severity, _ desk: Desk) -> [Finding] {
        desk.languages.compactMap { stories[$0] }.flatMap { story -> [Finding] in
            var findings: [Finding] = []
            var mute: [String] = []
            for image in images {
                let name = RelativePath.name(of: image.value)
                if story.alternatives[name] == nil, !mute.contains(name) { mute.append(name) }
                if mute.count == 20 { break }
            }
            if !mute.isEmpty, !story.unreadable.covers("images") {
                findings.append(finding(at: story.place, .noWords(for: mute), help: .describe(mute[0]), severity: severity))
            }
            guard story.body.size.images > 0 else { return findings }
            story.body.forEachInline { inline in
                guard case .image(let source, _, "") = inline.kind else { return }
                let name = RelativePath.name(of: source)
                findings.append(
                    finding(at: inline.place, length: 2, .noWords(for: [name]), help: .describeHere(source), severity: severity))
            }
            return findings
        }
    }
}

extension Words {
    fileprivate static func noWords(for names: [String]) -> Words {
        let quoted = names.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "hình \(quoted) chưa có lời tả", en: "no description of the picture \(quoted)")
    }

    fileprivate static func describe(_ name: String) -> Words {
        Words(vi: "thêm ở phần đầu tệp: `images: {\(name): …}`", en: "add to the front matter: `images: {\(name): …}`")
    }

    fileprivate static func describeHere(_ source: String) -> Words {
        Words(vi: "viết lời tả giữa hai ngoặc vuông: `![…](\(source))`", en: "write it between the brackets: `![…](\(source))`")
    }
}
