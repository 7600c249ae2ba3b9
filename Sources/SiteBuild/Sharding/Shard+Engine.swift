public import Diagnostics

extension Shard {
    /// Why the environment names no part.
    public struct EngineError: Error {
        /// What is wrong with it.
        public let words: Words
    }

    /// The part that is asked for on the command line: `3/16`, or `auto` for the one that the engine names which runs this as one of many
    /// tasks, or `auto/16` where the engine numbers its tasks and does not say how many there are.
    ///
    /// - Parameter environment: the value of a variable, if it is set.
    public init(_ text: String, in environment: (String) -> String?) throws(EngineError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts[0] == "auto" {
            let count = parts.count > 1 ? Self.number(parts[1]) : nil
            guard parts.count == 1 || count != nil else { throw EngineError(words: .noShard(text)) }
            try self.init(ofEngineIn: environment, count: count)
        } else {
            guard let shard = Shard(text) else { throw EngineError(words: .noShard(text)) }
            self = shard
        }
    }

    private init(ofEngineIn environment: (String) -> String?, count: Int?) throws(EngineError) {
        let engines = Engine.all.filter { environment($0.index) != nil }
        guard let engine = engines.first else { throw EngineError(words: .noEngine(Engine.all.map(\.index))) }
        // An engine may run on top of another, and then nobody can tell whose tasks are meant.
        guard engines.count == 1 else { throw EngineError(words: .severalEngines(engines.map(\.index))) }
        let tasks = try engine.tasks(in: environment)
        guard let count = count ?? tasks.count else { throw EngineError(words: .noCount(engine.index)) }
        guard tasks.count == nil || tasks.count == count else {
            throw EngineError(words: .otherCount(engine.name, tasks.count ?? 0, asked: count))
        }
        guard let shard = Shard(tasks.position + 1, of: count) else {
            throw EngineError(words: .outOfRange(engine.index, environment(engine.index) ?? "", count))
        }
        self = shard
    }
}

/// What runs the same command as many tasks and tells each of them by variables of its environment which one it is.
private struct Engine {
    let name: String
    /// The variable that numbers the tasks.
    let index: String
    /// The variable that says how many there are; `nil` where none does.
    var count: String?
    /// The variables of the first and the last number, and of the step between two, where a user chooses the numbers.
    var numbers: (first: String, last: String, step: String)?

    static let all = [
        // From 0; how many there are is `.spec.completions` of the manifest and in no variable.
        // https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
        Engine(name: "Kubernetes", index: "JOB_COMPLETION_INDEX"),
        // Whatever `--array` says: 0-15, 1-16, 1-31:2.
        // https://slurm.schedmd.com/job_array.html, https://slurm.schedmd.com/sbatch.html#SECTION_OUTPUT-ENVIRONMENT-VARIABLES
        Engine(
            name: "Slurm", index: "SLURM_ARRAY_TASK_ID", count: "SLURM_ARRAY_TASK_COUNT",
            numbers: ("SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_STEP")),
        // From 0. https://docs.aws.amazon.com/batch/latest/userguide/job_env_vars.html
        Engine(name: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
        // From 0. https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs#TaskGroup
        Engine(name: "Google Batch", index: "BATCH_TASK_INDEX", count: "BATCH_TASK_COUNT"),
    ]

    /// The task's place among all, from 0, and how many there are.
    func tasks(in environment: (String) -> String?) throws(Shard.EngineError) -> (position: Int, count: Int?) {
        func number(_ variable: String) throws(Shard.EngineError) -> Int? {
            guard let text = environment(variable) else { return nil }
            guard let number = Shard.number(text) else { throw Shard.EngineError(words: .noNumber(variable, text)) }
            return number
        }
        let task = try number(index) ?? 0
        let all = try count.map { (variable) throws(Shard.EngineError) in try number(variable) } ?? nil
        guard let numbers else { return (task, all) }
        let (first, step) = (try number(numbers.first) ?? 0, max(1, try number(numbers.step) ?? 1))
        // `--array=1,5,6` leaves gaps, and a task there can't tell how many come before it.
        if let all, let last = try number(numbers.last), (last - first) / step + 1 != all {
            throw Shard.EngineError(words: .gaps(name))
        }
        guard task >= first, (task - first) % step == 0 else { throw Shard.EngineError(words: .gaps(name)) }
        return ((task - first) / step, all)
    }
}

extension Words {
    fileprivate static func noShard(_ text: String) -> Words {
        Words(
            vi: "“\(text)” không phải một phần: viết `3/16`, `auto` hay `auto/16`, nhiều nhất \(Shard.most) phần",
            en: "“\(text)” is no part: write `3/16`, `auto` or `auto/16`, of at most \(Shard.most) parts")
    }

    fileprivate static func noEngine(_ variables: [String]) -> Words {
        let list = variables.joined(separator: ", ")
        return Words(
            vi: "không thấy biến nào cho biết đây là phần thứ mấy (\(list)); viết thẳng ra, như `3/16`",
            en: "no variable tells which part this is (\(list)); say it, as in `3/16`")
    }

    fileprivate static func severalEngines(_ variables: [String]) -> Words {
        let list = variables.joined(separator: ", ")
        return Words(
            vi: "có nhiều biến cùng cho biết đây là phần thứ mấy (\(list)); viết thẳng ra, như `3/16`",
            en: "several variables tell which part this is (\(list)); say it, as in `3/16`")
    }

    fileprivate static func noCount(_ variable: String) -> Words {
        Words(
            vi: "`\(variable)` cho biết số thứ tự mà không biến nào cho biết có mấy phần; viết `auto/16` nếu có 16 phần",
            en: "`\(variable)` numbers the parts and no variable tells how many there are; write `auto/16` where there are 16")
    }

    fileprivate static func otherCount(_ engine: String, _ count: Int, asked: Int) -> Words {
        Words(
            vi: "\(engine) chạy \(count) phần mà `--shard` nói \(asked)",
            en: "\(engine) runs \(count) parts, and `--shard` says \(asked)")
    }

    fileprivate static func outOfRange(_ variable: String, _ text: String, _ count: Int) -> Words {
        Words(
            vi: "`\(variable)` là \(text), ngoài \(count) phần (nhiều nhất \(Shard.most))",
            en: "`\(variable)` is \(text), which is beyond \(count) parts (at most \(Shard.most))")
    }

    fileprivate static func noNumber(_ variable: String, _ text: String) -> Words {
        Words(vi: "`\(variable)` là “\(text)”, không phải một số", en: "`\(variable)` is “\(text)”, which is no number")
    }

    fileprivate static func gaps(_ engine: String) -> Words {
        Words(
            vi: "số thứ tự của \(engine) không liền nhau nên không biết đây là phần thứ mấy; dùng một khoảng, như `--array=1-16`",
            en: "the numbers of \(engine)'s tasks have gaps, so that nobody can tell which part this is; use a range, as in `--array=1-16`")
    }
}
