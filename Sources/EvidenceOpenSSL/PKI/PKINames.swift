/// The names of the files in the folder.
enum PKINames {
    static let root = "root"
    static let issuing = "issuing-ca"
    static let infrastructure = "infrastructure-ca"
    static let timeStamping = "tsa"
    static let server = "server"

    /// The receipt signer of an agency and year.
    static func signer(_ keyID: String) -> String {
        "signer-" + keyID
    }

    /// Whether a name is that of a receipt signer.
    static func isSigner(_ name: String) -> Bool {
        name.hasPrefix(signer(""))
    }

    /// An officer's client certificate.
    static func officer(_ account: String) -> String {
        "officer-" + account
    }

    /// The identifier of an agency's key of a year, as `H61-2019`.
    static func keyID(agency: String, year: Int) -> String {
        "\(agency)-\(year)"
    }

    /// Whether a text can stand in a file name and a URN: letters, digits, `.`, `-` and `_`, at most 64.
    static func isPlain(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && !text.hasPrefix(".")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
