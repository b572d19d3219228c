/// What somebody is to the thing that a request names.
public enum Standing: String, CaseIterable, Sendable {
    /// The owner of the dossier or upload; an officer of an own office with the duty; the post office of the item.
    case own
    /// An officer of an own office, without the duty.
    case otherDuty
    /// Somebody else: another citizen, an officer of another office, another post office.
    case foreign
    /// No body of the item of the official post.
    case outsideOfficialPost
}
