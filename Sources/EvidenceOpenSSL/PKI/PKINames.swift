/// The names of the files in the folder.
enum PKINames {
    static let root = "root"
    static let issuing = "issuing-ca"
    static let infrastructure = "infrastructure-ca"
    static let timeStamping = "tsa"
    static let server = "server"
    static let responder = "ocsp"

    /// The receipt signer of an agency and year.
    static func signer(_ keyID: String) -> String {
        "signer-" + keyID
    }

    /// The identifier of the key of a receipt signer.
    static func keyID(ofSigner name: String) -> String {
        String(name.dropFirst(signer("").count))
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

    /// The name of the key that follows, `generation` counted from 1: `tsa`, `tsa.2`, `tsa.3`.
    static func generation(_ generation: Int, of base: String) -> String {
        generation == 1 ? base : "\(base).\(generation)"
    }

    /// Whether a name is a base or one of its later keys.
    static func isGeneration(_ name: String, of base: String) -> Bool {
        generationNumber(name, of: base) != nil
    }

    /// The place of a name among the keys of a base, counted from 1; `nil` for another name.
    static func generationNumber(_ name: String, of base: String) -> Int? {
        guard name != base else { return 1 }
        guard name.hasPrefix(base + "."), let number = Int(name.dropFirst(base.count + 1)), number >= 2,
            generation(number, of: base) == name
        else { return nil }
        return number
    }

    /// The certificates of a base among files, oldest first.
    static func generations(of base: String, among files: [String]) -> [String] {
        files.filter { $0.hasSuffix(".crt") }.map { String($0.dropLast(4)) }
            .compactMap { name in generationNumber(name, of: base).map { ($0, name) } }
            .sorted { $0.0 < $1.0 }.map(\.1)
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
