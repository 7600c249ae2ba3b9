import ArgumentParser
import Catalogue
import Diagnostics
import Drafting
import Glibc

struct FeedbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback", abstract: "Đọc tin nhắn chủ thể gửi lại / read what the producer sent back.",
        discussion: """
            Ví dụ / Examples:
              chapbut feedback tin-nhan.txt
              chapbut feedback -                              # dán tin nhắn rồi bấm Ctrl-D / paste it, then Ctrl-D
              chapbut feedback --settle ong-rung-u-minh/mat-ong-hoa-tram --remark 2

            Mỗi chỗ sai thành một dòng trong remarks.yaml, `chapbut check` nhắc tới khi sửa xong. Lời đồng ý chỉ ghi khi tin còn nguyên và bản đã xem vẫn y vậy.
            Each “wrong” goes into remarks.yaml, and `chapbut check` tells it until it is mended. A yes counts if the message is whole and nothing has changed.
            """)

    @Argument(help: "Tệp có tin nhắn, hoặc - là dán vào / the file with the message, or - for standard input.")
    var file: String?

    @Option(help: "Ai trả lời, nếu tin không ghi / who answered, if the message doesn't say.")
    var by: String?

    @Option(help: "Sản phẩm nào, nếu tin mất dòng mã / which product, if the message lost its first line.")
    var product: String?

    @Option(help: "Khép lời góp ý của sản phẩm này / close the remarks on this product.")
    var settle: String?

    @Option(help: "Chỉ khép lời góp ý thứ mấy; lặp lại được / only the remark of this number; may be repeated.")
    var remark: [Int] = []

    @OptionGroup var shared: StoriesOptions

    func validate() throws {
        if (file == nil) == (settle == nil) {
            throw ValidationError("Cần một tệp, `-`, hoặc --settle / a file, `-`, or --settle is needed")
        }
    }

    func run() async throws {
        let (reader, today) = (shared.reader, shared.today)
        var isUnderstood = true
        do throws(DraftingError) {
            if let settle {
                let count = try Remark.settle(
                    remark.isEmpty ? nil : Set(remark), of: try ProductFolder.find(settle, in: shared.stories), on: today)
                Output.say(Words.settled(count)[reader])
            } else if let file {
                isUnderstood = try await take(Feedback(String(decoding: try Input.read(file), as: UTF8.self)), today, reader)
            }
        } catch {
            throw error.told(in: reader)
        }
        if !isUnderstood { throw ExitCode(1) }
    }

    /// - Returns: whether all of the message was understood.
    private func take(_ feedback: Feedback, _ today: Day, _ reader: ReaderLanguage) async throws(DraftingError) -> Bool {
        guard let name = product ?? feedback.product else { throw .noCode }
        let folder = try ProductFolder.find(name, in: shared.stories)
        let taken = try await feedback.take(into: folder, by: by, on: today)
        if !taken.isWhole { Output.tell("chapbut: \(Words.torn[reader])") }
        for noted in taken.remarks { Output.say("\(noted.place): \(Words.wrong(noted.remark)[reader])") }
        for wrong in taken.lost { Output.tell("chapbut: \(Words.lost(wrong)[reader])") }
        for line in feedback.beside { Output.tell("chapbut: \(Words.beside(line)[reader])") }
        if let approval = taken.approval { Output.say(Words.approved(approval)[reader]) }
        if let refusal = taken.refusal { throw refusal }
        if taken.remarks.isEmpty, taken.lost.isEmpty, taken.approval == nil { Output.tell("chapbut: \(Words.nothing[reader])") }
        // Of two messages in one only the first is read.
        return taken.lost.isEmpty && !feedback.beside.contains { $0.lowercased().hasPrefix("chapbut 1") }
    }
}

/// What a user hands to the program.
enum Input {
    /// The most that is read, in bytes.
    private static let limit = 1 << 20

    /// The bytes of a file, or of standard input for `-`.
    static func read(_ path: String) throws(DraftingError) -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
        defer { if file != STDIN_FILENO { close(file) } }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Glibc.read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
        throw .cannotRead(path: path, reason: String(cString: strerror(EFBIG)))
    }
}

extension Words {
    fileprivate static func settled(_ count: Int) -> Words { Words(vi: "đã khép \(count) lời góp ý", en: "closed \(count) remarks") }

    fileprivate static func wrong(_ remark: NewRemark) -> Words {
        let sentence = remark.sentence ?? ""
        return remark.words.isEmpty
            ? Words(vi: "“\(sentence)” bị bảo là sai", en: "“\(sentence)” is said to be wrong")
            : Words(vi: "“\(sentence)” sai; đúng là: \(remark.words)", en: "“\(sentence)” is wrong; right is: \(remark.words)")
    }

    fileprivate static func lost(_ wrong: Feedback.Wrong) -> Words {
        guard let number = wrong.number else {
            return Words(
                vi: "không biết nói về câu nào: “\(wrong.words)”; hỏi lại chủ thể",
                en: "it isn't clear which sentence this is about: “\(wrong.words)”; ask again")
        }
        return Words(
            vi: "không rõ câu số \(number) là câu nào, bản này đã đổi: “\(wrong.words)”; hỏi lại chủ thể",
            en: "it isn't clear any longer which sentence number \(number) is: “\(wrong.words)”; ask again")
    }

    fileprivate static func beside(_ line: String) -> Words {
        Words(vi: "chủ thể còn viết thêm: “\(line)”", en: "besides, it says: “\(line)”")
    }

    fileprivate static func approved(_ recorded: Approval.Recorded) -> Words {
        Words(vi: "đã ghi lời duyệt vào \(recorded.file)", en: "the yes is in \(recorded.file)")
    }

    fileprivate static let torn = Words(
        vi: "tin nhắn không còn nguyên, có thể mất phần cuối", en: "the message did not come whole, its end may be missing")
    fileprivate static let nothing = Words(
        vi: "tin nhắn không nói chỗ nào sai, cũng không nói đúng hết",
        en: "the message says neither that something is wrong nor that all is right")
}
