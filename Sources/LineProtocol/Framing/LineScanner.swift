/// Looks for the end of a line, and counts the control characters on the way; it sees each byte once, however many
/// pieces the line comes in.
struct LineScanner: Sendable {
    private var scanned = 0
    private var controls = 0

    private typealias Block = SIMD16<UInt8>

    /// The index of the LF of the line that begins at `start`; `nil` until it has come in.
    mutating func lineEnd(in buffer: [UInt8], from start: Int) -> Int? {
        var controls = controls
        let stop = buffer.withUnsafeBytes { bytes in
            var index = start + scanned
            while index < bytes.count {
                if index + Block.scalarCount <= bytes.count {
                    let block = bytes.loadUnaligned(fromByteOffset: index, as: Block.self)
                    if !any(block .< Block(repeating: 0x20)) {
                        index += Block.scalarCount
                        continue
                    }
                }
                let byte = bytes[index]
                if byte == UInt8(ascii: "\n") { return index }
                if byte < 0x20 { controls += 1 }
                index += 1
            }
            return index
        }
        self.controls = controls
        scanned = stop - start
        return stop < buffer.count ? stop : nil
    }

    /// Whether the line that ends at `end` has a control character, but for one CR before its LF.
    func hasControls(before end: Int, in buffer: [UInt8], from start: Int) -> Bool {
        let endsInReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
        return controls > (endsInReturn ? 1 : 0)
    }
}
