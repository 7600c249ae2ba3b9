import Glibc

/// Nobody can be answered at an address: the system refuses it.
public struct CannotListen: Error, Equatable {
    /// The address of this computer.
    public let address: String
    /// The port.
    public let port: Int
    /// Whether producers' telephones were to be answered there; else browsers of this computer.
    public internal(set) var isForTelephones = false
    /// The system's reason, `EADDRINUSE` …
    public let code: Int32

    /// What the system says of the reason.
    public var reason: String { String(cString: strerror(code)) }
}
