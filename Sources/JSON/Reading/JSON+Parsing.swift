extension JSON {
    /// Reads one JSON text (RFC 8259), strictly: no duplicate keys, no trailing text, strings brought to NFC.
    ///
    /// A whole number must lie within ±(2^53 − 1); a number with a fraction or an exponent is kept as written.
    ///
    /// - Parameters:
    ///   - maximumDepth: how deep arrays and objects may be nested.
    ///   - maximumValues: how many values there may be, those in arrays and objects counted.
    /// - Throws: `JSONFault` with the first fault and its byte offset.
    public static func parse(_ bytes: [UInt8], maximumDepth: Int = 32, maximumValues: Int = .max) throws(JSONFault)
        -> JSON
    {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
            try parse(buffer, maximumDepth: maximumDepth, maximumValues: maximumValues)
        }
    }

    /// Reads one JSON text as `parse(_:maximumDepth:)` of an array does; offsets count from the start of the slice.
    public static func parse(_ bytes: ArraySlice<UInt8>, maximumDepth: Int = 32, maximumValues: Int = .max)
        throws(JSONFault) -> JSON
    {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
            try parse(buffer, maximumDepth: maximumDepth, maximumValues: maximumValues)
        }
    }

    /// Reads one JSON text as `parse(_:maximumDepth:)` of an array does.
    public static func parse(_ text: String, maximumDepth: Int = 32, maximumValues: Int = .max) throws(JSONFault)
        -> JSON
    {
        try parse(Array(text.utf8), maximumDepth: maximumDepth, maximumValues: maximumValues)
    }

    /// Reads one JSON text from memory that the caller keeps alive during the call.
    public static func parse(
        _ buffer: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 32, maximumValues: Int = .max
    ) throws(JSONFault) -> JSON {
        var reader = JSONReader(buffer, maximumDepth: maximumDepth, maximumValues: maximumValues)
        do {
            return try reader.document()
        } catch {
            guard let offset = buffer.firstInvalidUTF8 else { throw error }
            throw JSONFault(kind: .invalidUTF8, offset: offset)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first byte that does not belong to well-formed UTF-8.
    fileprivate var firstInvalidUTF8: Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
