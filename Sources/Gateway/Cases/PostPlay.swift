/// How postal items move when nobody moves them (setting `post.play`).
public enum PostPlay: Hashable, Sendable {
    /// Addresses are taken as they are, and nothing moves by itself: for a gateway that real people use.
    case off
    /// An item whose address carries a script plays it; the others move by verbs alone.
    case manual
    /// Every item plays; one without a script the script that chance gives it, from the seed and its number.
    case random(seed: UInt64)

    /// Whether scripts are read and items may be pushed.
    var isSimulated: Bool { self != .off }
}
