import Civil
import Foundation
public import Notices

/// A notice as an e-mail message (RFC 5322, 2045, 2047); the same notice always makes the same bytes.
public struct Letter: Sendable {
    /// Names the message among all of the world (RFC 5322, 3.6.4); the same for every attempt, so that a mail system
    /// can drop a second copy.
    public let messageID: String
    /// A name for a file, unique in the gateway.
    public let fileName: String
    private let recipient: Mailbox
    private let sender: Sender
    private let notice: Notice

    /// Who sends.
    public struct Sender: Hashable, Sendable {
        public let mailbox: Mailbox
        /// The name that people read.
        public let name: String
        /// What sets this installation apart from others with the same sender, such as a part of its URN.
        public let installation: String

        public init(mailbox: Mailbox, name: String, installation: String) {
            self.mailbox = mailbox
            self.name = name
            self.installation = installation
        }
    }

    /// `nil` where the notice has no address, or one that no header may hold.
    public init?(_ notice: Notice, from sender: Sender) {
        guard let recipient = notice.addressee.email.flatMap(Mailbox.init) else { return nil }
        self.notice = notice
        self.sender = sender
        self.recipient = recipient
        let id = notice.id.description.nameSafe
        messageID = "<\(id).\(sender.installation.nameSafe)@\(sender.mailbox.domain)>"
        fileName = "\(id).eml"
    }

    /// The message.
    /// - Parameter lineEnding: CR LF in a file (RFC 5322), LF for a `sendmail` program, which wants the lines of its
    ///   system.
    public func bytes(lineEnding: LineEnding) -> [UInt8] {
        let body = Data(notice.body.replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        let text = (headers + ["", body, ""]).joined(separator: "\n")
        return Array((lineEnding == .crlf ? text.replacing("\n", with: "\r\n") : text).utf8)
    }

    public enum LineEnding: Sendable { case lf, crlf }

    private var headers: [String] {
        [
            "Date: \(notice.at.mailDate)",
            "From: \(HeaderText(sender.name).encoded)\n <\(sender.mailbox.address)>",
            "To: \(HeaderText(notice.addressee.name).encoded)\n <\(recipient.address)>",
            "Subject: \(HeaderText(notice.subject).encoded)",
            "Message-ID: \(messageID)",
            "Auto-Submitted: auto-generated",
            "X-Simulation: yes",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Language: vi, en",
            "Content-Transfer-Encoding: base64",
        ]
    }
}

extension String {
    /// The text with everything but letters, digits, `.` and `-` of ASCII as `_`: safe in a file name and a message id.
    fileprivate var nameSafe: String {
        String(
            map { character in
                let isSafe = character.isASCII && (character.isLetter || character.isNumber || ".-".contains(character))
                return isSafe ? character : "_"
            })
    }
}

extension Instant {
    /// The date of RFC 5322, 3.3, at UTC+7: `Mon, 04 Mar 2019 08:00:00 +0700`.
    var mailDate: String {
        let (year, month, day) = date.components
        let weekday = date.weekday.rawValue.prefix(3).capitalized
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = description.dropFirst(11).prefix(8)
        return "\(weekday), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(year) \(time) +0700"
    }
}
