import Catalogue
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("images/hive.jpg", "ong/mat", "ong/mat/images/hive.jpg"), ("../tra-gung/", "ong/mat", "ong/tra-gung"),
        ("./a//b/#cuoi", "ong", "ong/a/b"), ("../../x", "ong/mat", "x"), ("..", "ong", ""), ("ảnh/mật.jpg", "", "ảnh/mật.jpg"),
        ("#cuoi", "ong/mat", "ong/mat"),
    ])
    func aLinkLeadsFromTheFolderOfItsFile(link: String, folder: String, path: String) {
        #expect(RelativePath.resolve(link, from: folder) == path)
    }

    @Test(arguments: ["/etc/passwd", "../../..", "../../../a", "a%2e", "a\\b", "a?b", "a\u{7}b"])
    func aLinkThatLeadsOutOrHasSignsOfItsOwnLeadsNowhere(link: String) {
        #expect(RelativePath.resolve(link, from: "ong/mat") == nil)
    }

    @Test func aPathHasANameAndAFolder() {
        #expect(RelativePath.name(of: "ong/mật-ong") == "mật-ong")
        #expect(RelativePath.name(of: "ong/mat/") == "mat")
        #expect(RelativePath.name(of: "vi.md") == "vi.md")
        #expect(RelativePath.name(of: "//") == "")
        #expect(RelativePath.folder(of: "ong/mat/vi.md") == "ong/mat")
        #expect(RelativePath.folder(of: "vi.md") == "")
    }
}
