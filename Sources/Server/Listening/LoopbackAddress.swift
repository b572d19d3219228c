import Glibc

/// The addresses that never leave this machine: `127.0.0.0/8` (RFC 1122 §3.2.1.3) and `::1` (RFC 4291 §2.5.3).
public enum LoopbackAddress {
    /// Whether a numeric address is one of them; a name is not.
    public static func contains(_ host: String) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, host, &bytes) == 1 { return bytes[0] == 127 }
        return inet_pton(AF_INET6, host, &bytes) == 1 && bytes == [UInt8](repeating: 0, count: 15) + [1]
    }
}
