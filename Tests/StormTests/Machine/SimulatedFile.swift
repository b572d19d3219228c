/// A file of a simulated disk: what programs see, what is on the platter, and what is on its way there.
struct SimulatedFile {
    private enum Change {
        case write(offset: Int, bytes: [UInt8])
        case truncate(Int)
    }

    /// What programs see.
    private(set) var bytes: [UInt8] = []
    /// Whether its name survives a power failure for certain.
    private(set) var isNamed = false
    private var durable: [UInt8] = []
    /// Changes since the last sync, in their order.
    private var pending: [Change] = []

    mutating func write(_ new: [UInt8], at offset: Int) {
        let change = Change.write(offset: offset, bytes: new)
        Self.apply(change, to: &bytes)
        pending.append(change)
    }

    mutating func truncate(to size: Int) {
        Self.apply(.truncate(size), to: &bytes)
        pending.append(.truncate(size))
    }

    /// All that was changed is on the platter.
    mutating func sync() {
        for change in pending { Self.apply(change, to: &durable) }
        pending = []
        isNamed = true
    }

    /// A sync that failed: what did not come to the platter never will by a later sync, although programs see it.
    mutating func failSync(_ dice: Dice) {
        for change in pending where dice.oneIn(2) { Self.apply(change, to: &durable) }
        pending = []
    }

    /// What a power failure leaves: of the changes that were not synced any may be there, missing, or there in part.
    mutating func losePower(_ dice: Dice) {
        for change in pending {
            switch dice.below(5) {
            case 0, 1: Self.apply(change, to: &durable)
            case 2: Self.apply(Self.torn(change, dice), to: &durable)
            default: break
            }
        }
        pending = []
        bytes = durable
        isNamed = true
    }

    /// A write that came to the platter only up to some byte, or from some byte on.
    private static func torn(_ change: Change, _ dice: Dice) -> Change {
        guard case .write(let offset, let bytes) = change, bytes.count > 1 else { return change }
        let cut = dice.number(in: 1...(bytes.count - 1))
        return dice.oneIn(2)
            ? .write(offset: offset, bytes: Array(bytes[..<cut]))
            : .write(offset: offset + cut, bytes: Array(bytes[cut...]))
    }

    private static func apply(_ change: Change, to bytes: inout [UInt8]) {
        switch change {
        case .write(let offset, let new):
            let end = offset + new.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[offset...]).copyBytes(from: new) }
        case .truncate(let size):
            if size < bytes.count { bytes.removeSubrange(size...) }
        }
    }
}
