import Diagnostics

extension Coverage {
    /// The reasons for Viet Nam's requirements.
    static let vietNam: [String: Words] = [:]
}
