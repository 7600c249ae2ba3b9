import Catalogue
import Diagnostics
public import Rulebook
import Stories

extension SiteBuild {
    /// Reads the stories and lists what lapses in the next `within` days; writes nothing.
    ///
    /// - Returns: the list, and how many errors of reading there are: days behind those are not in it.
    public static func due(_ assignment: Assignment, within: Int) async throws(BuildError) -> (due: Due, unread: Int) {
        let root = assignment.root
        let folder: FolderOnDisk
        do {
            folder = try FolderOnDisk(root)
        } catch {
            throw .cannotRead(path: root, reason: error.reason)
        }
        do {
            assignment.progress(Words(vi: "đang đọc truyện", en: "reading stories"))
            let manuscript = try await Stories.read(folder, root: root, width: assignment.width)
            let unread = manuscript.findings.count { $0.severity == .error }
            return (Due(manuscript, today: assignment.today, within: within), unread)
        } catch {
            throw .cannotRead(path: error.path.isEmpty ? root : "\(root)/\(error.path)", reason: error.reason)
        }
    }
}
