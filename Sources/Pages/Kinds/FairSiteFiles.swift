public import Catalogue
import Diagnostics
import Rulebook

/// The two forms in which the site of a fair leaves the house.
public enum FairForm: String, Sendable, CaseIterable {
    /// A folder that opens from a stick without a server: every link names a file.
    case usb
    /// Pages on a server that a tablet keeps for when there is no network.
    case tablet
}

/// What the site of a fair has beyond its pages: the visitor's list, and for tablets what lets a browser keep it all.
enum FairSiteFiles: PageKind {
    static func count(in pages: Pages) -> Int { pages.fairForm == nil ? 0 : 1 }

    /// The files of `Templates/` that only such a site has.
    static let scripts = ["fair.js", "fair-start.js", "fair-worker.js"]

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let addresses = pages.edition.addresses
        let lists = pages.voices.map { voice in
            let name = voice.words.string("fair-list")
            let address = addresses.visitorList(voice.language)
            let frame = Frame(
                address: address, name: name, editions: pages.edition.languages.map { ($0, addresses.visitorList($0)) },
                crumbs: [pages.homeCrumb(in: voice), Crumb(name: name, address: nil)])
            return pages.document("shortlist", frame, in: voice, ["name": .text(name)])
        }
        let isTablet = pages.fairForm == .tablet
        let scripts = pages.fairScripts.filter { isTablet ? $0.name != "fair-worker.js" : $0.name == "fair.js" }
        return lists + scripts.map { Document(path: "assets/\($0.name)", contents: $0.bytes) } + (isTablet ? [manifest(of: pages)] : [])
    }

    /// What a browser needs to install it (W3C Web Application Manifest).
    private static func manifest(of pages: Pages) -> Document {
        let voice = pages.mainVoice
        let fair = pages.edition.fairs.first
        let name = fair.flatMap { voice.text($0.fair.name) } ?? pages.siteName(in: voice)
        let start = fair.map { pages.edition.addresses.fair($0.slug, voice.language) } ?? pages.edition.addresses.home(voice.language)
        var json = JSONWriter()
        json.object { json in
            json.add("name", name)
            json.add("short_name", String(name.prefix(30)))
            json.add("lang", voice.language.code)
            json.add("start_url", "./" + start.path)
            json.add("scope", text: "./")
            json.add("display", text: "standalone")
            json.add("background_color", text: "#f4f1ea")
            json.add("theme_color", text: "#27368a")
            json.array("icons") { json in
                json.object { json in
                    json.add("src", pages.icon)
                    json.add("sizes", text: "any")
                    json.add("type", text: "image/svg+xml")
                }
            }
        }
        return Document(path: "manifest.webmanifest", contents: json.bytes)
    }
}

extension Pages {
    /// What a visitor at a fair never opens. Some hosts don't serve all of it, and a worker that fails to fetch one file keeps none.
    private static func isForVisitors(_ file: String) -> Bool {
        !["_headers", "404.html", "robots.txt", "llms.txt"].contains(file) && !(file.hasPrefix("sitemap") && file.hasSuffix(".xml"))
    }

    /// The worker that keeps `files` of the site on a tablet; `nil` where that is not asked for.
    ///
    /// - Parameter edition: stands for all their bytes; another makes the tablet fetch everything anew.
    public func fairWorker(keeping files: [String], edition: String) -> Document? {
        guard fairForm == .tablet, let script = fairScripts.first(where: { $0.name == "fair-worker.js" }) else { return nil }
        var json = JSONWriter(capacity: 4096)
        json.array { json in
            for file in files.sorted() where Self.isForVisitors(file) {
                // A page is asked for by its folder.
                let isPage = file == "index.html" || file.hasSuffix("/index.html")
                json.add(nil, "./\(isPage ? String(file.dropLast("index.html".count)) : file)")
            }
        }
        let head = Array("const files = ".utf8) + json.bytes + Array(";\nconst edition = \"\(edition)\";\n\n".utf8)
        return Document(path: "fair-worker.js", contents: head + script.bytes)
    }

    /// What `head` needs for the site of a fair.
    func fairRecord(in voice: Voice, root: String) -> TemplateValue {
        guard let fairForm else { return .none }
        return .record([
            "page": .text(root + edition.addresses.visitorList(voice.language).path),
            "manifest": .text(fairForm == .tablet ? "manifest.webmanifest" : nil),
            "worker": .text(fairForm == .tablet ? root + "fair-worker.js" : nil),
        ])
    }
}
