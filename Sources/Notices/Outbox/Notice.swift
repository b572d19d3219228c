public import Civil

/// A notice (thông báo) to the applicant or to the one-stop unit: what it says, to whom, and on what ground.
public struct Notice: Hashable, Sendable {
    /// How it reaches its addressee.
    public enum Channel: String, Codable, Sendable {
        /// To the address that the applicant gave.
        case email
        /// Shown in the applicant's account, where no address was given: told at once (DESIGN).
        case portal
        /// Shown to the officers of the one-stop unit: told at once (DESIGN).
        case desk
    }

    /// Who is told.
    public struct Addressee: Hashable, Sendable {
        public let name: String
        /// The e-mail address; `nil` where none was given.
        public let email: String?

        public init(name: String, email: String?) {
            self.name = name
            self.email = email
        }
    }

    /// Names the notice among all of a gateway; an event gives at most one of a kind.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        /// The code of the dossier.
        public let dossier: String
        /// The number of the event in its dossier.
        public let event: Int
        public let kind: NoticeKind

        public init(dossier: String, event: Int, kind: NoticeKind) {
            self.dossier = dossier
            self.event = event
            self.kind = kind
        }

        /// Reads what `description` writes; `nil` for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 2, let kind = NoticeKind(rawValue: String(parts[parts.count - 1])),
                let event = Int(parts[parts.count - 2]), event > 0
            else { return nil }
            self.init(dossier: parts.dropLast(2).joined(separator: "."), event: event, kind: kind)
        }

        /// `H61.12-190304-0001.2.accepted`.
        public var description: String { "\(dossier).\(event).\(kind.rawValue)" }
    }

    public let id: ID
    /// The provision that wants it; `nil` for a courtesy.
    public let provision: String?
    public let addressee: Addressee
    public let subject: String
    /// Vietnamese first, then English; lines end in LF.
    public let body: String
    /// The moment of the event.
    public let at: Instant

    public init(id: ID, provision: String?, addressee: Addressee, subject: String, body: String, at: Instant) {
        self.id = id
        self.provision = provision
        self.addressee = addressee
        self.subject = subject
        self.body = body
        self.at = at
    }

    public var channel: Channel {
        switch id.kind.audience {
        case .applicant: addressee.email == nil ? .portal : .email
        case .oneStopUnit: .desk
        }
    }
}

/// A notice with what became of it.
public struct OutboxEntry: Hashable, Sendable {
    public let notice: Notice
    public let telling: Telling

    public init(notice: Notice, telling: Telling) {
        self.notice = notice
        self.telling = telling
    }

    /// The entry of a notice whose event just happened.
    public init(_ notice: Notice) {
        self.init(notice: notice, telling: Telling(of: notice))
    }
}
