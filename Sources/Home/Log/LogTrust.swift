import EvidenceOpenSSL
import Foundation
public import TransparencyLog

/// By whom an audit goes: the log's key, the witnesses and how many of them, and the root of the time stamps.
public struct LogTrust: Sendable {
    public let policy: LogPolicy
    /// Checks time stamps; `nil` where no root is known, and then none is checked.
    let stamps: DetachedStamp?

    /// - Parameter root: a root certificate in PEM.
    public init(_ policy: LogPolicy, root: [UInt8]? = nil) throws(HomeFault) {
        self.policy = policy
        do {
            stamps = try root.map { bytes throws(PKIFault) in try DetachedStamp(trustedRootPEM: bytes) }
        } catch {
            throw HomeFault("the root is no certificate in PEM", mend: "name the file root.crt", exitCode: 65)
        }
    }
}
