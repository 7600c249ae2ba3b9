private import CEmbedded

/// The folder Templates/ as it travels inside the program.
enum EmbeddedTemplates {
    /// Its files by name below the folder.
    static let files: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        var entry = chapbut_templates()
        while let name = entry.pointee.name {
            files[String(cString: name)] = Array(UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.count))
            entry += 1
        }
        return files
    }()
}
