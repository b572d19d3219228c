internal import CQRCode

/// The modules of a QR code (ISO/IEC 18004), error correction level M.
struct QRMatrix {
    let side: Int
    private let dark: [Bool]

    init(_ text: String) throws(RenderingFault) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            throw .library("the QR code cannot hold \(text.utf8.count) bytes")
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        self.side = side
        dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The runs of dark modules, as column, row and length.
    var runs: [(column: Int, row: Int, length: Int)] {
        var runs: [(column: Int, row: Int, length: Int)] = []
        for row in 0..<side {
            var start: Int?
            for column in 0...side {
                let isDark = column < side && dark[row * side + column]
                if isDark, start == nil { start = column }
                if !isDark, let first = start {
                    runs.append((first, row, column - first))
                    start = nil
                }
            }
        }
        return runs
    }
}
