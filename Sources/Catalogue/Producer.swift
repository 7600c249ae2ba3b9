public import Diagnostics

/// The legal forms that the format knows (Quyết định 26/2026/QĐ-TTg Điều 2.3 names who can be rated).
public enum LegalForm: String, Sendable, CaseIterable {
    /// Hợp tác xã.
    case cooperative
    /// Tổ hợp tác.
    case group
    /// Doanh nghiệp.
    case company
    /// Hộ kinh doanh, hộ sản xuất.
    case household
    /// Trang trại.
    case farm
    /// Hội, hiệp hội; tourism only.
    case association
    /// Trung tâm điều hành; tourism only.
    case operatingCentre = "operating_centre"
    /// Cá nhân; cannot hold a rating.
    case individual
}

/// A producer as its folder tells it.
public struct Producer: Sendable {
    /// The folder, as findings name it.
    public var folder: String
    /// The folder's name.
    public var slug: String
    /// Its name.
    public var name: LocalText?
    /// Its legal form.
    public var legalForm: Located<LegalForm>?
    /// Id of its province.
    public var province: Located<String>?
    /// Its commune as written on the register.
    public var commune: Located<String>?
    /// Its address.
    public var address: LocalText?
    /// Tax code.
    public var taxCode: Located<String>?
    /// Telephone, e-mail, web, Zalo.
    public var contact: Contact?
    /// Global Location Number.
    public var gln: Located<GLN>?
    /// Where it is.
    public var coordinates: Located<Coordinates>?
    /// The year it was founded.
    public var established: Located<Int>?
    /// How many members it has.
    public var members: Located<Int>?
    /// The key `certificates`, if there is one.
    public var certificatesPlace: Place?
    /// Certificates that cover all products, or those that they name.
    public var certificates: [Certificate] = []
    /// Registrations abroad by key: `fda_facility`, `gacc`, `eu_approval`.
    public var registrations: [String: Located<String>] = [:]
    /// The key `registrations`, if there is one.
    public var registrationsPlace: Place?
    /// Pictures.
    public var images: [Located<String>] = []
    /// The user's own keys, kept for templates.
    public var own: [String: String] = [:]
    /// Its own story by language.
    public var stories: ByLanguage<Story> = [:]
    /// The pictures of the folder that something names, by path below it.
    public var pictures: [String: Picture] = [:]
    /// Paths of keys that are there but could not be read.
    public var unreadable: Set<String> = []

    /// An empty producer in `folder`.
    public init(folder: String, slug: String) {
        self.folder = folder
        self.slug = slug
    }

    /// The file of its facts.
    public var file: String { "\(folder)/producer.yaml" }

    /// The place for what is missing at the top of its facts.
    public var place: Place { Place(file) }
}
