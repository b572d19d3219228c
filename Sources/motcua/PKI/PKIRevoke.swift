import ArgumentParser
import Civil
import EvidenceOpenSSL
import JSON

/// Revokes a certificate.
struct PKIRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke a certificate, publish the list of its CA, and tell the running server.",
        discussion: """
            What is revoked stays so. A server that runs signs nothing more with the key from then on.
            Example: motcua pki revoke signer-H61-2019 --reason keyCompromise
            """)

    @Argument(help: "The certificate, as its file in pki/ is named without .crt.")
    var name: String

    @Option(
        help: ArgumentHelp(
            "unspecified, keyCompromise, cACompromise, affiliationChanged, superseded, cessationOfOperation, "
                + "privilegeWithdrawn or aACompromise.", valueName: "reason"))
    var reason: RevocationReason

    @Option(help: ArgumentHelp("For a compromise: since when the key was in other hands.", valueName: "instant"))
    var invalidSince: Instant?

    @OptionGroup var place: PKIPlace
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = try place.folder()
        var now = try await place.moment()
        if let at = place.at {
            var present = place
            present.at = nil
            now = max(at, try await present.moment())
        }
        let record: RevocationRecord
        do throws(PKIFault) {
            record = try folder.revoke(
                name, reason: reason, at: place.at ?? now, invalidSince: invalidSince, now: now)
        } catch {
            throw PKIPlace.failure(error)
        }
        let (isTold, objection) = try await place.tellServer()
        output.show(
            .object([
                "revoked": .string(record.name), "serial": .string(record.entry.serial.description),
                "issuer": .string(record.issuer), "at": .string(record.entry.revokedAt.description),
                "reason": .string(record.entry.reason.word),
                "invalidSince": record.entry.invalidSince.map { .string($0.description) },
                "serverTold": .bool(isTold),
            ]))
        guard let objection else { return }
        let said = "revoked; the server says: \(objection.what): \(objection.mend)"
        guard isTold else { throw Failure(said, mend: "'motcua doctor' looks at the home", objection.status) }
        let hint = Failure(
            said, mend: "'motcua pki rotate\(PKIPlace.rotation(of: record.name))' makes the next key", .done)
        for line in hint.lines(verbose: output.verbose) { Terminal.complain(line) }
    }
}
