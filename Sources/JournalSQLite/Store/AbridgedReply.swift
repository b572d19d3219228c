import Evidence
import Foundation
import Glibc
import Journal
import TransparencyLog

/// A stored reply without the receipts in it, which the store has already: with their base64 it would be larger than all
/// else that a submission leaves.
struct AbridgedReply {
    /// A place in the reply where the base64 of a part of a receipt belongs.
    private struct Gap {
        enum Part: String { case payload, cms }

        /// The offset in what is left of the reply.
        let offset: Int
        let part: Part
        let receipt: String
    }

    /// What is left of the reply.
    let rest: [UInt8]
    private let gaps: [Gap]

    /// - Parameter receipts: those that are stored with the reply; one that gets its time stamp later stays in it, since
    ///   what was answered does not change.
    init(_ reply: [UInt8], without receipts: some Sequence<SignedReceipt>) {
        var rest: [UInt8] = []
        var gaps: [Gap] = []
        var read = 0
        for receipt in receipts where !receipt.awaitsStamp {
            for (part, bytes) in [(Gap.Part.payload, receipt.payload), (.cms, receipt.cms)] {
                guard let place = Self.find(bytes, in: reply, from: read) else { continue }
                rest += reply[read..<place]
                gaps.append(Gap(offset: rest.count, part: part, receipt: receipt.id))
                read = place + Base64.length(of: bytes)
            }
        }
        self.rest = rest + reply[read...]
        self.gaps = gaps
    }

    /// What was stored; `nil` where `gaps` is none of ours.
    init?(rest: [UInt8], gaps: String) {
        var read: [Gap] = []
        for word in gaps.split(separator: " ") {
            let fields = word.split(separator: ":")
            guard fields.count == 3, let offset = Int(fields[0]), let part = Gap.Part(rawValue: String(fields[1])),
                ((read.last?.offset ?? 0)...rest.count).contains(offset)
            else { return nil }
            read.append(Gap(offset: offset, part: part, receipt: String(fields[2])))
        }
        self.rest = rest
        self.gaps = read
    }

    /// The gaps in their order, each `offset:part:receipt`, separated by spaces.
    var gapText: String { gaps.map { "\($0.offset):\($0.part.rawValue):\($0.receipt)" }.joined(separator: " ") }

    /// The reply whole.
    ///
    /// - Parameter receipt: payload and signature of a stored receipt.
    func whole(_ receipt: (_ id: String) throws -> (payload: Data, cms: Data)) throws -> [UInt8] {
        var reply: [UInt8] = []
        var read = 0
        for gap in gaps {
            let (payload, cms) = try receipt(gap.receipt)
            reply += rest[read..<gap.offset]
            reply += Base64.encode([UInt8](gap.part == .payload ? payload : cms)).utf8
            read = gap.offset
        }
        return reply + rest[read...]
    }

    /// Where the base64 of bytes stands as a JSON string in a reply, from an offset on.
    private static func find(_ bytes: [UInt8], in reply: [UInt8], from read: Int) -> Int? {
        let quote = UInt8(ascii: "\"")
        let count = Base64.length(of: bytes)
        return reply.withUnsafeBytes { reply in
            guard count > 0, let start = reply.baseAddress else { return nil }
            var offset = read
            while let found = memchr(start + offset, Int32(quote), reply.count - offset) {
                offset = UnsafeRawPointer(found) - start + 1
                let end = offset + count
                if end < reply.count, reply[end] == quote,
                    Base64.isEncoding(UnsafeRawBufferPointer(rebasing: reply[offset..<end]), of: bytes)
                {
                    return offset
                }
            }
            return nil
        }
    }
}
