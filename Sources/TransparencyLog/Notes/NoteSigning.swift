/// An Ed25519 key that signs notes, wherever it is kept.
public protocol NoteSigner: Sendable {
    /// The public half with its name.
    var key: VerifierKey { get }

    /// The 64 bytes of the signature.
    ///
    /// Throws `NoteFault.signing` when the library refuses.
    func signature(of message: [UInt8]) throws(NoteFault) -> [UInt8]
}

/// Ed25519 verification, handed in by whoever has it.
public protocol NoteVerifier: Sendable {
    /// Whether a signature is the key's over the message; false also for parts of another length.
    func verifies(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool
}
