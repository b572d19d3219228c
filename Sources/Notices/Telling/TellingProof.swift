/// What proves that a notice was told.
public enum TellingProof: Hashable, Codable, Sendable {
    /// The mail program took the message over; the message id is the same for every attempt.
    case sendmail(status: Int32, messageID: String)
    /// The message lies in a file of the home.
    case file(path: String, sha256: String)
    /// It is shown in the applicant's account.
    case shownInAccount
    /// It is shown to the officers of the one-stop unit.
    case shownAtDesk
}
