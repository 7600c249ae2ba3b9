import Testing

@testable import SiteBuild

/// Paths with what is told of each, beside a dictionary.
@Suite struct PathTableTests {
    @Test func itTellsWhatADictionaryTells() {
        var random = SystemRandomNumberGenerator()
        var table = PathTable<Int>()
        var dictionary: [String: Int] = [:]
        for step in 0..<20_000 {
            let path = "vi/\(Int.random(in: 0..<3_000, using: &random))/index.html"
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                let isNew = table.insert(path, step)
                #expect(isNew == (dictionary[path] == nil))
                if dictionary[path] == nil { dictionary[path] = step }
            case 1:
                table.remove(path)
                dictionary[path] = nil
            default:
                table.set(path, step)
                dictionary[path] = step
            }
            if step % 5_000 == 4_999 { table.putInOrder() }
            #expect(table[path] == dictionary[path])
            #expect(table.count == dictionary.count)
        }
        var told: [String: Int] = [:]
        table.forEach { told[String(decoding: $0, as: UTF8.self)] = $1 }
        #expect(told == dictionary)
        #expect(table.paths() == dictionary.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(table.paths { $1 % 2 == 0 }.count == dictionary.values.count { $0 % 2 == 0 })
    }

    @Test func pathsComeInTheOrderOfTheirBytes() {
        var table = PathTable<Void>()
        let paths = ["vi/a/index.html", "vi/a-b/index.html", "vi/ă", "vi/a", "", "vi", "đ", "vi/A", "vi/a/b"]
        for path in paths { table.set(path, ()) }
        let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(table.paths() == sorted)
        table.putInOrder()
        for path in ["zz", "vi/a/0"] {
            table.set(path, ())
            #expect(
                table.paths()
                    == (sorted + ["vi/a/0", "zz"].filter { table[$0] != nil }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        #expect(PathTable<Void>().paths().isEmpty)
        #expect(PathTable<Void>()[""] == nil)
    }

    @Test func theOrderInWhichPathsCameMakesNoDifference() {
        var (one, other) = (PathTable<Int>(), PathTable<Int>())
        for number in 0..<100 {
            one.set("\(number)", number)
            other.set("\(99 - number)", 99 - number)
        }
        #expect(one == other)
        other.remove("7")
        #expect(one != other)
        one.remove("7")
        #expect(one == other)
        one.set("7", 8)
        other.set("7", 9)
        #expect(one != other)
    }

    /// Two texts that Unicode takes for the same are two names on the disk.
    @Test func pathsAreToldApartByTheirBytes() {
        var table = PathTable<Int>()
        table.set("m\u{E1}", 1)
        let isNew = table.insert("ma\u{301}", 2)
        #expect(isNew && table.count == 2)
    }
}
