public import ArgumentParser
public import Diagnostics
public import Drafting
import Glibc
public import Rulebook

extension ReaderLanguage: ExpressibleByArgument {
    /// The language of messages: Vietnamese unless asked otherwise, whatever the locale.
    static func chosen(_ option: ReaderLanguage?) -> ReaderLanguage {
        option ?? getenv("CHAPBUT_LANGUAGE").flatMap { ReaderLanguage(rawValue: String(cString: $0)) } ?? .vi
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension DueFormat: ExpressibleByArgument {}
extension Draftable: ExpressibleByArgument {}
extension Yes.Way: ExpressibleByArgument {}
