/// What an audit of a log finds.
public enum LogFault: Error, Hashable, Sendable {
    /// The entry is not of the form.
    case unreadable(index: Int)
    /// The entry is not the one whose hash the tiles hold.
    case changed(index: Int)
    /// The entry is one that the tiles hold at another place.
    case reordered(index: Int, belongsTo: Int)
    /// The entry stands in the log a second time.
    case doubled(index: Int, first: Int)
    /// The entry numbers itself otherwise.
    case misnumbered(index: Int, says: Int)
    /// No earlier entry that nothing follows yet has the hash that the entry names as the one before.
    case detached(index: Int)
    /// The event or a receipt is not what the entry binds.
    case eventChanged(index: Int)
    /// A signed head speaks of entries that are not there: a tail was rolled back.
    case missing(from: Int, size: Int)
    /// The tree of so many entries is not the one that was signed.
    case fork(size: Int)
    /// A head without the signature of the log's key; without a size where it is no head at all.
    case unsigned(size: Int?)
    /// No head has the signatures of enough witnesses.
    case unwitnessed(quorum: Int)
    /// The time stamp of a day is not one of the authority over the head of that day; the rule in its way.
    case stamp(day: String, String)
    /// A tile is missing or does not follow from the entries.
    case tile(String)

    /// Whether a head lacks its signature.
    public var isUnsigned: Bool {
        if case .unsigned = self { true } else { false }
    }

    /// The word for programs.
    public var word: String {
        switch self {
        case .unreadable: "unreadable"
        case .changed: "changed"
        case .reordered: "reordered"
        case .doubled: "doubled"
        case .misnumbered: "misnumbered"
        case .detached: "detached"
        case .eventChanged: "eventChanged"
        case .missing: "missing"
        case .fork: "fork"
        case .unsigned: "unsigned"
        case .tile: "tile"
        case .unwitnessed: "unwitnessed"
        case .stamp: "stamp"
        }
    }
}

extension LogFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let index): "entry \(index) is not of the form"
        case .changed(let index): "entry \(index) was changed"
        case .reordered(let index, let place): "entry \(index) belongs to place \(place)"
        case .doubled(let index, let first): "entry \(index) is entry \(first) once more"
        case .misnumbered(let index, let says): "entry \(index) says that it is entry \(says)"
        case .detached(let index): "entry \(index) names an event before it that no entry has"
        case .eventChanged(let index): "the event or a receipt of entry \(index) was changed"
        case .missing(let from, let size): "entries \(from) to \(size - 1) are missing, and a signed head has them"
        case .fork(let size): "the tree of \(size) entries is not the one that was signed"
        case .unsigned(let size?): "the head of size \(size) lacks the signature of the log's key"
        case .unsigned(nil): "what stands in place of a head of the log is none"
        case .unwitnessed(let quorum): "no head is signed by \(quorum) of the witnesses"
        case .stamp(let day, let reason): "the time stamp of \(day) does not hold: \(reason)"
        case .tile(let path): "\(path) is missing or does not follow from the entries"
        }
    }
}
