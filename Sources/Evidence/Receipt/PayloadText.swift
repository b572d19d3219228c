internal import Civil
internal import JSON

/// What texts and numbers of a payload may be, beyond RFC 8785 (DESIGN).
enum PayloadText {
    /// Throws where a value holds a fraction, or a text with a character that cannot be seen.
    static func check(_ value: JSON) throws(PayloadFault) {
        switch value {
        case .decimal(let text): throw PayloadFault(.payloadNumber, text)
        case .string(let text): try check(text)
        case .array(let elements):
            for element in elements { try check(element) }
        case .object(let members):
            for member in members {
                try check(member.key)
                try check(member.value)
            }
        default: break
        }
    }

    /// Throws where the text as a whole is not in NFC; reading brings strings to NFC, so this looks at the bytes.
    static func checkNFC(_ bytes: [UInt8]) throws(PayloadFault) {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return }
        guard String(decoding: bytes, as: UTF8.self).nfc.utf8.elementsEqual(bytes) else {
            throw PayloadFault(.payloadNotNFC, "not in Unicode Normalization Form C")
        }
    }

    private static func check(_ text: String) throws(PayloadFault) {
        if let scalar = text.firstHidden {
            throw PayloadFault(.payloadHiddenCharacter, "U+" + String(scalar.value, radix: 16, uppercase: true))
        }
    }
}
