import Catalogue
import Diagnostics
import Drafting
import Pages

extension StudioPages {
    /// The facts as a form, as the file has them; or as somebody filled them in, with the reason why they are not in the file.
    func factsPage(
        _ desk: Desk, _ reader: ReaderLanguage, isSaved: Bool = false, unsaved: (answers: FactsForm.Answers, error: DraftingError)? = nil
    ) -> Reply {
        var record = frame(desk, reader)
        let isConflict = if case .changedMeanwhile = unsaved?.error { true } else { false }
        record["is_saved"] = .truth(isSaved)
        record["is_conflict"] = .truth(isConflict)
        record["error"] = OwnPages.told(unsaved?.error.message[reader])
        record["remedy"] = OwnPages.told(isConflict ? nil : unsaved?.error.help?[reader])
        var lost = unsaved?.answers.values ?? [:]
        do throws(DraftingError) {
            let form = try FactsForm(of: desk.folder, languages: desk.manuscript.languages, answers: unsaved?.answers)
            var printer = FactsPrinter(words: own.words(reader), reader: reader, answers: unsaved?.answers, isConflict: isConflict)
            record["fields"] = .list(printer.records(of: form.entries))
            // Whoever saves again after a conflict has seen what stands there now.
            record["base"] = .text(form.digest)
            record["can_edit"] = .truth(true)
            for pointer in printer.printed { lost[pointer] = nil }
        } catch {
            record["error"] = OwnPages.told(error.message[reader])
            record["remedy"] = OwnPages.told(error.help?[reader])
        }
        let rest = lost.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        record["lost"] = .list(rest.map { ["key": .text($0.key), "text": .text($0.value)] })
        record["has_lost"] = .truth(!rest.isEmpty)
        return .page(own.html("facts", record, in: reader), status: Self.status(of: unsaved?.error), policy: .studio)
    }
}

extension FactsForm.Answers {
    /// What the fields of a form hold that go by pointers, the keys of what is new, and what is ticked to go.
    init(_ fields: Fields) {
        func named(_ start: String) -> [String: String] {
            Dictionary(uniqueKeysWithValues: fields.all(beginning: "\(start)/").map { ("\(start)/\($0.key)", $0.value) })
        }
        self.init(
            values: named("").merging(named("key")) { first, _ in first },
            removed: Set(fields.all(beginning: "remove").keys))
    }
}
