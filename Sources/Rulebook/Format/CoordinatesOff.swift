import Catalogue
import Diagnostics

/// Coordinates are on the earth, latitude first, and in Viet Nam where the goods are.
struct CoordinatesOff: ProductRule, ProducerRule {
    static let about = About(
        id: "coordinates-off", severity: .error,
        summary: Words(
            vi: "Tọa độ ngoài mặt đất, ngược kinh vĩ độ, hoặc ngoài Việt Nam.",
            en: "Coordinates that are not on earth, swapped, or outside Viet Nam."),
        flags: [
            Example("coordinates: ▸104.941, 9.386", in: "producer.yaml"), Example("coordinates: ▸9.386, 204.941", in: "producer.yaml"),
            "traceability.origin.coordinates: ▸48.8, 2.3",
        ],
        allows: [
            Example("coordinates: 9.386, 104.941", in: "producer.yaml"),
            "traceability.origin: {country: LA, coordinates: \"19.9, 102.1\"}",
        ])

    /// Where Viet Nam lies, its islands included, with a margin.
    private static let latitudes = 6.0...24.0, longitudes = 102.0...118.0

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let origin = product.traceability?.origin, let point = origin.coordinates else { return [] }
        return check(point, isHome: origin.isVietnamese)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { producer.coordinates.map { check($0, isHome: true) } ?? [] }

    private func check(_ point: Located<Coordinates>, isHome: Bool) -> [Finding] {
        let (latitude, longitude) = (point.value.latitude, point.value.longitude)
        if isHome, Self.latitudes.contains(longitude.approximate), Self.longitudes.contains(latitude.approximate) {
            let swapped = "\(longitude), \(latitude)"
            return [finding(on: point, .swapped, help: .write(swapped), fix: point.replaced(by: swapped))]
        }
        if !point.value.isOnEarth { return [finding(on: point, .notOnEarth, help: .latitudeFirst)] }
        if isHome, !Self.latitudes.contains(latitude.approximate) || !Self.longitudes.contains(longitude.approximate) {
            return [finding(on: point, .abroad, help: .latitudeFirst, severity: .warning)]
        }
        return []
    }
}

extension Words {
    fileprivate static let swapped = Words(vi: "kinh độ đứng trước vĩ độ", en: "longitude stands before latitude")
    fileprivate static let notOnEarth = Words(vi: "không có tọa độ như vậy", en: "there is no such place on earth")
    fileprivate static let abroad = Words(vi: "tọa độ này ngoài Việt Nam", en: "this place is not in Viet Nam")

    fileprivate static let latitudeFirst = Words(
        vi: "vĩ độ trước, kinh độ sau: `9.386, 104.941`", en: "latitude first, then longitude: `9.386, 104.941`")
}
