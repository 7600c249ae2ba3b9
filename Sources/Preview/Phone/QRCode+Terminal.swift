import Codes

extension QRCode {
    /// For a terminal: two rows of modules in a line of half blocks, black on white whatever its colours are.
    var terminal: String {
        var lines = ""
        for row in stride(from: -Self.quietZone, to: size + Self.quietZone, by: 2) {
            lines += "\u{1B}[30;107m"
            for column in -Self.quietZone..<(size + Self.quietZone) {
                switch (isDark(column, row), isDark(column, row + 1)) {
                case (true, true): lines += "█"
                case (true, false): lines += "▀"
                case (false, true): lines += "▄"
                case (false, false): lines += " "
                }
            }
            lines += "\u{1B}[0m\n"
        }
        return lines
    }
}
