import Catalogue
import Diagnostics

/// A folder's name is the address, so producers' names, fairs' names and a producer's products' names are unique.
struct DuplicateSlug: CatalogueRule {
    static let about = About(
        id: "duplicate-slug", severity: .error,
        summary: Words(vi: "Hai thư mục trùng tên nên trùng địa chỉ.", en: "Two folders have one name, and so one address."), flags: [],
        allows: [])

    private typealias Named = (subject: Subject, place: Place)

    func check(catalogueAt desk: Desk) -> [Finding] {
        let manuscript = desk.manuscript
        let producers = manuscript.producers.map { ($0.slug, (subject: Subject.producer($0.folder), place: $0.place)) }
        let fairs = manuscript.fairs.map { ($0.slug, (subject: Subject.fair($0.folder), place: $0.place)) }
        // A product is large to copy, so each is asked where it stands.
        let all = manuscript.products
        let products = all.indices.map { index in
            let folder = manuscript.producers.span[all.span[index].producer].folder
            let (own, place) = (all.span[index].folder, all.span[index].place)
            return ("\(folder)\n\(all.span[index].slug)", (subject: Subject.product(own), place: place))
        }
        return [producers, fairs, products].flatMap { named in
            Repeated.among(named).map { own, other in
                finding(at: own.place, .taken, help: .rename, notes: [Note(.namedAlike, at: other.place)], subject: own.subject)
            }
        }
    }
}

extension Words {
    fileprivate static let taken = Words(vi: "tên thư mục này đã dùng ở chỗ khác", en: "this folder's name is taken")
    fileprivate static let namedAlike = Words(vi: "thư mục trùng tên", en: "the folder of the same name")
    fileprivate static let rename = Words(vi: "đổi tên một trong hai thư mục", en: "rename one of the two folders")
}
