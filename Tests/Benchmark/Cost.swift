import Glibc

/// What a step cost.
struct Cost {
    /// Seconds by the clock.
    var wall: Double
    /// Seconds of the processors, those spent in the kernel included.
    var processor: Double
    /// The most memory that it held, in MiB; 0 where that was not measured.
    var memory = 0
    /// As shells tell it: 128 and its number for a signal.
    var status: Int32 = 0

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - path: the value of `PATH`, where it is not to be that of this program.
    ///   - showing: whether what it prints is shown.
    static func running(_ arguments: [String], path: String? = nil, showing: Bool = false) -> Cost {
        let start = Clock.wall
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var environment: [UnsafeMutablePointer<CChar>?] = []
        defer { for variable in environment { free(variable) } }
        var next = environ
        while let variable = next.pointee {
            if path == nil || strncmp(variable, "PATH=", 5) != 0 { environment.append(strdup(variable)) }
            next += 1
        }
        if let path { environment.append(strdup("PATH=\(path)")) }
        environment.append(nil)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        for file in [1, 2] as [Int32] where !showing { posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        var process: pid_t = 0
        guard posix_spawnp(&process, arguments[0], &actions, nil, &pointers, &environment) == 0 else {
            return Cost(wall: 0, processor: 0, status: 127)
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        return Cost(
            wall: Clock.wall - start, processor: usage.seconds, memory: usage.ru_maxrss / 1024,
            status: status & 0x7F == 0 ? status >> 8 : 128 + (status & 0x7F))
    }
}

/// A stop watch over this process.
struct Clock {
    private let wall = Self.wall
    private let processor = Self.processor

    /// What was spent since it was started.
    var cost: Cost { Cost(wall: Self.wall - wall, processor: Self.processor - processor) }

    /// Seconds since some moment, by a clock that is never set.
    static var wall: Double {
        var clock = timespec()
        clock_gettime(CLOCK_MONOTONIC, &clock)
        return Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9
    }

    /// Processor seconds of this process, those in the kernel included.
    static var processor: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.seconds
    }
}

extension rusage {
    /// Processor seconds, those spent in the kernel included.
    fileprivate var seconds: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
    }
}
