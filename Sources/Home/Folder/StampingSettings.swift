import Evidence
import EvidenceOpenSSL
import Gateway
import Notices
import TimeStampHTTP

/// What `motcua.yaml` says of an outside time-stamping authority.
public struct StampingSettings: Sendable {
    /// Where it is asked; `nil` has the gateway stamp by itself.
    public var url: String?
    /// The path of the root certificate that its stamps lead to.
    public var root: String?
    /// The policy that its stamps have to state; `nil` takes any.
    public var policy: String?
    public var graceHours = 24
    public var timeoutSeconds = 10
    public var firstRetrySeconds = 5

    /// How receipts are stamped; `nil` where the gateway does it by itself.
    func outside() throws(HomeFault) -> OutsideStamping? {
        guard let url else {
            guard root == nil, policy == nil else {
                throw HomeFault("tsa.root and tsa.policy need tsa.url", mend: "name the authority, or leave them out")
            }
            return nil
        }
        guard let root else {
            throw HomeFault("tsa.url needs tsa.root", mend: "name the root certificate of its time stamps, in PEM")
        }
        do {
            return OutsideStamping(
                service: try HTTPStampService(url: url, timeoutSeconds: timeoutSeconds),
                authority: try OutsideAuthority(rootFile: root, policy: policy),
                graceSeconds: Int64(graceHours) * 3600,
                retryPolicy: RetryPolicy(
                    firstDelaySeconds: Int64(firstRetrySeconds),
                    longestDelaySeconds: Int64(max(300, firstRetrySeconds)),
                    giveUpSeconds: .max))
        } catch let fault as StampFault {
            throw HomeFault("tsa.url: \(fault)", mend: "write it as https://host/path")
        } catch {
            throw HomeFault(
                "tsa.root or tsa.policy: \(error)", mend: "name a certificate in PEM, and an object identifier")
        }
    }
}
