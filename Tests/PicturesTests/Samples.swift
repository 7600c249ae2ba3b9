import Foundation

/// Pictures of 16 × 8 pixels, left half red, right half blue, with what cameras and programs add.
enum Samples {
    private static func decoded(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }

    static let jpeg = decoded(
        "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09P"
            + "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAX"
            + "EAEAAwAAAAAAAAAAAAAAAAAAE2Gh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAaEQAABwAAAAAAAAAAAAAAAAAAAQQVUqHR/9oADAMBAAIRAxEAPwCVJWklaCs2"
            + "po2eg3NVOiwf/9k=")
    static let png = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGUlEQVQYlWM4YaNBEmIYhBo0ok6QhAahBgC/Y52BSOu5nAAAAABJ"
            + "RU5ErkJggg==")
    /// With a neutral Exif part of its own.
    static let webp = decoded(
        "UklGRhwBAABXRUJQVlA4WAoAAAAIAAAADwAABwAAVlA4IDwAAACQAgCdASoQAAgAAsBMJagCdGuA/gFx/3YB+gAOQAD+60ZudZfLT6CH/y8bsf/ohyv6FYq7nJcbf3DO"
            + "YABFWElGugAAAEV4aWYAAElJKgAIAAAABgASAQMAAQAAAAEAAAAaAQUAAQAAAFYAAAAbAQUAAQAAAF4AAAAoAQMAAQAAAAIAAAATAgMAAQAAAAEAAABphwQAAQAAAGYA"
            + "AAAAAAAAOGMAAOgDAAA4YwAA6AMAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAAQAAAAA6AEAAEAAAAIAAAA"
            + "AAAAAA==")
    static let gif = decoded(
        "R0lGODlhEAAIAIEAAEdwTMg8KChayAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQFAAAAACwAAAAAEAAIAAACDYyPqcvtLaKctNqLMy4AOw==")

    /// 16 × 16 pixels of the colour F2D697, without a profile.
    static let straw = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAGklEQVR42mP8dG06AymAiYFEMKphVMPQ0QAAcwYCf/U0pdYAAAAASUVORK5CYII=")
    /// 16 × 16 pixels of the grey D7, of one channel and without a profile.
    static let grey = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAEUlEQVR42mO8zoAKmBhGtAAA9akA9x0ZNWMAAAAASUVORK5CYII=")

    /// What must never be published, as it stands in metadata.
    static let secret = "GPS 9.4123 N 105.0034 E, Trần Văn Kín"

    /// A segment of a JPEG.
    static func segment(_ marker: UInt8, _ contents: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((contents.count + 2) >> 8), UInt8((contents.count + 2) & 0xFF)] + contents
    }

    /// Exif with an orientation, and the secret behind it, in either order of bytes.
    static func exif(_ orientation: UInt8, isLittle: Bool = true) -> [UInt8] {
        let entry: [UInt8] =
            isLittle
            ? [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let head = isLittle ? Array("II*\0".utf8) + [8, 0, 0, 0] : Array("MM\0*".utf8) + [0, 0, 0, 8]
        return segment(0xE1, Array("Exif\0\0".utf8) + head + entry + [0, 0, 0, 0] + Array(secret.utf8))
    }

    /// The JPEG with segments in front, as cameras write them.
    static func jpeg(with segments: [UInt8], behind: [UInt8] = []) -> [UInt8] { [0xFF, 0xD8] + segments + jpeg.dropFirst(2) + behind }

    /// A chunk of a PNG, its checksum left at nothing.
    static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        [0, 0, UInt8(contents.count >> 8), UInt8(contents.count & 0xFF)] + Array(name.utf8) + contents + [0, 0, 0, 0]
    }
}

extension [UInt8] {
    /// Whether the secret, or any ten bytes of it, are in here.
    var tellsTheSecret: Bool {
        let secret = Array("105.0034 E".utf8)
        return indices.dropLast(secret.count - 1).contains { self[$0..<$0 + secret.count].elementsEqual(secret) }
    }
}
