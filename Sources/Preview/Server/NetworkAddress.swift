import Glibc

/// The addresses of this computer in the networks that it is part of.
enum NetworkAddress {
    /// The address that telephones in the same Wi-Fi reach: a private one (RFC 1918), the Wi-Fi's before a cable's.
    static var shared: String? {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return nil }
        defer { freeifaddrs(first) }
        var found: [(rank: Int, address: String)] = []
        var next = first
        while let interface = next?.pointee {
            next = interface.ifa_next
            let flags = Int(interface.ifa_flags)
            let wanted = Int(IFF_UP) | Int(IFF_RUNNING)
            guard flags & wanted == wanted, flags & Int(IFF_LOOPBACK) == 0, let address = interface.ifa_addr,
                Int32(address.pointee.sa_family) == AF_INET, let text = numeric(address), isPrivate(text)
            else { continue }
            found.append((rank(String(cString: interface.ifa_name)), text))
        }
        return found.min { $0.rank < $1.rank }?.address
    }

    /// Whether `address` is a numeric one (IPv4) that one computer has: neither all of its addresses at once nor those of many.
    static func isOne(_ address: String) -> Bool {
        var bytes = in_addr()
        guard inet_pton(AF_INET, address, &bytes) == 1 else { return false }
        return (1..<224).contains(UInt32(bigEndian: bytes.s_addr) >> 24)
    }

    /// Whether an address is one of a network at home or in an office.
    static func isPrivate(_ address: String) -> Bool {
        let parts = address.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 4 else { return false }
        return parts[0] == 10 || parts[0] == 192 && parts[1] == 168 || parts[0] == 172 && (16...31).contains(parts[1])
    }

    /// Wi-Fi first, then cables; last what containers and virtual machines have.
    private static func rank(_ name: String) -> Int {
        if name.hasPrefix("wl") { return 0 }
        return name.hasPrefix("en") || name.hasPrefix("eth") ? 1 : 2
    }

    private static func numeric(_ address: UnsafeMutablePointer<sockaddr>) -> String? {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard getnameinfo(address, size, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
