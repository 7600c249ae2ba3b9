import Catalogue
import Diagnostics

/// How a product stands with a certificate that it must have.
enum Standing {
    /// One is in force.
    case held
    /// Something about its certificates could not be read, which has been reported.
    case unknown
    /// There was one, the latest of which ended, was withdrawn, or is yet to begin.
    case lapsed(Certificate)
    /// There is none.
    case missing
}

extension Goods {
    /// How the product stands with the certificates of any of `schemes`, its producer's that cover it among them.
    func standing(with schemes: Set<String>) -> Standing {
        var isUnknown = product.isUnreadable("certificates") || producer.isUnreadable("certificates")
        var latest: Certificate?
        for certificate in desk.certificates(of: product) {
            guard let scheme = certificate.scheme?.value, scheme == "other" || Reference.scheme(scheme) != nil else {
                isUnknown = true
                continue
            }
            guard schemes.contains(scheme) else { continue }
            if certificate.isInForce(on: desk.today) { return .held }
            if let known = latest?.expires, let end = certificate.expires, end.value <= known.value { continue }
            latest = certificate
        }
        if let latest { return .lapsed(latest) }
        return isUnknown ? .unknown : .missing
    }

    /// Its certificates in force of one of `schemes`.
    func inForce(_ schemes: Set<String>) -> [Certificate] { desk.inForce(schemes, for: product) }
}

extension GoodsRule {
    /// A finding where none of the certificates of `schemes` is in force: the missing one at the line of `certificates`, a lapsed one at its
    /// date. What has lapsed leaves the page up and takes the offer away, where `lapse` says no other; `abroad` is the one market, as readers
    /// call it, where the goods can't be offered then, if not at home.
    func findings(
        unless goods: Goods, holds schemes: Set<String>, _ message: Words, help: Words, severity: Severity? = nil,
        lapse: Reach = .sale(Market.vietNam.code), abroad: Words? = nil
    ) -> [Finding] {
        switch goods.standing(with: schemes) {
        case .held, .unknown: return []
        case .missing:
            let place = goods.product.certificatesPlace
            return [finding(at: place ?? goods.product.place, length: place == nil ? 1 : 12, message, help: help, severity: severity)]
        case .lapsed(let certificate):
            let day = certificate.revoked ?? certificate.expires ?? certificate.issued
            let isOwn = certificate.place.file == goods.product.file
            let own = goods.product.certificatesPlace
            let place = isOwn ? day?.place ?? certificate.place : own ?? goods.product.place
            return [
                finding(
                    at: place, length: isOwn ? 10 : own == nil ? 1 : 12, .noLonger(certificate, in: abroad),
                    help: abroad == nil ? .renew : .renewAbroad, severity: severity,
                    notes: isOwn ? [] : [Note(.thatDay, at: day?.place ?? certificate.place)], reach: lapse)
            ]
        }
    }
}

extension Words {
    fileprivate static func noLonger(_ certificate: Certificate, in market: Words?) -> Words {
        let scheme = certificate.scheme.flatMap { Reference.scheme($0.value) }?.name ?? Words(vi: "giấy", en: "certificate")
        if let revoked = certificate.revoked {
            return Words(
                vi: "\(scheme.vi) phải còn hiệu lực mà đã bị thu hồi ngày \(revoked.value)",
                en: "\(scheme.en) must be in force but was withdrawn on \(revoked.value)")
        }
        if let expires = certificate.expires {
            return Words(
                vi:
                    "\(scheme.vi) phải còn hạn mà đã hết hạn ngày \(expires.value): hàng chưa được chào bán\(market.map { " \($0.vi)" } ?? "")",
                en:
                    "\(scheme.en) must be in force but expired on \(expires.value): the goods can't be offered\(market.map { " \($0.en)" } ?? "")"
            )
        }
        return Words(vi: "\(scheme.vi) chưa có hiệu lực", en: "\(scheme.en) is not in force yet")
    }

    fileprivate static let renew = Words(
        vi: "chủ thể xin cấp lại rồi sửa số và ngày; trong lúc chờ, trang vẫn còn nhưng không chào bán",
        en: "have the producer renew it, then change number and dates; meanwhile the page stays, without an offer")
    fileprivate static let renewAbroad = Words(
        vi: "chủ thể xin cấp lại rồi sửa số và ngày; trong lúc chờ, hàng vẫn bán trong nước",
        en: "have the producer renew it, then change number and dates; meanwhile the goods are sold at home")
    fileprivate static let thatDay = Words(vi: "ngày đó ghi ở đây", en: "the day is written here")
}
