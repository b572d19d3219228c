import EvidenceOpenSSL
import Gateway
import Mail
import Notices

/// What `motcua.yaml` says of telling applicants by e-mail.
public struct MailSettings: Sendable {
    /// The path of a `sendmail` program; `nil` keeps notices as files in the home.
    public var sendmail: String?
    public var sender = "motcua@localhost"
    public var timeoutSeconds = 30
    public var firstRetrySeconds = 60
    public var longestRetrySeconds = 21_600
    public var giveUpDays = 5

    /// Who takes notices to applicants.
    func carrier(of home: HomeFolder, agencyName: String, gateway urn: String) throws(HomeFault) -> any MessageCarrier {
        guard let mailbox = Mailbox(sender), mailbox.isPlainArgument else {
            throw HomeFault("mail.sender \(sender) is not an e-mail address", mend: "write it as name@host")
        }
        let sender = Letter.Sender(mailbox: mailbox, name: agencyName, installation: String(urn.suffix(12)))
        guard let sendmail else {
            return FolderCarrier(folder: home.outboxPath, sender: sender) { Digest.sha256Hex($0) }
        }
        guard sendmail.hasPrefix("/") else {
            throw HomeFault("mail.sendmail \(sendmail) is not a whole path", mend: "write it as /usr/sbin/sendmail")
        }
        return SendmailCarrier(program: sendmail, sender: sender, timeoutMilliseconds: timeoutSeconds * 1000)
    }

    var retryPolicy: RetryPolicy {
        RetryPolicy(
            firstDelaySeconds: Int64(firstRetrySeconds), longestDelaySeconds: Int64(longestRetrySeconds),
            giveUpSeconds: Int64(giveUpDays) * 86_400)
    }
}
