import EvidenceOpenSSL
import Foundation
import JSON

extension GatewaySession {
    /// The newest lists of the CAs that stand above receipts and time stamps, in PEM.
    func revocationLists() async throws -> Data {
        let items = try await call("PKI CRL")["items"]?.array ?? []
        let texts = try items.filter { ["root", "issuing-ca"].contains($0["authority"]?.string) }.map { item in
            guard let der = item["der"]?.string.flatMap({ Data(base64Encoded: $0) }),
                let pem = try? RevocationList(der: [UInt8](der)).pem
            else {
                throw Failure("the server sent no list of revoked certificates", mend: "report this fault", .ourFault)
            }
            return Data(pem)
        }
        return texts.reduce(Data(), +)
    }
}
