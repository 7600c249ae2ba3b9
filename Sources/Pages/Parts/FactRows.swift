import Catalogue

/// What a page says until a day, and what stands there from the day after.
struct DatedWords {
    let said: String
    var until: Day?
    var over: String?
}

/// The rows of a list of facts, each a label and what is said.
struct FactRows {
    let voice: Voice
    private var rows: [TemplateValue] = []

    init(_ voice: Voice) { self.voice = voice }

    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row labelled by the phrase `label`, or nothing where there is nothing to say.
    mutating func add(_ label: String, _ value: String?, url: String? = nil, isWarning: Bool = false) {
        add(labelled: voice.words(label), value, url: url, isWarning: isWarning)
    }

    /// Adds a row whose words may be in another language than the page.
    mutating func add(_ label: String, _ value: Spoken?) {
        add(labelled: voice.words(label), value?.words, language: value?.language)
    }

    /// Adds a row with a label of its own.
    mutating func add(
        labelled label: TemplateValue, _ value: String?, language: Language? = nil, url: String? = nil, isWarning: Bool = false
    ) {
        guard let value, !value.isEmpty else { return }
        rows.append(
            .record([
                "label": label, "value": .text(value), "value_language": .text(language?.code), "url": .text(url),
                "is_warning": .truth(isWarning), "dated": .none,
            ]))
    }

    /// Adds a row of several things that hold until their days.
    mutating func add(_ label: String, _ things: [DatedWords]) {
        rows.append(
            .record([
                "label": voice.words(label), "value": .none, "value_language": .none, "url": .none, "is_warning": .truth(false),
                "dated": .list(
                    things.map { ["said": .text($0.said), "iso": .text($0.until?.description), "over": .text($0.over)] as Record }),
            ]))
    }

    /// Adds a quantity.
    mutating func add(_ label: String, _ measure: Measure?) { add(label, measure?.form(in: voice.language)) }

    /// Adds a day.
    mutating func add(_ label: String, _ day: Day?) { add(label, day?.form(in: voice.language)) }

    var value: TemplateValue { .list(rows) }
}
