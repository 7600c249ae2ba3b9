import Diagnostics

/// Says in a writer's terms what libyaml stumbled over. It sees only files that can't be parsed, so it may look closely.
struct SlipFinder {
    let lines: SourceLines
    let problem: EventParser.Problem
    /// The quoted text or bracket that ended last before the problem.
    let lastClosed: (start: Mark, end: Mark)?
    let mending: Mending

    /// What is most likely wrong.
    func slip() -> Slip {
        if let slip = tab() ?? unclosedQuoteAbove() { return slip }
        switch problem.problem {
        case "found character that cannot start any token":
            return reserved(at: problem.mark)
        case "mapping values are not allowed in this context":
            return surplusColon()
        case "could not find expected ':'":
            return noColon()
        case "found unexpected end of stream", "found unexpected document indicator":
            return problem.context.contains("quoted") ? unclosedQuote(at: problem.contextMark) : other()
        case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
            return outOfLine()
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return inBrackets()
        case "block sequence entries are not allowed in this context":
            return dash()
        case "mapping keys are not allowed in this context":
            return reserved(at: problem.mark)
        case "found unknown escape character":
            return unknownEscape()
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return slip(.unknownEscape, at: problem.contextMark, .badCode, help: .doubleBackslash)
        case "did not find expected node content":
            return reserved(at: problem.mark)
        default:
            if problem.context.contains("anchor") || problem.context.contains("alias") || problem.context.contains("tag")
                || problem.context.contains("block scalar")
            {
                return reserved(at: problem.contextMark)
            }
            return other()
        }
    }

    // MARK: - Tabs and quotes, which show up as something else

    private func tab() -> Slip? {
        // libyaml points at the tab, at what follows it, or at the key above.
        for line in [problem.mark.line, problem.contextMark.line] {
            let scalars = lines.scalars(line)
            let shape = LineShape(scalars)
            guard let tab = scalars[..<shape.indent].firstIndex(of: "\t") else { continue }
            let end = scalars[tab...].firstIndex { $0 != "\t" } ?? scalars.count
            let width = 2 * (end - tab)
            let mend = Mend(at: Mark(line: line, column: tab), length: end - tab, replacement: String(repeating: " ", count: width))
            return slip(.tabIndentation, at: Mark(line: line, column: tab), length: mend.length, .tab, help: .spaces, mend: mend)
        }
        return nil
    }

    /// A quote that was never closed ends at the next one, lines below; the text behind that is what libyaml stumbles over.
    private func unclosedQuoteAbove() -> Slip? {
        guard let lastClosed, lastClosed.start.line < lastClosed.end.line, isQuote(lastClosed.start),
            problem.mark.line == lastClosed.end.line || problem.contextMark.line == lastClosed.end.line
        else { return nil }
        return unclosedQuote(at: lastClosed.start)
    }

    private func isQuote(_ mark: Mark) -> Bool {
        let scalars = lines.scalars(mark.line)
        return mark.column < scalars.count && (scalars[mark.column] == "\"" || scalars[mark.column] == "'")
    }

    private func unclosedQuote(at mark: Mark) -> Slip {
        let shape = LineShape(lines.scalars(mark.line))
        guard shape.valueStart == mark.column else { return slip(.unclosedQuote, at: mark, .unclosedQuote, help: .closeQuote) }
        let end = shape.end(from: mark.column)
        let text = shape.text(mark.column + 1, end)
        // A backslash may have swallowed the closing quote: what was meant is not plain then.
        guard !text.contains("\\"), !text.contains("\"") else { return slip(.unclosedQuote, at: mark, .unclosedQuote, help: .closeQuote) }
        let mend = Mend(at: mark, length: end - mark.column, replacement: YAML.quoted(text, always: true))
        return slip(.unclosedQuote, at: mark, .unclosedQuote, help: .closeQuote, mend: mend)
    }

    // MARK: - One line

    /// `price: @185000`: a character that begins something in YAML and was meant as text.
    private func reserved(at mark: Mark) -> Slip {
        let shape = LineShape(lines.scalars(mark.line))
        guard mark.column < shape.scalars.count else { return other() }
        let first = shape.scalars[mark.column]
        if first == "-" || first == ":" || first.isBlank { return other() }
        let inBrackets = shape.valueStart != mark.column
        let end = inBrackets ? shape.endInBrackets(from: mark.column + 1) : shape.end(from: mark.column)
        let mend = Mend(
            at: mark, length: end - mark.column, replacement: YAML.quoted(shape.text(mark.column, end), always: true))
        // A bracket or comma between others is a slip of its own kind, and quotes would not be its mend.
        if inBrackets, ",[]{}".unicodeScalars.contains(first) { return slip(.yamlSyntax, at: mark, .strayMark(first), help: .takeAwayMark) }
        return slip(.reservedCharacter, at: mark, .reserved(first), help: .quoteIt, mend: mend.length > 0 ? mend : nil)
    }

    /// A second `: ` on a line, or a line too far to the right.
    private func surplusColon() -> Slip {
        let line = problem.mark.line
        let shape = LineShape(lines.scalars(line))
        if let colon = shape.colon, problem.mark.column > colon, let start = shape.valueStart {
            return quoteValue(from: start, of: shape, line: line)
        }
        if let above = lines.lineAbove(line) {
            let shapeAbove = LineShape(lines.scalars(above))
            if let missing = missingSpace(in: shapeAbove, line: above) { return missing }
            if shapeAbove.colon != nil, shapeAbove.valueStart != nil, shapeAbove.keyStart < shape.indent {
                let spaces = String(repeating: " ", count: shapeAbove.keyStart)
                let mend = Mend(at: Mark(line: line, column: 0), length: shape.indent, replacement: spaces)
                return indentation(line, shape, note: Mark(line: above, column: shapeAbove.keyStart), mend: mend)
            }
            return indentation(line, shape, note: Mark(line: above, column: shapeAbove.keyStart))
        }
        return indentation(line, shape)
    }

    /// A value with a colon, or one in typographic quotes that don't protect it.
    private func quoteValue(from start: Int, of shape: LineShape, line: Int) -> Slip {
        let mark = Mark(line: line, column: start)
        if let quote = TypographicQuote(opening: shape.scalars[start]),
            let slip = quote.enclosing(at: mark, in: shape.scalars, inFlow: false, mending)
        {
            return slip
        }
        if isQuote(mark) { return textAfterValue(from: start, of: shape, line: line) }
        let end = shape.end(from: start)
        let mend = Mend(at: mark, length: end - start, replacement: YAML.quoted(shape.text(start, end), always: true))
        return slip(.unquotedColon, at: problem.mark, .unquotedColon, help: .quoteColon, mend: mend)
    }

    /// A line that is neither a key nor part of what stands above it.
    private func noColon() -> Slip {
        let line = problem.contextMark.line
        let shape = LineShape(lines.scalars(line))
        if let missing = missingSpace(in: shape, line: line) { return missing }
        let mark = Mark(line: line, column: shape.keyStart)
        return slip(.missingColon, at: mark, length: max(1, shape.end(from: shape.keyStart) - shape.keyStart), .noColon, help: .keyAndValue)
    }

    private func missingSpace(in shape: LineShape, line: Int) -> Slip? {
        guard shape.colon == nil, shape.keyStart < shape.scalars.count,
            let colon = MissingSpace.colon(in: shape.scalars[shape.keyStart...])
        else { return nil }
        return MissingSpace.slip(at: Mark(line: line, column: shape.keyStart + colon), mending)
    }

    // MARK: - Lines against each other

    private func outOfLine() -> Slip {
        let line = problem.mark.line
        let shape = LineShape(lines.scalars(line))
        if let lastClosed, lastClosed.end.line == line, lastClosed.end.column <= problem.mark.column {
            let start = lastClosed.start.line == line ? lastClosed.start.column : shape.valueStart ?? shape.keyStart
            return textAfterValue(from: start, of: shape, line: line)
        }
        if problem.mark.column <= shape.keyStart {
            return indentation(line, shape, note: problem.context.isEmpty ? nil : problem.contextMark)
        }
        return other()
    }

    private func indentation(_ line: Int, _ shape: LineShape, note: Mark? = nil, mend: Mend? = nil) -> Slip {
        let mark = Mark(line: line, column: shape.indent)
        return slip(.wrongIndentation, at: mark, .indentation, help: .align, notes: note.map { [($0, .alignWith)] } ?? [], mend: mend)
    }

    /// `brand: "Rừng" Hoa`: the closing quote ended the value.
    private func textAfterValue(from start: Int, of shape: LineShape, line: Int) -> Slip {
        let mark = Mark(line: line, column: start)
        guard isQuote(mark), shape.valueStart == start else {
            return slip(.textAfterValue, at: problem.mark, .textAfterValue, help: .quoteAll)
        }
        let end = shape.end(from: start)
        let quote = shape.scalars[start]
        // 'Ca Mau's honey' was meant as one text in these quotes; "Rừng" Hoa as a text with quotes in it.
        let text = shape.scalars[end - 1] == quote ? shape.text(start + 1, end - 1) : shape.text(start, end)
        let mend = Mend(at: mark, length: end - start, replacement: YAML.quoted(text, always: true))
        return slip(.textAfterValue, at: problem.mark, .textAfterValue, help: .quoteAll, mend: mend)
    }

    private func dash() -> Slip {
        let line = problem.mark.line
        let shape = LineShape(lines.scalars(line))
        if shape.colon != nil, shape.valueStart == problem.mark.column {
            return slip(.listOnKeyLine, at: problem.mark, .listOnKeyLine, help: .listBelow)
        }
        return indentation(line, shape, note: lines.lineAbove(line).map { Mark(line: $0, column: LineShape(lines.scalars($0)).indent) })
    }

    // MARK: - Brackets and escapes

    private func inBrackets() -> Slip {
        let opening = problem.contextMark
        let shape = LineShape(lines.scalars(problem.mark.line))
        let found = problem.mark.column < shape.scalars.count ? shape.scalars[problem.mark.column] : nil
        if problem.mark.line > opening.line {
            let isKeyLine = shape.colon != nil && (shape.colon == problem.mark.column || shape.indent == problem.mark.column)
            if found == nil || isKeyLine { return unclosedBracket(at: opening) }
        }
        switch found {
        case nil, "]", "}":
            return unclosedBracket(at: opening)
        case ":":
            guard let start = startInBrackets(before: problem.mark.column, in: shape) else { break }
            let end = shape.endInBrackets(from: start)
            let mend = Mend(
                at: Mark(line: problem.mark.line, column: start), length: end - start,
                replacement: YAML.quoted(shape.text(start, end), always: true))
            return slip(.unquotedColon, at: problem.mark, .unquotedColon, help: .quoteColon, mend: mend)
        default: break
        }
        return slip(.missingComma, at: problem.mark, .missingComma, help: .addComma, notes: [(opening, .openedHere)])
    }

    private func unclosedBracket(at mark: Mark) -> Slip {
        let scalars = lines.scalars(mark.line)
        let bracket = mark.column < scalars.count ? scalars[mark.column] : "["
        return slip(.unclosedBracket, at: mark, .unclosedBracket(bracket), help: .closeBracket(bracket))
    }

    /// Where the value within brackets begins whose second colon stands at `colon`.
    private func startInBrackets(before colon: Int, in shape: LineShape) -> Int? {
        let scalars = shape.scalars
        let open = scalars[..<colon].lastIndex { ",[]{}".unicodeScalars.contains($0) } ?? -1
        guard let keyColon = scalars[(open + 1)..<colon].firstIndex(of: ":") else { return nil }
        return scalars[(keyColon + 1)..<colon].firstIndex { !$0.isBlank }
    }

    private func unknownEscape() -> Slip {
        let mark = problem.mark
        let scalars = lines.scalars(mark.line)
        guard mark.column < scalars.count, scalars[mark.column] == "\\" else {
            return slip(.unknownEscape, at: mark, .unknownEscape, help: .doubleBackslash)
        }
        let mend = Mend(at: mark, length: 1, replacement: "\\\\")
        return slip(.unknownEscape, at: mark, length: 2, .unknownEscape, help: .doubleBackslash, mend: mend)
    }

    // MARK: - The rest

    private func other() -> Slip {
        var mark = problem.mark
        if mark.line >= lines.count - 1, lines.isBlank(mark.line), let last = lines.lineAbove(mark.line) {
            mark = Mark(line: last, column: LineShape(lines.scalars(last)).indent)
        }
        return slip(.yamlSyntax, at: mark, .other(problem.problem), help: .compare)
    }

    private func slip(
        _ rule: RuleID, at mark: Mark, length: Int = 1, _ message: Words, help: Words, notes: [(Mark, Words)] = [], mend: Mend? = nil
    ) -> Slip {
        let finding = Finding(
            rule, .error, at: mending.place(mark), length: length, message, help: help,
            notes: notes.map { Note($0.1, at: mending.place($0.0)) }, fix: mend.map(mending.fix))
        return Slip(finding, line: mark.line, mend: mend)
    }
}
