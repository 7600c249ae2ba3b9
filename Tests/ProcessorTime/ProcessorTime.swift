private import Glibc

/// The processor time that `work` takes on this thread: what other tests do meanwhile does not count, as it would on a clock.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
    let start = now()
    try work()
    return now() - start
}

/// How many times the processor time of `small` work `large` work takes.
///
/// A machine that is shared is slow for a while and fast for a while, and its other work fills the caches; it can only add. So each is done
/// several times in turns and its least time counts, and there are more turns as long as the answer is above `limit`: what grows faster than
/// that stays above it however often it is asked.
public func growth(upTo limit: Double, from small: () throws -> Void, to large: () throws -> Void) rethrows -> Double {
    var (less, more) = (Duration.seconds(3600), Duration.seconds(3600))
    for turn in 1...8 {
        less = min(less, try processorTime(of: small))
        more = min(more, try processorTime(of: large))
        if turn >= 2, more <= less * limit { break }
    }
    return more / less
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
