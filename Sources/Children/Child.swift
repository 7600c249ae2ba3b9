private import Glibc
private import Synchronization

/// A program that is not ours, run to its end with limits on what it may take: it may fail, hang or grow as it likes, and nothing of ours
/// does.
public enum Child {
    /// How a program ended.
    public struct End: Sendable {
        /// Whether it said that all was well.
        public let isWell: Bool
        /// Whether there is no such program.
        public let isMissing: Bool
        /// What it printed on its standard output, 64 KiB of it at most.
        public let output: [UInt8]
    }

    /// What a program may take.
    public struct Limits: Sendable {
        /// Seconds of processor time, and twice that by the clock; then it is killed.
        public var seconds: Int
        /// The most address space in mebibytes; `nil` for a program that claims more than it uses.
        public var memory: Int?
        /// The largest file that it may write, in mebibytes.
        public var file: Int

        /// Limits of these sizes.
        public init(seconds: Int, memory: Int?, file: Int = 1024) { (self.seconds, self.memory, self.file) = (seconds, memory, file) }
    }

    /// Runs `program` in `folder`, without input, and waits for it and all that it started.
    ///
    /// - Parameter variables: `NAME=value`, besides the few that every program gets.
    /// - Returns: `nil` where it could not be started.
    public static func run(
        _ program: String, _ arguments: [String], in folder: String, _ limits: Limits, variables: [String] = []
    ) -> End? {
        // The shell sets the limits and becomes the program; what it is given is never read as commands. Files are counted in 512 bytes.
        let line = #"cd -- "$1" && ulimit -c 0 && ulimit -v "$2" && ulimit -t "$3" && ulimit -f "$4" && shift 4 && exec "$@""#
        let memory = limits.memory.map { String($0 * 1024) } ?? "unlimited"
        let all = ["/bin/sh", "-c", line, "sh", folder, memory, String(limits.seconds), String(limits.file * 2048), program] + arguments
        // Nothing of our surroundings but where programs are.
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let environment = ["PATH=\(path)", "LC_ALL=C.UTF-8", "TMPDIR=\(folder)", "HOME=\(folder)"] + variables
        guard let (process, output) = start(all, environment) else { return nil }
        defer { close(output) }
        return wait(for: process, output, seconds: 2 * limits.seconds)
    }

    /// One child is started at a time: another's would inherit the end of the pipe that this one writes to, and hold it open.
    private static let starting = Mutex(())

    /// Starts a program, and gives what its output can be read from.
    private static func start(_ arguments: [String], _ environment: [String]) -> (process: pid_t, output: Int32)? {
        starting.withLock { _ in
            var pipe: [Int32] = [0, 0]
            guard Glibc.pipe(&pipe) == 0 else { return nil }
            for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
            var attributes = posix_spawnattr_t()
            posix_spawnattr_init(&attributes)
            defer { posix_spawnattr_destroy(&attributes) }
            // A group of its own, so that its children end with it.
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
            posix_spawnattr_setpgroup(&attributes, 0)
            var process: pid_t = 0
            let refusal = withPointers(to: arguments) { arguments in
                withPointers(to: environment) { posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, $0) }
            }
            close(pipe[1])
            guard refusal == 0 else {
                close(pipe[0])
                return nil
            }
            return (process, pipe[0])
        }
    }

    private static func wait(for process: pid_t, _ pipe: Int32, seconds: Int) -> End? {
        let deadline = now() + seconds * 1000
        var output: [UInt8] = []
        var isOpen = true
        var chunk = [UInt8](repeating: 0, count: 4096)
        while isOpen {
            var poll = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            let left = deadline - now()
            guard left > 0 else {
                kill(-process, SIGKILL)
                break
            }
            guard Glibc.poll(&poll, 1, Int32(min(left, 60_000))) > 0 else { continue }
            let count = read(pipe, &chunk, chunk.count)
            if count > 0, output.count < 1 << 16 { output += chunk[..<count] }
            isOpen = count > 0 || count < 0 && errno == EINTR
        }
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            // What a shell says of a program that it doesn't find (POSIX, Shell Command Language, 2.8.2).
            if ended == process { return End(isWell: status == 0, isMissing: status == 127 << 8, output: output) }
            if ended < 0, errno != EINTR { return nil }
            // It has closed its output and will be gone in a moment, or never.
            if now() > deadline { kill(-process, SIGKILL) }
            usleep(1000)
        }
    }

    /// Milliseconds that only ever grow.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + time.tv_nsec / 1_000_000
    }

    /// The texts as C takes a program's arguments.
    private static func withPointers<Result>(
        to texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a list with an end has a beginning") }
            return body(start)
        }
    }
}
