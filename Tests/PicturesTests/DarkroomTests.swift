import Catalogue
import Children
import Foundation
import Pictures
import Testing

/// With the real `vipsthumbnail`, which `.ci/test` installs.
@Suite struct DarkroomTests {
    static let darkroom = Darkroom(path: "/usr/bin:/usr/local/bin")

    /// A folder that is gone with the value.
    final class Cache: Sendable {
        let path: String

        init() throws {
            path = "\(FileManager.default.temporaryDirectory.path)/chapbut-darkroom-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func files() throws -> [String: Data] {
            var files: [String: Data] = [:]
            for name in try FileManager.default.subpathsOfDirectory(atPath: path) where !name.hasSuffix("/") {
                files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
            }
            return files
        }
    }

    static func develop(_ pictures: [String: [UInt8]], in cache: Cache, width: Int = 2) async throws -> [String: Darkroom.Development] {
        let darkroom = try #require(Self.darkroom, "vipsthumbnail is missing: install libvips-tools")
        let names = pictures.keys.sorted()
        let negatives = try names.map { name in
            let bytes = pictures[name] ?? []
            return Darkroom.Negative(name, try #require(PictureHeader.read(bytes, size: bytes.count)))
        }
        let developed = try await darkroom.develop(negatives, cache: cache.path, width: width) { pictures[$0.source] ?? [] }
        return Dictionary(uniqueKeysWithValues: zip(names, developed))
    }

    @Test func aPictureIsMadeInEverySizeWithoutWhatItsCameraWrote() async throws {
        let cache = try Cache()
        let made = try await Self.develop(["a.jpg": Samples.jpeg(with: Samples.exif(6))], in: cache)
        guard case .print(let print)? = made["a.jpg"] else { Issue.record("\(made)"); return }
        // It was taken on its side.
        #expect(print.renditions.widths == [8] && print.renditions.plainWidth == 8)
        let addresses = Addresses(base: "https://a.example/", languages: [.vi])
        let files = print.files(of: Address("media/o/p/images/a.jpg"), in: addresses)
        let paths = files.map(\.address.path).filter { !$0.hasSuffix(".avif") }
        #expect(paths == ["pictures/8/o/p/images/a.jpg.webp", "pictures/8/o/p/images/a.jpg.jpg"])
        for file in files {
            let bytes = Array(try #require(try cache.files()["\(shelfName(cache))/\(file.name)"]))
            #expect(!bytes.tellsTheSecret)
            if file.name.hasSuffix(".avif") {
                #expect(AVIF.isPicture(bytes))
                continue
            }
            let picture = try #require(PictureHeader.read(bytes, size: bytes.count))
            #expect(picture.width == 8 && picture.height == 16)
        }
        // Half red and half blue.
        let tone = try #require(print.renditions.tone)
        #expect(abs(tone >> 16 - 120) < 16 && abs(tone & 0xFF - 120) < 16, "\(String(tone, radix: 16))")
    }

    @Test func coloursWithoutAProfileComeOutAsTheyWentInAndSoDoesGrey() async throws {
        let made = try await Self.develop(["straw.png": Samples.straw, "grey.png": Samples.grey], in: try Cache())
        for (name, tone) in [("straw.png", 0xF2D697), ("grey.png", 0xD7D7D7)] {
            guard case .print(let print)? = made[name] else { Issue.record("\(name)"); continue }
            let found = try #require(print.renditions.tone)
            for shift in [16, 8, 0] {
                #expect(abs(found >> shift & 0xFF - tone >> shift & 0xFF) <= 1, "\(name): \(String(found, radix: 16))")
            }
        }
    }

    private func shelfName(_ cache: Cache) throws -> String {
        let darkroom = try #require(Self.darkroom)
        return String(darkroom.shelf(in: cache.path).dropFirst(cache.path.count + 1))
    }

    @Test func theSamePictureGivesTheSameBytesAndIsMadeOnce() async throws {
        let (one, other) = (try Cache(), try Cache())
        let pictures = ["a.png": Samples.png, "b.webp": Samples.webp, "c.jpg": Samples.jpeg]
        _ = try await Self.develop(pictures, in: one, width: 1)
        _ = try await Self.develop(pictures, in: other, width: 4)
        func isPicture(_ name: String) -> Bool { name.hasSuffix(".webp") || name.hasSuffix(".jpg") }
        let files = try one.files().filter { isPicture($0.key) }
        #expect(files.count == 6)
        #expect(try files == other.files().filter { isPicture($0.key) })
        // Looked up the second time: nothing there is touched, and a fault in the tool would not be seen.
        let kept = try other.files()
        let again = try await Self.develop(pictures, in: other)
        #expect(try other.files() == kept && again.count == 3)
    }

    @Test func aPictureThatEndsTheChildCostsItselfAndNoOther() async throws {
        let cache = try Cache()
        // Its header reads well, and its first component asks for a table of numbers that is not there.
        var hollow = Samples.jpeg
        let frame = try #require(hollow.indices.dropLast().first { hollow[$0] == 0xFF && hollow[$0 + 1] == 0xC0 })
        hollow[frame + 12] = 3
        var pictures = ["hollow.jpg": hollow, "cut.jpg": Array(Samples.jpeg.dropLast(30))]
        for number in 0..<5 {
            pictures["\(number).jpg"] = Samples.jpeg(with: Samples.segment(0xE0, Array("JFIF\0".utf8) + [UInt8(number)]))
        }
        let made = try await Self.develop(pictures, in: cache)
        for (name, development) in made {
            switch development {
            case .print: #expect(name.count == 5, "\(name)")
            case .unreadable: #expect(["hollow.jpg", "cut.jpg"].contains(name), "\(name)")
            case .asItIs: Issue.record("\(name)")
            }
        }
        #expect(try cache.files().keys.filter { $0.hasPrefix("work-") }.isEmpty)
    }

    @Test func aPictureThatUnpacksToGigabytesIsRefusedUnseen() async throws {
        var bomb = Samples.png
        for index in [16, 20] { bomb.replaceSubrange(index..<index + 4, with: [0, 1, 0x38, 0x80]) }
        let made = try await Self.develop(["bomb.png": bomb], in: try Cache())
        guard case .unreadable? = made["bomb.png"] else { Issue.record("\(made)"); return }
    }

    /// A program of that name that puts down each time that it is run, and then is the real one. It is written by a process of its own: a
    /// child that another test starts meanwhile would hold it open for writing for a moment, and nobody could run it (ETXTBSY, execve(2)).
    private static func tool(in folder: String) throws {
        let script = "#!/bin/sh\necho >> '\(folder)/runs'\nexec /usr/bin/vipsthumbnail \"$@\"\n"
        let line = #"printf %s "$1" > "$0/new" && chmod 755 "$0/new" && mv -f "$0/new" "$0/vipsthumbnail""#
        let limits = Child.Limits(seconds: 60, memory: nil)
        let end = try #require(Child.run("/bin/sh", ["-c", line, folder, script], in: folder, limits))
        #expect(end.isWell)
    }

    private static func runs(in folder: String) throws -> Int {
        try #require(FileManager.default.contents(atPath: "\(folder)/runs"), "it was never run").count
    }

    @Test func theToolIsAskedOnceAndAgainWhenAnotherTakesItsPlace() async throws {
        try #require(Self.darkroom != nil, "vipsthumbnail is missing: install libvips-tools")
        let cache = try Cache()
        try Self.tool(in: cache.path)
        let first = try #require(Darkroom(path: cache.path))
        let asked = try Self.runs(in: cache.path)
        #expect(first.discovery == nil, "it could be replaced once more in the same tick of the clock")
        try await Task.sleep(for: .seconds(4))
        let second = try #require(Darkroom(path: cache.path))
        #expect(try Self.runs(in: cache.path) == 2 * asked)
        let discovery = try #require(second.discovery)

        let third = try #require(Darkroom(path: cache.path, knowing: discovery))
        #expect(third.mark == first.mark && third.discovery == nil)
        #expect(try Self.runs(in: cache.path) == 2 * asked, "nothing is to be found out")
        // Cut short, damaged, or of another program.
        for known in [Array(discovery.dropLast()), [0x41] + discovery, discovery.map { $0 == 0x2F ? 0x2E : $0 }, []] {
            _ = try #require(Darkroom(path: cache.path, knowing: known))
        }
        #expect(try Self.runs(in: cache.path) == 6 * asked)
        #expect(Darkroom(path: "/usr/bin", knowing: discovery)?.mark != first.mark)
        // Another file of the same bytes.
        try Self.tool(in: cache.path)
        _ = try #require(Darkroom(path: cache.path, knowing: discovery))
        #expect(try Self.runs(in: cache.path) == 7 * asked)
    }

    @Test func withoutTheToolThereIsNoDarkroom() { #expect(Darkroom(path: "/nowhere:relative") == nil) }
}
