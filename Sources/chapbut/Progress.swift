import Diagnostics
import Glibc
import Synchronization

/// Says on a terminal what is being done when it takes longer than a second, and nothing otherwise.
final class Progress: Sendable {
    private struct State {
        var step: Words?
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
            return state.shown
        }
        if isShowing { show() }
    }

    private func show() {
        let step = state.withLock { state -> Words? in
            guard !state.isOver else { return nil }
            state.shown = true
            return state.step
        }
        if let step { Output.write(Array("\r\u{1B}[K\(step[language])…".utf8), to: STDERR_FILENO) }
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
