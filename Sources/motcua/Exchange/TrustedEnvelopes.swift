import ArgumentParser
import Civil
import Evidence
import ExchangeXML
import Home

/// The root certificate by which messages are judged.
struct TrustedEnvelopes: ParsableArguments {
    @Option(help: ArgumentHelp("The root to trust, in PEM (default: <home>/pki/root.crt).", valueName: "root.pem"))
    var trust: String?

    @OptionGroup var homeOptions: HomeOptions

    func verifier() throws(Failure) -> EnvelopeVerifier {
        let path = trust ?? homeOptions.folder.rootCertificatePath
        let pem: [UInt8]
        do {
            pem = try InputFile(path).bytes()
        } catch {
            throw Failure("no root certificate at \(path)", mend: "name one with --trust", .noInput)
        }
        do {
            return try EnvelopeVerifier(trustedRootPEM: pem)
        } catch {
            throw Failure("\(path) is not a certificate", mend: "name a root in PEM with --trust", .badData)
        }
    }
}
