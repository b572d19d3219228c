/// One element of a DER encoding (X.690), by its place in the bytes.
public struct DERElement: Hashable, Sendable {
    public let tag: UInt8
    /// Tag, length and content.
    public let range: Range<Int>
    /// The content alone.
    public let content: Range<Int>

    /// Reads the element that begins at `start` and ends at or before `limit`.
    ///
    /// Throws `notDER` for a high tag number, an indefinite or overlong length, and content that is cut short.
    public init(_ bytes: [UInt8], at start: Int, limit: Int) throws(DERFault) {
        guard start + 2 <= limit, limit <= bytes.count else { throw DERFault.notDER }
        tag = bytes[start]
        guard tag & 0x1F != 0x1F else { throw DERFault.notDER }
        var next = start + 2
        var length = Int(bytes[start + 1])
        if length >= 0x80 {
            let size = length & 0x7F
            guard (1...4).contains(size), next + size <= limit else { throw DERFault.notDER }
            length = bytes[next..<(next + size)].reduce(0) { $0 << 8 | Int($1) }
            next += size
            let shortest = length < 0x80 ? 0 : length < 0x100 ? 1 : length < 0x1_0000 ? 2 : length < 0x100_0000 ? 3 : 4
            guard size == shortest else { throw DERFault.notDER }
        }
        guard length <= limit - next else { throw DERFault.notDER }
        range = start..<(next + length)
        content = next..<(next + length)
    }

    /// Few elements of a signature have more inside.
    private static let fewChildren = 8

    /// The elements inside this one.
    public func children(in bytes: [UInt8]) throws(DERFault) -> [DERElement] {
        var children: [DERElement] = []
        children.reserveCapacity(Self.fewChildren)
        try forEachChild(in: bytes) { children.append($0) }
        return children
    }

    /// The first element inside, whatever follows it; `nil` where there is none.
    func firstChild(in bytes: [UInt8]) throws(DERFault) -> DERElement? {
        content.isEmpty ? nil : try DERElement(bytes, at: content.lowerBound, limit: content.upperBound)
    }

    /// The last element inside; `nil` where there is none.
    func lastChild(in bytes: [UInt8]) throws(DERFault) -> DERElement? {
        var last: DERElement?
        try forEachChild(in: bytes) { last = $0 }
        return last
    }

    @inline(__always)
    private func forEachChild(in bytes: [UInt8], _ body: (DERElement) -> Void) throws(DERFault) {
        var next = content.lowerBound
        while next < content.upperBound {
            let child = try DERElement(bytes, at: next, limit: content.upperBound)
            body(child)
            next = child.range.upperBound
        }
    }
}

/// The bytes are not DER.
public enum DERFault: Error, Hashable, Sendable {
    case notDER
}
