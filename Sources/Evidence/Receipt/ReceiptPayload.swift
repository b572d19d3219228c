internal import Civil
internal import JSON

/// A receipt payload that has been read strictly: it is what a canonical writer writes, and nothing else.
public struct ReceiptPayload: Hashable, Sendable {
    /// The largest payload that is read, in bytes.
    public static let sizeLimit = 65_536
    /// The deepest nesting of arrays and objects that is read.
    public static let depthLimit = 16

    /// What the receipt states.
    public let draft: ReceiptDraft
    /// The bytes that were read.
    public let bytes: [UInt8]

    /// Reads a payload; throws the first reason to refuse it.
    public init(_ bytes: [UInt8]) throws(PayloadFault) {
        try Self.checkSize(bytes.count)
        try Self.checkDepth(Self.depth(of: bytes))
        let value: JSON
        do {
            value = try JSON.parse(bytes)
        } catch {
            throw PayloadFault(.payloadNotJSON, "\(error)")
        }
        try PayloadText.checkNFC(bytes)
        try PayloadText.check(value)
        let canonical: [UInt8]
        do {
            canonical = try value.canonical()
        } catch {
            throw PayloadFault(.payloadNotCanonical, "\(error)")
        }
        guard canonical == bytes else {
            throw PayloadFault(.payloadNotCanonical, "not the bytes of RFC 8785")
        }
        draft = try PayloadFields(value).draft()
        self.bytes = bytes
    }

    /// Throws where a payload has too many bytes.
    static func checkSize(_ count: Int) throws(PayloadFault) {
        guard count <= sizeLimit else {
            throw PayloadFault(.payloadTooLarge, "\(count) bytes, at most \(sizeLimit)")
        }
    }

    /// Throws where a payload is nested too deeply.
    static func checkDepth(_ depth: Int) throws(PayloadFault) {
        guard depth <= depthLimit else {
            throw PayloadFault(.payloadTooDeep, "deeper than \(depthLimit)")
        }
    }

    /// The deepest nesting, counted on bytes so that no parser has to recurse first.
    private static func depth(of bytes: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        var inText = false
        var escaped = false
        for byte in bytes {
            if inText {
                if escaped {
                    escaped = false
                } else if byte == 0x5C {
                    escaped = true
                } else if byte == 0x22 {
                    inText = false
                }
                continue
            }
            switch byte {
            case 0x22: inText = true
            case 0x5B, 0x7B:
                depth += 1
                deepest = max(deepest, depth)
            case 0x5D, 0x7D: depth -= 1
            default: break
            }
        }
        return deepest
    }
}
