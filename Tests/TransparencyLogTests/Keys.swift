import EvidenceOpenSSL
import TransparencyLog

let verifier = Ed25519Verifier()
let origin = "motcua.example/log"

/// A key whose seed is one byte repeated.
func signer(_ name: String = origin, _ kind: VerifierKey.Kind = .note, seed: UInt8 = 1) throws -> Ed25519Signer {
    try Ed25519Signer(name: name, kind: kind, seed: [UInt8](repeating: seed, count: 32))
}

func witnessSigner(_ number: UInt8) throws -> Ed25519Signer {
    try signer("witness\(number).example", .cosignature, seed: 100 + number)
}

extension GrownLog {
    func checkpoint(size: Int? = nil) throws -> Checkpoint? {
        var maker = maker(size: size)
        return Checkpoint(origin: origin, size: maker.size, root: try maker.root())
    }
}
