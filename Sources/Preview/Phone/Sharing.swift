import Codes
import Pages
import Synchronization

/// Hands out links to producers' telephones, and takes them back.
final class Sharing: Sendable {
    /// The links that are open.
    let links = Links()
    /// How long a link stays open.
    let duration: Duration
    private let listeners: Listeners
    private let base = Mutex<String?>(nil)

    /// Links that stay open for `duration`; nothing is shared before `listens(at:)`.
    init(duration: Duration, listeners: Listeners) {
        self.duration = duration
        self.listeners = listeners
    }

    /// Telephones are answered at `base`: `http://192.168.1.5:8485`.
    func listens(at base: String) { self.base.withLock { $0 = base } }

    /// Whether telephones are answered at all.
    var isOpen: Bool { base.withLock { $0 } != nil }

    /// What the producer opens.
    func address(of link: Link) -> String { "\(base.withLock { $0 } ?? "")/t/\(link.word.text)/" }

    /// Takes a link back: its pages are gone at once, those that are open as well.
    func close(_ number: Int) {
        _ = links.close(number)
        listeners.dismiss(link: number)
    }

    /// The QR code of a link.
    func picture(of number: String) -> Reply? {
        guard let link = links.all.first(where: { String($0.number) == number }),
            let svg = try? QRCode(address(of: link))?.svg(millimetres: 60, title: "QR")
        else { return nil }
        return Reply(type: "image/svg+xml", svg)
    }

    /// A link as the dashboard shows it.
    func record(of link: Link, _ words: Phrasebook) -> Record {
        let left = links.left(of: link)
        return [
            "number": .text(String(link.number)), "address": .text(address(of: link)),
            "left": words("link-left", ["hours": String(left.hours), "minutes": String(left.minutes)]),
        ]
    }
}
