import Diagnostics
import Glibc
import Testing

@testable import SiteBuild

@Suite struct LocalDiskTests {
    @Test(arguments: [1, 3, 64, 1000])
    func aWriteThatTakesOnlyAPartGoesOn(_ atMost: Int) {
        let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0) }
        var written: [UInt8] = []
        let refusal = bytes.withUnsafeBytes { all in
            LocalDisk.writeAll(all) { start, count in
                written += UnsafeRawBufferPointer(start: start, count: min(count, atMost))
                return min(count, atMost)
            }
        }
        #expect(refusal == nil)
        #expect(written == bytes)
    }

    @Test func aWriteThatIsInterruptedIsTriedAgain() {
        var calls = 0
        let refusal = [UInt8](repeating: 7, count: 10).withUnsafeBytes { all in
            LocalDisk.writeAll(all) { _, count in
                calls += 1
                if calls % 2 == 1 {
                    errno = EINTR
                    return -1
                }
                return min(count, 4)
            }
        }
        #expect(refusal == nil)
        #expect(calls == 6)
    }

    @Test func aDiskThatFillsUpInTheMiddleOfAFileIsReported() {
        var calls = 0
        let refusal = [UInt8](repeating: 7, count: 10).withUnsafeBytes { all in
            LocalDisk.writeAll(all) { _, _ in
                calls += 1
                errno = ENOSPC
                return calls == 1 ? 4 : -1
            }
        }
        #expect(refusal == ENOSPC)
    }

    @Test func aDiskThatTakesNothingDoesNotHang() {
        #expect([1, 2, 3].withUnsafeBytes { LocalDisk.writeAll($0) { _, _ in 0 } } == EIO)
    }

    @Test func bytesComeBackAsTheyWereWritten() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try LocalDisk().write(bytes.span, to: "\(folder.path)/a")
        try LocalDisk().write([UInt8]().span, to: "\(folder.path)/empty")
        #expect(try LocalDisk().read("\(folder.path)/a") == bytes)
        #expect(try LocalDisk().read("\(folder.path)/empty") == [])
    }

    @Test func aRefusalNamesStepPathAndReason() throws {
        let error = #expect(throws: DiskError.self) { try LocalDisk().write([1].span, to: "/nowhere/a") }
        #expect(error == DiskError(.write, "/nowhere/a", code: ENOENT))
        #expect(error?.words.en == "cannot write /nowhere/a: No such file or directory")
        #expect(error?.words.vi == "không ghi được /nowhere/a: không tìm thấy")
    }

    @Test func removingATreeFollowsNoLink() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("outside")
        try folder.write("mine", to: "outside/thesis.txt")
        try folder.makeFolder("site")
        try folder.makeFolder("site/a")
        try #require(symlink("\(folder.path)/outside", "\(folder.path)/site/a/link") == 0)
        try LocalDisk().removeTree("\(folder.path)/site", last: ".chapbut")
        #expect(try folder.tree(folder.path) == ["outside/thesis.txt": "mine"])
    }

    @Test func theMarkIsTheLastThingToGo() throws {
        let disk = MemoryDisk()
        for path in ["/s", "/s/a", "/s/a/b"] { try disk.makeFolder(path) }
        for path in ["/s/.chapbut", "/s/z", "/s/a/b/c", "/s/a/.chapbut"] { try disk.write([1].span, to: path) }
        for number in 1... {
            let failing = FailingDisk(disk, at: number, .fromThenOn)
            try? failing.removeTree("/s", last: ".chapbut")
            if disk.kind(of: "/s") == nil { break }
            #expect(disk.names(in: "/s").isEmpty || disk.kind(of: "/s/.chapbut") == .file)
        }
    }
}
