import Foundation

/// Where a client comes from, as far as limits count it: an IPv4 address, or the first half of an IPv6 one, since who
/// has one address of a network of 64 bits has all of them (RFC 6177).
public struct ClientAddress: Hashable, Sendable {
    /// The address as text; of IPv6 the first 64 bits.
    public let text: String
    /// Whether the client is on this machine.
    public let isLocal: Bool
    /// Whether the client came by the Unix socket.
    public let isUnix: Bool

    /// A client of the Unix socket.
    public static let unix = ClientAddress(text: "unix", isLocal: true, isUnix: true)

    private init(text: String, isLocal: Bool, isUnix: Bool) {
        self.text = text
        self.isLocal = isLocal
        self.isUnix = isUnix
    }

    /// The address in numeric form; another text stands for itself.
    public init(_ numeric: String) {
        if let bytes = Self.bytes(numeric, AF_INET, 4) {
            self = Self.version4(bytes[...])
        } else if let bytes = Self.bytes(numeric, AF_INET6, 16) {
            self = Self.version6(bytes)
        } else {
            self.init(text: numeric, isLocal: false, isUnix: false)
        }
    }

    private static func version4(_ bytes: ArraySlice<UInt8>) -> ClientAddress {
        let text = bytes.map(String.init).joined(separator: ".")
        return ClientAddress(text: text, isLocal: bytes.first == 127, isUnix: false)
    }

    private static func version6(_ bytes: [UInt8]) -> ClientAddress {
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] { return version4(bytes.suffix(4)) }
        let groups = stride(from: 0, to: 8, by: 2).map { index in
            String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
        }
        let isLocal = bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        return ClientAddress(
            text: isLocal ? "::1" : groups.joined(separator: ":") + "::/64", isLocal: isLocal, isUnix: false)
    }

    private static func bytes(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
