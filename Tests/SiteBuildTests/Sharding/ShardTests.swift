import Diagnostics
import Testing

@testable import SiteBuild

@Suite struct ShardTests {
    @Test func aPartIsWrittenAsTestRunnersWriteIt() throws {
        #expect(Shard("3/16")?.description == "3/16")
        #expect(Shard("1/1")?.number == 1)
        for text in ["", "3", "0/4", "5/4", "3/", "/4", "-1/4", "3/16/2", " 3/16", "3 /16", "1/10001", "9999999999/9999999999"] {
            #expect(Shard(text) == nil, "\(text)")
        }
    }

    /// Every producer is in one part and in no other, in order, however many parts there are.
    @Test(arguments: [1, 2, 3, 7, 16, 100]) func eachProducerIsInOnePart(count: Int) throws {
        for products in [[], [0], [3], [1, 1, 1, 1, 1, 1], [40, 0, 0, 2, 1, 9], Array(repeating: 2, count: 60), [0, 0, 0, 500, 1]] {
            let parts = try (1...count).map { try #require(Shard($0, of: count)).producers(of: products) }
            #expect(parts.flatMap { Array($0) } == Array(products.indices), "\(products)")
        }
    }

    @Test func partsHaveAboutAsManyProducts() throws {
        let products = (0..<1000).map { $0 % 7 }
        let sizes = try (1...16).map { try #require(Shard($0, of: 16)).producers(of: products).reduce(0) { $0 + products[$1] + 1 } }
        #expect(sizes.max() ?? 0 <= (sizes.min() ?? 0) + 14)
    }

    /// An engine's variables, and the part that they mean.
    struct Task: Sendable, CustomTestStringConvertible {
        let asked: String
        let variables: [String: String]
        let part: String?
        var testDescription: String { "\(asked) \(variables.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))" }

        init(_ asked: String, _ variables: String, _ part: String?) {
            self.asked = asked
            self.variables = Dictionary(
                uniqueKeysWithValues: variables.split(separator: " ").map { pair in
                    let parts = pair.split(separator: "=").map(String.init)
                    return (parts[0], parts[1])
                })
            self.part = part
        }
    }

    static let slurm = "SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=16 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=16"

    static let tasks = [
        Task("3/16", "", "3/16"),
        Task("3/16", "SLURM_ARRAY_TASK_ID=9", "3/16"),
        Task("auto", "", nil),
        Task("auto", "JOB_COMPLETION_INDEX=2", nil),
        Task("auto/16", "JOB_COMPLETION_INDEX=2", "3/16"),
        Task("auto/16", "JOB_COMPLETION_INDEX=16", nil),
        Task("auto/16", "JOB_COMPLETION_INDEX=zwei", nil),
        Task("auto", "SLURM_ARRAY_TASK_ID=1 \(slurm)", "1/16"),
        Task("auto", "SLURM_ARRAY_TASK_ID=16 \(slurm)", "16/16"),
        Task("auto/16", "SLURM_ARRAY_TASK_ID=16 \(slurm)", "16/16"),
        Task("auto/8", "SLURM_ARRAY_TASK_ID=16 \(slurm)", nil),
        Task(
            "auto", "SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=6 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=4",
            "3/4"),
        // --array=1,5,6
        Task("auto", "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=6 SLURM_ARRAY_TASK_COUNT=3", nil),
        Task("auto", "AWS_BATCH_JOB_ARRAY_INDEX=0 AWS_BATCH_JOB_ARRAY_SIZE=4", "1/4"),
        Task("auto", "BATCH_TASK_INDEX=3 BATCH_TASK_COUNT=4", "4/4"),
        Task("auto", "BATCH_TASK_INDEX=3 BATCH_TASK_COUNT=4 JOB_COMPLETION_INDEX=0", nil),
        Task("auto/", "BATCH_TASK_INDEX=3 BATCH_TASK_COUNT=4", nil),
        Task("auto/x", "BATCH_TASK_INDEX=3 BATCH_TASK_COUNT=4", nil),
        Task("tự động", "BATCH_TASK_INDEX=3 BATCH_TASK_COUNT=4", nil),
    ]

    @Test(arguments: tasks) func anEngineNamesThePart(task: Task) throws {
        #expect((try? Shard(task.asked, in: { task.variables[$0] }))?.description == task.part)
    }
}
