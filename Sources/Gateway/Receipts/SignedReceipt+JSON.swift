import Civil
import Evidence
import JSON
import TransparencyLog

extension SignedReceipt {
    /// The receipt whole, as the reply to what it proves carries it.
    var json: JSON {
        [
            "id": .string(id), "kind": .string(kind.rawValue), "sha256": .string(sha256),
            "payload": .string(Base64.encode(payload)), "cms": .string(Base64.encode(cms)),
        ]
    }

    /// What a list of receipts says of it.
    var summary: JSON {
        [
            "id": .string(id), "kind": .string(kind.rawValue), "number": .integer(Int64(eventNumber)),
            "at": .string(at.description), "sha256": .string(sha256),
        ]
    }
}
