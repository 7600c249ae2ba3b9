public import Catalogue
public import Diagnostics

extension Feedback {
    /// A remark, and the place that it is about today.
    public struct Noted: Sendable {
        /// The remark.
        public let remark: NewRemark
        /// The sentence's or fact's place.
        public let place: Place
    }

    /// What became of a message.
    public struct Taken: Sendable {
        /// What is written into remarks.yaml.
        public var remarks: [Noted] = []
        /// What could not be told apart, or is about nobody knows which sentence; to be asked again.
        public var lost: [Wrong] = []
        /// The yes, where it was recorded.
        public var approval: Approval.Recorded?
        /// Why a yes was not recorded.
        public var refusal: DraftingError?
        /// Whether the message came whole.
        public var isWhole = true
    }

    /// Writes what a message says: remarks into `remarks.yaml`, a yes into `approvals.yaml` if the message came whole and what was read is what
    /// stands there now.
    ///
    /// - Throws: `nobody` where no name is known, and what reading and writing throw.
    public func take(into folder: ProductFolder, by name: String?, on date: Day) async throws(DraftingError) -> Taken {
        let (manuscript, product) = try await folder.read()
        let main = manuscript.site.defaultLanguage
        let wordings = Dictionary(
            uniqueKeysWithValues: manuscript.languages.compactMap { language in
                manuscript.wording(of: product, in: language).map { (language, $0) }
            })
        let who = name ?? by ?? ""
        var taken = Taken()
        taken.isWhole = isWhole
        let (found, lost) = remarks(on: wordings, main: main, of: product)
        taken.lost = lost + unread.map { Wrong(language: nil, number: nil, quote: "", words: $0) }
        try Remark.record(found, of: folder, by: who, way: .message, on: date)
        taken.remarks = found.map { remark in
            let part = wordings[remark.language]?.parts.first { $0.key == remark.about && $0.text == remark.sentence }
            let sentence = product.stories[remark.language]?.sentences.first { $0.key == remark.about && $0.text == remark.sentence }
            return Noted(remark: remark, place: sentence?.place ?? part?.place ?? product.place)
        }
        guard isYes else { return taken }
        guard let wording = wordings[main], let seen = digests[main], wording.digest.dropFirst(7).hasPrefix(seen) else {
            taken.refusal = .notWhatWasSeen(folder: folder.name)
            return taken
        }
        guard wrongs.isEmpty else {
            taken.refusal = .yesAndNo
            return taken
        }
        // A yes to what came in pieces may be a yes to something else.
        guard isWhole else {
            taken.refusal = .brokenMessage
            return taken
        }
        do throws(DraftingError) {
            taken.approval = try await Approval.record(Yes(main, by: who, way: .message, on: date, seen: wording.digest), of: folder)
        } catch .remarksOpen(let name) {
            taken.refusal = .remarksOpen(folder: name)
        }
        return taken
    }
}
