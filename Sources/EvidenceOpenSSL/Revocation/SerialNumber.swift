internal import COpenSSL
internal import Evidence

/// The serial number of a certificate.
public struct SerialNumber: Hashable, Sendable, CustomStringConvertible {
    /// Big-endian, without leading zeros; at most 20 (RFC 5280, 4.1.2.2).
    public let bytes: [UInt8]

    /// `nil` for no number, zero, or more than 20 bytes.
    public init?(bytes: [UInt8]) {
        let plain = bytes.drop { $0 == 0 }
        guard (1...20).contains(plain.count) else { return nil }
        self.bytes = Array(plain)
    }

    /// Reads hexadecimal digits.
    public init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// Copies a number of the library; `nil` for a negative one too.
    init?(_ integer: UnsafePointer<ASN1_INTEGER>?) {
        guard let integer, ASN1_STRING_type(integer) == V_ASN1_INTEGER, let start = ASN1_STRING_get0_data(integer)
        else { return nil }
        self.init(bytes: Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(integer)))))
    }

    /// Two digits for each byte, in lower case.
    public var description: String { Hex.string(bytes) }
}

extension Certificate {
    /// The serial number; `nil` for one that RFC 5280 forbids.
    var serial: SerialNumber? {
        with { SerialNumber(X509_get0_serialNumber($0)) }
    }
}
