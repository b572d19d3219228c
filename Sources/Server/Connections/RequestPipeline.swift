import LineProtocol
import NIOCore

/// The requests of one connection that are not answered yet: which may start, and which reply goes out next.
struct RequestPipeline {
    /// What kind of work a request is, for the question what may run beside it.
    enum Work: Hashable {
        /// Runs beside other writes.
        case write
        /// Runs beside earlier writes and other uploads; what comes later waits for it.
        case upload
        /// Runs alone.
        case exclusive
        /// Answered on the spot.
        case immediate
    }

    private struct Slot {
        let work: Work
        let bytes: Int
        var reply: Reply?
    }

    private var slots = CircularBuffer<Slot>()
    private var firstSequence = 0
    private var writes = 0
    private var uploads = 0
    private var isExclusive = false
    /// The bytes of the lines of requests that are not answered yet.
    private(set) var bytes = 0

    /// How many requests have no reply on its way yet.
    var count: Int { slots.count }

    /// Whether a request of this kind may start now.
    func admits(_ work: Work) -> Bool {
        switch work {
        case .write: !isExclusive && uploads == 0
        case .upload: !isExclusive
        case .exclusive: !isExclusive && uploads == 0 && writes == 0
        case .immediate: true
        }
    }

    /// Takes a place in the order of replies and answers its number; `bytes` is the length of the line.
    mutating func begin(_ work: Work, bytes: Int = 0) -> Int {
        count(work, by: 1)
        self.bytes += bytes
        slots.append(Slot(work: work, bytes: bytes))
        return firstSequence + slots.count - 1
    }

    /// Puts the reply in its place; a second one for the same place is dropped.
    mutating func complete(_ sequence: Int, with reply: Reply) {
        let offset = sequence - firstSequence
        guard offset >= 0, offset < slots.count else { return }
        let index = slots.index(slots.startIndex, offsetBy: offset)
        guard slots[index].reply == nil else { return }
        slots[index].reply = reply
        bytes -= slots[index].bytes
        count(slots[index].work, by: -1)
    }

    /// The next reply in order, if it is there.
    mutating func nextReply() -> Reply? {
        guard let reply = slots.first?.reply else { return nil }
        slots.removeFirst()
        firstSequence += 1
        return reply
    }

    private mutating func count(_ work: Work, by step: Int) {
        switch work {
        case .write: writes += step
        case .upload: uploads += step
        case .exclusive: isExclusive = step > 0
        case .immediate: break
        }
    }
}
