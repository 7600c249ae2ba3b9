import Glibc

/// When the file system last noted a change of a file or folder, in nanoseconds since 1970.
struct FileTimes {
    /// Of what is in it.
    let modified: Int64
    /// Of anything about it; nobody can set it back.
    let changed: Int64
    private let tick: Int64

    /// A tick of the clock that common file systems write times by: 10 ms at most where they have nanoseconds.
    private static let fineTick: Int64 = 20_000_000
    /// The tick where times have no fractions of a second: FAT counts in steps of two seconds.
    private static let coarseTick: Int64 = 2_000_000_000

    init(_ status: stat) {
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
        (modified, changed) = (nanoseconds(status.st_mtim), nanoseconds(status.st_ctim))
        tick = status.st_ctim.tv_nsec == 0 ? Self.coarseTick : Self.fineTick
    }

    /// Until when it could change once more and keep these times.
    var settled: Int64 { max(modified, changed) + tick }

    /// Until when what is in it could change once more and keep the time of that.
    var contentsSettled: Int64 { modified + tick }

    /// This moment.
    static var now: Int64 {
        var clock = timespec()
        clock_gettime(CLOCK_REALTIME, &clock)
        return Int64(clock.tv_sec) * 1_000_000_000 + Int64(clock.tv_nsec)
    }
}
