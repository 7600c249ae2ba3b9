internal import CLibXML2

/// A compiled grammar, freed with the value.
///
/// Unchecked, and safe: its one property never changes, and what that points to is used by one task at a time, to which `Schema` hands it.
final class Grammar: @unchecked Sendable {
    private enum Pointer {
        case relaxNG(xmlRelaxNGPtr)
        case xsd(xmlSchemaPtr)
    }

    private let pointer: Pointer

    /// Compiles what `context`, which is freed here, was made for; `nil` if that is no grammar.
    init?(relaxNG context: xmlRelaxNGParserCtxtPtr?, _ problems: Problems) {
        guard let context else { return nil }
        defer { xmlRelaxNGFreeParserCtxt(context) }
        xmlRelaxNGSetParserStructuredErrors(context, Problems.handler, problems.context)
        guard let grammar = xmlRelaxNGParse(context) else { return nil }
        pointer = .relaxNG(grammar)
    }

    /// Compiles what `context`, which is freed here, was made for; `nil` if that is no grammar.
    init?(xsd context: xmlSchemaParserCtxtPtr?, _ problems: Problems) {
        guard let context else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(context, Problems.handler, problems.context)
        guard let schema = xmlSchemaParse(context) else { return nil }
        pointer = .xsd(schema)
    }

    deinit {
        switch pointer {
        case .relaxNG(let grammar): xmlRelaxNGFree(grammar)
        case .xsd(let schema): xmlSchemaFree(schema)
        }
    }

    /// Has `reader` check what it reads. `false` where that can't be.
    func watch(_ reader: xmlTextReaderPtr) -> Bool {
        switch pointer {
        case .relaxNG(let grammar): xmlTextReaderRelaxNGSetSchema(reader, grammar) == 0
        case .xsd(let schema): xmlTextReaderSetSchema(reader, schema) == 0
        }
    }

    /// Ends that, while the grammar still lives.
    func leave(_ reader: xmlTextReaderPtr) {
        switch pointer {
        case .relaxNG: xmlTextReaderRelaxNGSetSchema(reader, nil)
        case .xsd: xmlTextReaderSetSchema(reader, nil)
        }
    }
}
