import ArgumentParser
import JSON

/// Lets a client certificate identify an account.
struct AccountMapCert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map-cert", abstract: "Let a client certificate identify an account (AUTH EXTERNAL).",
        discussion: "Example: motcua account map-cert lan officer-lan.crt")

    @Argument(help: "The account's name.")
    var name: String

    @Argument(help: "The certificate, in PEM.")
    var certificate: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let fingerprint = try InputFile(certificate).certificateFingerprint()
        try await connection.act(
            "ADMIN ACCOUNT map-cert", ["name": .string(name), "sha256": .string(fingerprint)])
    }
}
