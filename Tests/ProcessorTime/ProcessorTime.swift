private import Glibc

/// The processor time that `work` takes on this thread: what other tests do meanwhile does not count, as it would on a clock.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
    let start = now()
    try work()
    return now() - start
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
