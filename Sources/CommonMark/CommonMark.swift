public import Catalogue
public import Diagnostics
public enum CommonMark {
    public static let slips: [About] = []
    public static func parse(_ bytes: [UInt8], from start: Int = 0, firstLine: Int = 1, file: String) -> (prose: Prose, findings: [Finding]) { (Prose(), []) }
}
public struct FrontMatter {
    public static func split(_ bytes: [UInt8], file: String) -> (front: Range<Int>?, frontFirstLine: Int, bodyStart: Int, bodyFirstLine: Int, findings: [Finding]) { (nil, 1, 0, 1, []) }
}
