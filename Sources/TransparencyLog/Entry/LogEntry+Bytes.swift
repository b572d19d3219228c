extension LogEntry {
    /// The canonical bytes, which are hashed as the leaf.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.usualLength)
        func write(_ text: String) { bytes += text.utf8 }
        write(#"{"content":""#)
        write(content.hex)
        write(#"","previous":"#)
        write(previous.map { "\"\($0.hex)\"" } ?? "null")
        write(#","receipts":["#)
        for (index, receipt) in receipts.enumerated() {
            write(index == 0 ? #"{"payload":""# : #",{"payload":""#)
            write(receipt.payload.hex)
            write(#"","signature":""#)
            write(receipt.signature.hex)
            write("\"}")
        }
        write(#"],"schema":"\#(Self.schema)","sequence":\#(sequence),"time":\#(time),"type":"\#(type)"}"#)
        return bytes
    }

    /// Room for the entry of an event with one receipt.
    private static let usualLength = 512

    /// Reads the canonical bytes; `nil` for anything that `bytes` would not write.
    public init?(_ bytes: [UInt8]) {
        var scan = LiteralScan(bytes)
        guard scan.skip(#"{"content":""#), let content = scan.hash(), scan.skip(#"","previous":"#) else { return nil }
        var previous: TreeHash?
        if !scan.skip("null") {
            guard scan.skip("\""), let hash = scan.hash(), scan.skip("\"") else { return nil }
            previous = hash
        }
        guard scan.skip(#","receipts":["#) else { return nil }
        var receipts: [Receipt] = []
        while scan.skip(receipts.isEmpty ? #"{"payload":""# : #",{"payload":""#) {
            guard let payload = scan.hash(), scan.skip(#"","signature":""#), let signature = scan.hash(),
                scan.skip("\"}"), receipts.count < Self.mostReceipts
            else { return nil }
            receipts.append(Receipt(payload: payload, signature: signature))
        }
        guard scan.skip(#"],"schema":"\#(Self.schema)","sequence":"#), let sequence = scan.number(),
            scan.skip(#","time":"#), let time = scan.number(), scan.skip(#","type":""#), let type = scan.word(),
            scan.skip("\"}"), scan.isAtEnd
        else { return nil }
        self.init(
            sequence: sequence, type: type, time: time, content: content, receipts: receipts, previous: previous)
    }
}
