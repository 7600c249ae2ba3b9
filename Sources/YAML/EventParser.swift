private import CLibYAML

/// A position in what is being parsed, both counted from 0; the column in Unicode scalars.
struct Mark: Equatable {
    var line: Int
    var column: Int
}

/// libyaml's events, as values of our own. The only file that sees libyaml.
struct EventParser: ~Copyable {
    enum Event {
        case scalar(Scalar)
        case sequenceStart(Start)
        case mappingStart(Start)
        case end(Mark)
        case alias(name: String, start: Mark)
        case documentStart(Mark)
        case documentEnd
        case streamEnd
    }

    struct Scalar {
        var text: String
        var style: YAMLNode.Style
        var start: Mark
        var end: Mark
        var hasTag: Bool
        var hasAnchor: Bool
    }

    struct Start {
        var flow: Bool
        var start: Mark
        var hasTag: Bool
        var hasAnchor: Bool
    }

    /// Where libyaml could not go on, in its own words.
    struct Problem: Error {
        var problem: String
        var mark: Mark
        var context: String
        var contextMark: Mark
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Parses `bytes`, which must be UTF-8 and outlive this value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // It fails only for want of memory, and then says so again at the first event.
        _ = yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; the end of the stream comes again and again.
    mutating func next() throws(Problem) -> Event {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                return .scalar(
                    Scalar(
                        text: String(decoding: value, as: UTF8.self), style: YAMLNode.Style(scalar.style), start: Mark(event.start_mark),
                        end: Mark(event.end_mark), hasTag: scalar.tag != nil, hasAnchor: scalar.anchor != nil))
            case YAML_SEQUENCE_START_EVENT:
                let sequence = event.data.sequence_start
                return .sequenceStart(
                    Start(
                        flow: sequence.style == YAML_FLOW_SEQUENCE_STYLE, start: Mark(event.start_mark), hasTag: sequence.tag != nil,
                        hasAnchor: sequence.anchor != nil))
            case YAML_MAPPING_START_EVENT:
                let mapping = event.data.mapping_start
                return .mappingStart(
                    Start(
                        flow: mapping.style == YAML_FLOW_MAPPING_STYLE, start: Mark(event.start_mark), hasTag: mapping.tag != nil,
                        hasAnchor: mapping.anchor != nil))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                return .end(Mark(event.end_mark))
            case YAML_ALIAS_EVENT:
                let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
                return .alias(name: name, start: Mark(event.start_mark))
            case YAML_DOCUMENT_START_EVENT:
                return .documentStart(Mark(event.start_mark))
            case YAML_DOCUMENT_END_EVENT:
                return .documentEnd
            case YAML_STREAM_START_EVENT:
                continue
            default:
                return .streamEnd
            }
        }
    }

    private var problem: Problem {
        Problem(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "", mark: Mark(parser.pointee.problem_mark),
            context: parser.pointee.context.map { String(cString: $0) } ?? "", contextMark: Mark(parser.pointee.context_mark))
    }
}

extension Mark {
    fileprivate init(_ mark: yaml_mark_t) {
        line = Int(mark.line)
        column = Int(mark.column)
    }
}

extension YAMLNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
