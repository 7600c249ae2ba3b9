public import Answers
import Catalogue
public import Diagnostics
import Ledger

extension SiteBuild {
    /// What may be found in answers of channels.
    public static let answerRules: [About] = [Answered.about, Answered.unreadAbout]

    /// Reads a channel's answer, holds it against the stories, and puts it into the ledger.
    ///
    /// - Parameters:
    ///   - file: the answer's path, as findings name it.
    ///   - asked: the feed or channel that answers, where whoever runs the program said so.
    /// - Returns: what there is to tell of it, and of the ledger.
    public static func takeAnswer(
        _ answer: AnswerFile, in file: String, of asked: String?, _ assignment: Assignment, output: String, disk: any Disk = LocalDisk()
    ) async throws(BuildError) -> (report: Report, notices: [Words]) {
        let draft = try await Draft(assignment)
        let answered = Answered(answer, in: file, of: asked, for: draft.manuscript)
        let books = Bookkeeping(assignment.root, output: output, on: disk)
        var notices = books.notices
        if let ledger = books.ledger {
            do throws(LedgerError) {
                for (feed, entries) in Dictionary(grouping: answered.entries, by: { $0.feed?.name }).sorted(by: {
                    $0.key ?? "" < $1.key ?? ""
                }) {
                    try ledger.add(
                        entries.map { entry in
                            Ledger.Answer(
                                item: entry.item, severity: entry.issue.severity, code: entry.issue.code, attribute: entry.issue.field,
                                message: entry.issue.message)
                        }, about: feed, on: assignment.today.description, from: file, isWhole: answer.form.isWhole)
                }
            } catch {
                notices.append(error.words)
            }
        }
        let findings = answered.findings
        return (
            Report(
                findings: findings,
                summary: Summary(of: findings, products: draft.manuscript.products.count, rulesRun: answerRules.count), rules: answerRules),
            notices
        )
    }
}

extension AnswerFile.Form {
    /// Whether such a file lists all that the channel has to say of a feed.
    fileprivate var isWhole: Bool {
        switch self {
        case .googleJSON, .metaJSON, .table: true
        // One for each message that was sent.
        case .lazada, .applicationResponse, .gs1Response, .catalogueItemConfirmation: false
        }
    }
}
