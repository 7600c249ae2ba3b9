public import Diagnostics

/// A certificate, declaration, notification or permit.
public struct Certificate: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The id of its scheme, or `other`.
    public var scheme: Located<String>?
    /// Its name where the scheme is `other`.
    public var name: LocalText?
    /// Its number.
    public var number: Located<String>?
    /// Who issued it.
    public var issuer: LocalText?
    /// The first day it is in force.
    public var issued: Located<Day>?
    /// The last day it is in force; absent where the scheme never expires.
    public var expires: Located<Day>?
    /// The day it was withdrawn, if it was.
    public var revoked: Located<Day>?
    /// What it covers.
    public var scope: LocalText?
    /// The scan, below the product's or producer's folder.
    public var evidence: Located<String>?
    /// A CITES permit's source code.
    public var source: Located<String>?
    /// A CITES permit's quantity.
    public var quantity: Located<Measure>?
    /// A test report's laboratory.
    public var laboratory: LocalText?
    /// The products it covers, by slug, where a producer's covers some only.
    public var covers: [Located<String>]?

    /// An empty certificate at `place`.
    public init(at place: Place) { self.place = place }

    /// Whether it is in force on `day`: its first and last day count (story format, "Which market, which day").
    public func isInForce(on day: Day) -> Bool {
        if let issued, day < issued.value { return false }
        if let expires, day > expires.value { return false }
        if let revoked, day >= revoked.value { return false }
        return true
    }
}

/// A rating of the One Commune One Product programme (Quyết định 26/2026/QĐ-TTg).
public struct OCOPRating: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// 3 to 5.
    public var stars: Located<Int>?
    /// Province, commune, running number, year of evaluation.
    public var productCode: Located<String>?
    /// The certificate's number.
    public var number: Located<String>?
    /// The decision that recognised it.
    public var decision: Located<String>?
    /// Who issued it.
    public var issuer: LocalText?
    /// The day of issue.
    public var issued: Located<Day>?
    /// The last day in force.
    public var expires: Located<Day>?
    /// The last day while re-evaluation is pending.
    public var extendedUntil: Located<Day>?
    /// The day it was withdrawn, if it was.
    public var revoked: Located<Day>?
    /// The scan of the certificate.
    public var evidence: Located<String>?

    /// An empty rating at `place`.
    public init(at place: Place) { self.place = place }

    /// The last day that it holds: the extended one where there is one.
    public var lastDay: Day? { max(expires?.value, extendedUntil?.value) }

    private func max(_ one: Day?, _ other: Day?) -> Day? {
        guard let one else { return other }
        return other.map { Swift.max(one, $0) } ?? one
    }

    /// Whether it is in force on `day`. Without a day of issue or an expiry it never is: a star is shown on evidence only.
    public func isInForce(on day: Day) -> Bool {
        guard let stars, (3...5).contains(stars.value), let issued, let lastDay else { return false }
        if let revoked, day >= revoked.value { return false }
        return issued.value <= day && day <= lastDay
    }
}
