private import Glibc

/// A program that is not ours, run beside us with limits: it may fail, hang or grow as it likes, and nothing of ours does.
enum ChildProcess {
    /// What came of it.
    enum Outcome: Equatable {
        /// It ended by itself, with this code.
        case ended(Int32)
        /// It isn't installed.
        case missing
        /// It took too long, or a signal ended it.
        case stopped
    }

    /// Runs `program` with `arguments`, without input; what it prints goes to the file `output`, or nowhere.
    ///
    /// - Parameters:
    ///   - seconds: how long it may take, and how much of the processor.
    ///   - megabytes: how large a file may become that it writes.
    static func run(_ program: String, _ arguments: [String], seconds: Int, megabytes: Int, output: String? = nil) -> Outcome {
        // The shell sets the limits and becomes the program; what it runs stands in its arguments and is never parsed.
        let line = "ulimit -t \(seconds); ulimit -f \(megabytes * 1024); ulimit -c 0; exec \"$0\" \"$@\""
        var strings = (["/bin/sh", "-c", line, program] + arguments).map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        // Nothing of our surroundings but where programs are.
        let names: [String] = ["PATH", "HOME", "TMPDIR"]
        let kept = names.compactMap { (name: String) -> String? in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        var environment = (kept + ["LANG=C.UTF-8"]).map { strdup($0) } + [nil]
        defer { for variable in environment { free(variable) } }
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return .missing }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return .missing }
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that its children end with it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &strings, &environment) == 0 else { return .missing }
        return wait(for: child, seconds: seconds)
    }

    private static func wait(for child: pid_t, seconds: Int) -> Outcome {
        var status: Int32 = 0
        for _ in 0..<seconds * 100 {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return outcome(status) }
            if ended < 0, errno != EINTR { return .stopped }
            usleep(10_000)
        }
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .stopped
    }

    private static func outcome(_ status: Int32) -> Outcome {
        guard status & 0x7F == 0 else { return .stopped }
        let code = (status >> 8) & 0xFF
        // What a shell says of a command that it doesn't find (POSIX, Shell Command Language, 2.8.2).
        return code == 127 ? .missing : .ended(code)
    }
}

/// A folder for what a child process writes, gone afterwards.
final class ScratchFolder {
    /// Its path.
    let path: String

    init() throws(DraftingError) {
        var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/chapbut-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: "/tmp", reason: String(cString: strerror(errno)))
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                guard name != ".", name != ".." else { continue }
                var status = stat()
                guard lstat("\(path)/\(name)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
