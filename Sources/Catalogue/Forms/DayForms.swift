extension Day {
    /// `09/03/2028` in Vietnamese, `9 March 2028` in English, `2028-03-09` elsewhere.
    public func form(in language: Language) -> String {
        switch language {
        case .vi: Self.padded(day) + "/" + Self.padded(month) + "/" + String(year)
        case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
        default: description
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}
