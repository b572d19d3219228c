import Evidence

/// The other signature value that an ECDSA signature has: (r, n − s) beside (r, s).
package enum Malleation {
    private static let order = Hex.bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551") ?? []

    package static let otherForm: @Sendable ([UInt8]) -> [UInt8] = { signature in
        guard let outer = try? DERElement(signature, at: 0, limit: signature.count),
            let parts = try? outer.children(in: signature), parts.count == 2
        else { return [] }
        var s = Array(signature[parts[1].content].suffix(32))
        s = [UInt8](repeating: 0, count: 32 - s.count) + s
        var borrow = 0
        var other = [UInt8](repeating: 0, count: 32)
        for place in (0..<32).reversed() {
            let digit = Int(order[place]) - Int(s[place]) - borrow
            borrow = digit < 0 ? 1 : 0
            other[place] = UInt8(truncatingIfNeeded: digit)
        }
        var short = Array(other.drop { $0 == 0 })
        if short.first ?? 0 >= 0x80 { short.insert(0, at: 0) }
        return DER.element(
            DER.sequence, Array(signature[parts[0].range]) + DER.element(DER.integer, short))
    }
}
