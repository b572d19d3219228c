import Civil
import Evidence
import EvidenceOpenSSL
import JSON

extension Forgery {
    /// Payloads that the gateway would not write, each honestly signed.
    static let payloads: [Forgery] = texts + numbers + absentFields + wrongFields + extents

    private static let texts: [Forgery] = [
        replaced("duplicate-key", "A key twice", "\"seq\":2", "\"seq\":2,\"seq\":2", .payloadNotJSON),
        replaced(
            "duplicate-key-hidden", "A key twice, once with an escape", "\"seq\":2", "\"seq\":2,\"\\u0073eq\":2",
            .payloadNotJSON),
        replaced(
            "unsorted", "Keys not in order", "\"details\":{}", "\"details\":{\"b\":1,\"a\":2}", .payloadNotCanonical),
        replaced("white-space", "A space", "\"seq\":2", "\"seq\": 2", .payloadNotCanonical),
        replaced(
            "needless-escape", "A letter as an escape", "\"channel\":\"counter\"", "\"channel\":\"c\\u006funter\"",
            .payloadNotCanonical),
        replaced(
            "escaped-solidus", "An escaped solidus", "\"channel\":\"counter\"", "\"channel\":\"coun\\/ter\"",
            .payloadNotCanonical),
        replaced(
            "escape-in-capitals", "An escape in capitals", "\"channel\":\"counter\"", "\"channel\":\"\\u000B\"",
            .payloadHiddenCharacter),
        replaced("not-composed", "A text not in NFC", "Tờ khai", "To\u{031B}\u{0300} khai", .payloadNotNFC),
        replaced(
            "lone-surrogate", "A lone surrogate", "\"channel\":\"counter\"", "\"channel\":\"\\ud800\"", .payloadNotJSON),
        replaced(
            "zero-width-space", "A zero-width space", "\"channel\":\"counter\"", "\"channel\":\"coun\u{200B}ter\"",
            .payloadHiddenCharacter),
        replaced(
            "right-to-left", "A right-to-left override", "\"channel\":\"counter\"", "\"channel\":\"coun\u{202E}ter\"",
            .payloadHiddenCharacter),
        replaced(
            "isolate", "A bidirectional isolate", "\"channel\":\"counter\"", "\"channel\":\"coun\u{2066}ter\"",
            .payloadHiddenCharacter),
        replaced(
            "variation-selector", "A variation selector", "\"channel\":\"counter\"", "\"channel\":\"coun\u{FE0F}ter\"",
            .payloadHiddenCharacter),
        replaced(
            "private-use", "A character of private use", "\"channel\":\"counter\"", "\"channel\":\"coun\u{E000}ter\"",
            .payloadHiddenCharacter),
        replaced(
            "nul", "A NUL, escaped", "\"channel\":\"counter\"", "\"channel\":\"coun\\u0000ter\"",
            .payloadHiddenCharacter),
        replaced(
            "hidden-in-key", "A zero-width joiner in a key", "\"details\":{}", "\"details\":{\"a\u{200D}b\":1}",
            .payloadHiddenCharacter),
        bytes("byte-order-mark-inside", "A byte order mark before the payload", .payloadNotJSON) {
            [0xEF, 0xBB, 0xBF] + $0
        },
        bytes("trailing-newline", "A line feed after the payload", .payloadNotCanonical) { $0 + [0x0A] },
        bytes("invalid-utf-8", "A byte that is no UTF-8", .payloadNotJSON) {
            $0.prefix(20) + [0xFF] + $0.dropFirst(20)
        },
        bytes("overlong-utf-8", "A solidus in overlong UTF-8", .payloadNotJSON) {
            $0.prefix(20) + [0xC0, 0xAF] + $0.dropFirst(20)
        },
        bytes("two-objects", "Two objects in a row", .payloadNotJSON) { $0 + $0 },
        bytes("array-around", "An array around the object", .payloadField) { [0x5B] + $0 + [0x5D] },
        bytes("not-json", "A text that is no JSON", .payloadNotJSON) { _ in Array("Giấy tiếp nhận".utf8) },
        bytes("utf-16", "The payload in UTF-16", .payloadNotJSON) { $0.flatMap { [$0, 0] } },
    ]

    private static let numbers: [Forgery] = [
        replaced("number-with-fraction", "2.0 in place of 2", "\"seq\":2", "\"seq\":2.0", .payloadNumber),
        replaced("number-with-exponent", "2e0 in place of 2", "\"seq\":2", "\"seq\":2e0", .payloadNumber),
        replaced("minus-zero", "Minus zero", "\"seq\":2", "\"seq\":-0", .payloadNotCanonical),
        replaced("two-to-the-53", "2^53 + 1", "\"seq\":2", "\"seq\":9007199254740993", .payloadNotJSON),
        replaced("leading-zero-in-number", "02 in place of 2", "\"seq\":2", "\"seq\":02", .payloadNotJSON),
        replaced("plus-sign", "+2 in place of 2", "\"seq\":2", "\"seq\":+2", .payloadNotJSON),
        replaced("not-a-number", "NaN", "\"seq\":2", "\"seq\":NaN", .payloadNotJSON),
        replaced(
            "fraction-in-details", "A fraction in the details", "\"details\":{}", "\"details\":{\"a\":1.5}",
            .payloadNumber),
    ]

    /// Every member that a payload must have, taken away.
    private static let absentFields: [Forgery] =
        [
            "schema", "simulation", "type", "receiptId", "nonce", "dossierCode", "procedureCode", "procedureName",
            "seq", "prevReceiptHash", "agency", "agencyName", "office", "applicant", "documents", "at", "channel",
            "issuer", "keyId", "details",
        ].map { key in
            field(
                "without-\(key)", "The member \(key) is missing", key, nil,
                key == "simulation" ? .payloadNotSimulation : .payloadField)
        }

    private static let wrongFields: [Forgery] = [
        field("unknown-field", "A member that payloads do not have", "zzz", 1, .payloadField),
        field("other-schema", "The schema of a later version", "schema", "motcua.receipt/2", .payloadSchema),
        field("not-a-simulation", "simulation is false", "simulation", false, .payloadNotSimulation),
        field("simulation-as-text", "simulation is a text", "simulation", "true", .payloadNotSimulation),
        field("unknown-type", "A kind that does not exist", "type", "TIEP_NHAM", .payloadField),
        field(
            "short-id", "A receipt identifier of 25 letters", "receiptId", "01D5345ABC0123456789ABCDE", .payloadField),
        field(
            "short-nonce", "A nonce of 15 bytes", "nonce", .string(String(repeating: "0a", count: 15)), .payloadField),
        field(
            "nonce-in-capitals", "A nonce in capitals", "nonce", .string(String(repeating: "0A", count: 16)),
            .payloadField),
        field("empty-dossier", "An empty dossier code", "dossierCode", "", .payloadField),
        field("dossier-as-number", "A dossier code that is a number", "dossierCode", 1, .payloadField),
        field("event-zero", "The event number 0", "seq", 0, .payloadField),
        field("event-as-text", "An event number that is a text", "seq", "2", .payloadField),
        field(
            "short-hash", "A hash of the receipt before of 31 bytes", "prevReceiptHash",
            .string(String(repeating: "ab", count: 31)), .payloadField),
        field(
            "hash-in-capitals", "A hash of the receipt before in capitals", "prevReceiptHash",
            .string(String(repeating: "AB", count: 32)), .payloadField),
        field("agency-null", "The agency is null", "agency", .null, .payloadField),
        field("officer-empty", "An officer without a name", "officerId", "", .payloadField),
        field(
            "applicant-unmasked", "The applicant's number in the open", "applicant",
            ["idHash": .string(String(repeating: "0c", count: 32)), "name": "Nguyễn Văn An", "number": "086090000017"],
            .payloadField),
        field(
            "applicant-without-hash", "The applicant without the hash", "applicant", ["name": "Nguyễn V** A**"],
            .payloadField),
        field("documents-as-object", "The documents are no list", "documents", [:], .payloadField),
        field(
            "document-negative", "A document of minus one byte", "documents",
            [["bytes": -1, "name": "Tờ khai", "sha256": .string(String(repeating: "1d", count: 32))]], .payloadField),
        field("at-in-utc", "The moment in UTC", "at", "2019-03-04T01:00:00Z", .payloadField),
        field("at-without-seconds", "The moment without seconds", "at", "2019-03-04T08:00+07:00", .payloadField),
        field(
            "at-on-no-day", "The moment on the 29th of February 2019", "at", "2019-02-29T08:00:00+07:00", .payloadField),
        field("at-leap-second", "The moment at a leap second", "at", "2019-03-04T08:00:60+07:00", .payloadField),
        field("appointment-in-words", "The appointment in words", "appointmentAt", "thứ Sáu", .payloadField),
        field("fee-negative", "A fee below zero", "fee", ["amountVnd": -1, "status": "paid"], .payloadField),
        field("fee-as-text", "A fee that is a text", "fee", ["amountVnd": "8000", "status": "paid"], .payloadField),
        field(
            "fee-with-more", "A fee with another member", "fee",
            ["amountVnd": 8000, "currency": "USD", "status": "paid"], .payloadField),
        field("details-as-list", "The details are a list", "details", [], .payloadField),
    ]

    private static let extents: [Forgery] = [
        replaced(
            "too-deep", "Nested 17 levels deep", "\"details\":{}",
            "\"details\":{\"a\":" + String(repeating: "[", count: 15) + String(repeating: "]", count: 15) + "}",
            .payloadTooDeep),
        bytes("bomb", "Nested 60,000 levels deep", .payloadTooDeep) { _ in
            [UInt8](repeating: 0x5B, count: 30_000) + [UInt8](repeating: 0x5D, count: 30_000)
        },
        bytes("payload-too-large", "A payload of 65,537 bytes", .payloadTooLarge) { _ in
            [UInt8](repeating: 0x20, count: 65_537)
        },
    ]

    private static func bytes(
        _ name: String, _ title: String, _ reason: ReasonCode, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> Forgery {
        signed(.payload, name, title, .refused(reason)) { change($0.payload) }
    }

    /// A passage of the payload replaced before it is signed.
    private static func replaced(
        _ name: String, _ title: String, _ old: String, _ new: String, _ reason: ReasonCode
    ) -> Forgery {
        signed(.payload, name, title, .refused(reason)) { workshop in
            guard let place = workshop.payload.firstRange(of: Array(old.utf8)) else { throw ForgeryFault(what: old) }
            var payload = workshop.payload
            payload.replaceSubrange(place, with: Array(new.utf8))
            return payload
        }
    }

    /// A member of the payload changed, added or, with `nil`, taken away; what is signed is canonical.
    private static func field(
        _ name: String, _ title: String, _ key: String, _ value: JSON?, _ reason: ReasonCode
    ) -> Forgery {
        signed(.payload, name, title, .refused(reason)) { workshop in
            guard var members = try JSON.parse(workshop.payload).members else { throw ForgeryFault(what: "payload") }
            members.removeAll { $0.key == key }
            if let value { members.append(JSON.Member(key, value)) }
            return try JSON.object(members).canonical()
        }
    }
}
