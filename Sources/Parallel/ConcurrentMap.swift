extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The results of `transform` over the elements, in their order, made by `width` tasks at a time.
    ///
    /// The elements are dealt out in chunks: a task for each story costs a quarter more than one for a few hundred of them.
    /// The number of tasks changes how long it takes and nothing else.
    ///
    /// - Parameters:
    ///   - width: how many tasks run at once, at least 1.
    ///   - chunks: how many chunks a task gets on average, so that an uneven one holds nobody up.
    @inlinable public func concurrentMap<Result: Sendable>(
        width: Int, chunks: Int = 16, _ transform: @Sendable @escaping (Element) throws -> Result
    ) async rethrows -> [Result] {
        guard width > 1, count > 1 else { return try map(transform) }
        let size = Swift.max(1, (count + width * chunks - 1) / (width * chunks))
        let starts = Array(stride(from: startIndex, to: endIndex, by: size))
        let end = endIndex
        return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            var waiting = starts.enumerated().makeIterator()
            func addNext() -> Bool {
                guard let (number, start) = waiting.next() else { return false }
                group.addTask { (number, try self[start..<Swift.min(start + size, end)].map(transform)) }
                return true
            }
            for _ in 0..<width where !addNext() { break }
            var parts = [[Result]](repeating: [], count: starts.count)
            while let (number, part) = try await group.next() {
                parts[number] = part
                _ = addNext()
            }
            return Array(parts.joined())
        }
    }
}
