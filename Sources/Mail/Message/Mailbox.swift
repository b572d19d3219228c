/// An e-mail address as it may stand in a header: nothing in it can be read as a second address or a second header.
public struct Mailbox: Hashable, Sendable {
    /// What stands before the `@`, unquoted.
    public let localPart: String
    public let domain: String

    /// Reads `name@host.domain`; `nil` for anything else, and for an address with characters that no header may hold.
    public init?(_ text: String) {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let (name, host) = (text[..<at], text[text.index(after: at)...])
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            host.utf8.count <= 253, labels.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isHostByte) })
        else { return nil }
        localPart = String(name)
        domain = String(host)
    }

    /// The address of RFC 5322, 3.4.1: a local part that is no dot-atom is quoted, so that `a,b@host` stays one address.
    public var address: String {
        let atoms = localPart.split(separator: ".", omittingEmptySubsequences: false)
        let isDotAtom = atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isAtomByte) }
        guard !isDotAtom else { return "\(localPart)@\(domain)" }
        var quoted = ""
        for character in localPart {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return "\"\(quoted)\"@\(domain)"
    }

    /// Whether a program may take it as an argument of its own, and never as an option.
    public var isPlainArgument: Bool { !localPart.hasPrefix("-") && !address.hasPrefix("\"") }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    fileprivate var isHostByte: Bool { isAlphanumeric || self == 0x2D }

    /// `atext` of RFC 5322, 3.2.3.
    fileprivate var isAtomByte: Bool { isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }
}
