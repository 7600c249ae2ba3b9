import ArgumentParser
import Catalogue
import Diagnostics
import Drafting
import SiteBuild

struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hỏi chủ thể những gì còn thiếu / ask the producer for what is missing.",
        discussion: """
            Ví dụ / Examples:
              chapbut ask ong-rung-u-minh                                    # in tin nhắn để dán vào Zalo / a message to paste into Zalo
              chapbut ask ong-rung-u-minh --answers tra-loi.txt --by "Chú Bảy Thoại"

            Câu trả lời nào chỉ hiểu được một cách thì ghi vào đúng chỗ, ai nói và hôm nào ghi vào sources.yaml; còn lại thì hỏi lại.
            Answers that can be read in one way only are written; who said it and when goes into sources.yaml. The rest is asked again.
            """)

    @Argument(help: "Tên thư mục chủ thể / the producer's folder name.")
    var producer: String

    @Option(help: "Tệp có câu trả lời, hoặc - / the file with the answers, or -.")
    var answers: String?

    @Option(help: "Ai trả lời / who answered.")
    var by: String?

    @OptionGroup var shared: StoriesOptions

    func validate() throws {
        if answers != nil, by == nil { throw ValidationError("--by: ai trả lời / who answered") }
    }

    func run() async throws {
        let (reader, today) = (shared.reader, shared.today)
        let slug = producer.split(separator: "/").last.map(String.init) ?? producer
        do {
            let survey = await Survey(of: try await Workbench(shared.assignment).update(), today: today)
            let manuscript = survey.manuscript
            guard let index = manuscript.producers.firstIndex(where: { $0.slug == slug }) else {
                let nearest: String? = Spelling.nearest(to: slug, among: manuscript.producers.map(\.slug))
                throw DraftingError.noProduct(producer, nearest: nearest)
            }
            let owner = manuscript.producers[index]
            let all = Question.all(
                to: owner, about: manuscript.products.filter { $0.producer == index }, in: manuscript, findings: survey.report.findings)
            let name = owner.name?[.vi] ?? owner.slug
            if let answers, let by {
                try take(AnswerLines(String(decoding: try Input.read(answers), as: UTF8.self)), all, slug, by, today, reader, name)
            } else {
                try ask(Self.grouped(all), slug, name, reader)
            }
        } catch let error as DraftingError {
            throw error.told(in: reader)
        } catch let error as BuildError {
            Output.tell("chapbut: \(error.words[reader])")
            throw ExitCode(2)
        }
    }

    /// The weightiest, those about one thing side by side.
    private static func grouped(_ questions: [Question]) -> [Question] {
        let chosen = questions.prefix(Question.most)
        var order: [String?] = []
        for question in chosen where !order.contains(question.about) { order.append(question.about) }
        return order.flatMap { about in chosen.filter { $0.about == about } }
    }

    private func ask(_ questions: [Question], _ slug: String, _ name: String, _ reader: ReaderLanguage) throws {
        guard !questions.isEmpty else {
            return Output.tell(Words(vi: "không còn gì phải hỏi \(name)", en: "there is nothing left to ask \(name)")[reader])
        }
        Output.say(Question.message(try AskedQuestions.keep(questions, of: slug, in: shared.stories), to: name))
    }

    private func take(
        _ answers: AnswerLines, _ all: [Question], _ slug: String, _ by: String, _ today: Day, _ reader: ReaderLanguage, _ name: String
    ) throws {
        let asked = AskedQuestions.match(all, of: slug, in: shared.stories)
        let outcomes = try answers.write(to: asked, in: shared.stories, by: by, on: today)
        for (question, number) in asked {
            guard let outcome = outcomes[number] else { continue }
            let place = "\(shared.stories)/\(question.file): \(question.path.joined(separator: "."))"
            switch outcome {
            case .written(let value): Output.say("\(number). \(place): \(value)")
            case .same: Output.say("\(number). \(Words(vi: "đã có đúng như vậy", en: "it says so already")[reader])")
            case .taken(let old):
                Output.tell(
                    "\(number). "
                        + Words(vi: "hồ sơ đang ghi “\(old)”, không ghi đè", en: "the file says “\(old)” and is left alone")[reader])
            case .unclear:
                Output.tell(
                    "\(number). "
                        + Words(
                            vi: "chưa rõ: “\(answers.byNumber[number] ?? "")”", en: "not clear: “\(answers.byNumber[number] ?? "")”")[
                            reader])
            }
        }
        for (number, said) in answers.byNumber.sorted(by: { $0.key < $1.key }) where !asked.contains(where: { $0.number == number }) {
            Output.tell(
                "\(number). \(Words(vi: "câu này không còn hỏi nữa: “\(said)”", en: "this is not asked any more: “\(said)”")[reader])")
        }
        let again = asked.filter { outcomes[$0.number] == nil || outcomes[$0.number] == .unclear }.map { $0.question }
        guard !again.isEmpty else { return }
        Output.say("")
        Output.say(Question.message(try AskedQuestions.keep(again, of: slug, in: shared.stories), to: name))
    }
}
