import Civil
import Evidence
import Foundation
import JSON

extension SignedReceipt {
    /// The receipt whole, as the reply to what it proves carries it.
    var json: JSON {
        [
            "id": .string(id), "kind": .string(kind.rawValue), "sha256": .string(sha256),
            "payload": .string(Data(payload).base64EncodedString()), "cms": .string(Data(cms).base64EncodedString()),
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
