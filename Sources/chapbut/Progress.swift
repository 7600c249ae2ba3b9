import Diagnostics
import Glibc
import Synchronization

/// Says on a terminal what is being done when it takes longer than a second, and nothing otherwise.
final class Progress: Sendable {
    private struct State {
        var step: Words?
        /// When the step began, and when it was last told how far it is, in milliseconds.
        var began = 0
        var told = 0
        var shown = false
        var isOver = false
    }

    private let state = Mutex(State())
    private let language: ReaderLanguage
    private let isWanted: Bool

    init(language: ReaderLanguage) {
        self.language = language
        isWanted = isatty(STDERR_FILENO) == 1
        guard isWanted else { return }
        Task.detached { [weak self] in
            try? await Task.sleep(for: .seconds(1))
            self?.show()
        }
    }

    /// A new step begins.
    func now(_ step: Words) {
        let isShowing = state.withLock { state in
            state.step = step
            state.began = Self.milliseconds
            return state.shown
        }
        if isShowing { show() }
    }

    /// So many pieces of the step are done: how many a second, and how long the rest will take, is told a few times a second.
    func now(_ done: Int, of all: Int) {
        let now = Self.milliseconds
        let line = state.withLock { state -> Words? in
            guard state.shown, !state.isOver, let step = state.step, now - state.told >= 200, now > state.began, done > 0 else {
                return nil
            }
            state.told = now
            let speed = done * 1000 / (now - state.began)
            let left = (all - done) * (now - state.began) / done / 1000 + 1
            return Words(
                vi: "\(step.vi): \(done)/\(all), \(speed) mỗi giây, còn \(left) giây",
                en: "\(step.en): \(done)/\(all), \(speed) a second, \(left) s left")
        }
        if let line { show(line) }
    }

    private func show() {
        let step = state.withLock { state -> Words? in
            guard !state.isOver else { return nil }
            state.shown = true
            return state.step
        }
        if let step { show(Words(vi: "\(step.vi)…", en: "\(step.en)…")) }
    }

    private func show(_ line: Words) { Output.write(Array("\r\u{1B}[K\(line[language])".utf8), to: STDERR_FILENO) }

    private static var milliseconds: Int {
        var clock = timespec()
        clock_gettime(CLOCK_MONOTONIC, &clock)
        return clock.tv_sec * 1000 + clock.tv_nsec / 1_000_000
    }

    /// Everything is done: the line is cleared.
    func end() {
        let wasShown = state.withLock { state in
            state.isOver = true
            return state.shown
        }
        if wasShown { Output.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }
}
