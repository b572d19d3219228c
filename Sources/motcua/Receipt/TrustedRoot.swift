import ArgumentParser
import EvidenceOpenSSL
import Home

/// The root certificate by which receipts are judged.
struct TrustedRoot: ParsableArguments {
    @Option(help: ArgumentHelp("The root to trust, in PEM (default: <home>/pki/root.crt).", valueName: "root.pem"))
    var trust: String?

    @OptionGroup var homeOptions: HomeOptions

    var path: String { trust ?? homeOptions.folder.rootCertificatePath }

    /// A verifier that asks nothing about revocation until it is told by which lists.
    func verifier(timeStamps: TimeStampRule = .required) throws(Failure) -> ReceiptVerifier {
        let pem: [UInt8]
        do {
            pem = try InputFile(path).bytes()
        } catch {
            throw Failure("no root certificate at \(path)", mend: "name one with --trust", .noInput)
        }
        do {
            return try ReceiptVerifier(trustedRootPEM: pem, timeStamps: timeStamps, revocation: .notRequired)
        } catch {
            throw Failure("\(path) is not a certificate", mend: "name a root in PEM with --trust", .badData)
        }
    }
}
