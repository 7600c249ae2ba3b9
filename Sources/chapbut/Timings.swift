import Diagnostics
import Glibc
import Synchronization

/// Where the time of a run goes: each stage lasts until the next begins.
final class Timings: Sendable {
    private struct Moment {
        /// The stage that begins; `nil` at the end of the run.
        let stage: Words?
        /// In microseconds, by a clock that is never set.
        let wall: Int
        /// What all threads have used, in microseconds.
        let processor: Int
    }

    private let moments: Mutex<[Moment]>

    init() { moments = Mutex([Self.moment(Words(vi: "chuẩn bị", en: "getting ready"))]) }

    /// A stage begins.
    func now(_ stage: Words) { moments.withLock { $0.append(Self.moment(stage)) } }

    /// The last stage is over.
    func end() { moments.withLock { $0.append(Self.moment(nil)) } }

    private static func moment(_ stage: Words?) -> Moment {
        var clock = timespec()
        clock_gettime(CLOCK_MONOTONIC, &clock)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Moment(
            stage: stage, wall: clock.tv_sec * 1_000_000 + clock.tv_nsec / 1000,
            processor: (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }

    private var stages: [(name: Words, start: Int, wall: Int, processor: Int)] {
        let moments = moments.withLock { $0 }
        return zip(moments, moments.dropFirst()).compactMap { one, next in
            one.stage.map { ($0, one.wall - (moments.first?.wall ?? 0), next.wall - one.wall, next.processor - one.processor) }
        }
    }

    /// A line for each stage: seconds, their share, seconds of the processors, how many of these were busy.
    func table(in language: ReaderLanguage) -> String {
        let stages = stages
        let total = max(1, stages.reduce(0) { $0 + $1.wall })
        let rows =
            stages.map { ($0.name[language], $0.wall, $0.processor) }
            + [(Words(vi: "tất cả", en: "all")[language], total, stages.reduce(0) { $0 + $1.processor })]
        let heading = Words(vi: "chặng", en: "stage")[language]
        let width = max(heading.count, rows.map(\.0.count).max() ?? 0)
        let columns = Words(vi: "  giây     %   giây xử lý  nhân", en: "     s     %   cpu s  cores")[language]
        let lines = rows.map { name, wall, processor in
            name.padded(to: width) + Self.decimal(wall, 8) + Self.number(wall * 100 / total, 6) + Self.decimal(processor, 9)
                + Self.decimal(wall == 0 ? 0 : processor * 1_000_000 / wall, 7)
        }
        return ([heading.padded(to: width) + columns] + lines).map { $0 + "\n" }.joined()
    }

    /// The same as Chrome and Perfetto read it (Trace Event Format, complete events).
    func trace(in language: ReaderLanguage) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.array("traceEvents") { json in
                for stage in stages {
                    json.breakLine()
                    json.object { json in
                        json.member("name", stage.name[language])
                        json.member("ph", "X")
                        json.member("pid", 1)
                        json.member("tid", 1)
                        json.member("ts", stage.start)
                        json.member("dur", stage.wall)
                        json.object("args") { $0.member("processor_us", stage.processor) }
                    }
                }
                json.breakLine()
            }
        }
        return json.bytes + [0x0A]
    }

    private static func number(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: " ", count: max(1, width - text.count)) + text
    }

    /// Millionths with two digits after the point.
    private static func decimal(_ value: Int, _ width: Int) -> String {
        let hundredths = (value + 5_000) / 10_000
        let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return String(repeating: " ", count: max(1, width - text.count)) + text
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
