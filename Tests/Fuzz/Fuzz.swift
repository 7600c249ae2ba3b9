private import CFuzzer
private import Dispatch
private import Doors
private import Glibc

/// Opens one door with bytes that libFuzzer makes up, guided by what they reach. `Tests/Outside/fuzz` builds and runs it.
///
///     DOOR=yaml fuzz [OPTIONS OF LIBFUZZER] CORPUS…
@main struct Fuzz {
    private static let door = getenv("DOOR").flatMap { Door(rawValue: String(cString: $0)) }

    static func main() {
        guard door != nil else {
            print("DOOR=\(Door.allCases.map(\.rawValue).joined(separator: "|"))")
            exit(2)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { start, count in
                Fuzz.tryOne(Array(UnsafeBufferPointer(start: start, count: count)))
                return 0
            })
    }

    /// A promise that is broken stops the program, as libFuzzer wants it.
    private static func tryOne(_ bytes: [UInt8]) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await door?.open(bytes)
            } catch {
                print("\(error)")
                abort()
            }
            done.signal()
        }
        done.wait()
    }
}
