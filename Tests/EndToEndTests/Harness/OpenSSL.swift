import Civil
import Foundation
import JSON

/// Receipts in the hands of the stock `openssl` program.
struct OpenSSL {
    /// The only certificate that is trusted.
    let root: String

    /// Verifies a receipt at an instant with the root alone, as `receipts.md` §1 says.
    func verifies(payload: [UInt8], cms: [UInt8], at instant: Instant) throws -> Program.Outcome {
        let folder = TemporaryHome.temporaryPath("rc")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(payload).write(to: URL(fileURLWithPath: "\(folder)/receipt.json"))
        try Data(cms).write(to: URL(fileURLWithPath: "\(folder)/receipt.p7s"))
        return try Program.run(
            "openssl",
            [
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "\(folder)/receipt.p7s", "-content",
                "\(folder)/receipt.json", "-CAfile", root, "-attime", "\(instant.unixSeconds)", "-out", "/dev/null",
            ])
    }

    /// Takes the time stamp out of a receipt and verifies it over the signature value, as `Docs/Receipts.md` says.
    func verifiesStamp(cms: [UInt8], at instant: Instant) throws -> Program.Outcome {
        let folder = TemporaryHome.temporaryPath("ts")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(cms).write(to: URL(fileURLWithPath: "\(folder)/receipt.p7s"))
        let script = """
            cd "$1"
            openssl asn1parse -inform DER -in receipt.p7s > parts
            token=$(grep -A2 timeStampToken parts | tail -1 | cut -d: -f1)
            value=$(grep -B3 timeStampToken parts | grep 'OCTET STRING' | cut -d: -f1)
            openssl asn1parse -inform DER -in receipt.p7s -strparse $token -out token.der > /dev/null
            openssl asn1parse -inform DER -in receipt.p7s -strparse $value -out value > /dev/null
            openssl ts -verify -token_in -in token.der -data value -CAfile "$2" -attime $3
            """
        return try Program.run("sh", ["-ec", script, "sh", folder, root, "\(instant.unixSeconds)"])
    }
}

/// A receipt as it came over the wire.
struct WireReceipt {
    let kind: String
    let number: Int64
    let at: Instant
    let payload: [UInt8]
    let cms: [UInt8]

    /// Fetches every receipt of a dossier.
    static func all(of dossier: String, over connection: RawConnection) throws -> [WireReceipt] {
        let list = try connection.expect(200, "RECEIPT \(dossier)").body["items"]?.array ?? []
        return try list.map { item in
            let asked: JSON = ["kind": item["kind"] ?? .null, "number": item["number"] ?? .null]
            return try WireReceipt(try connection.expect(200, "RECEIPT \(dossier)", asked).body)
        }
    }

    init(_ body: JSON) throws {
        guard let kind = body["kind"]?.string, let number = body["number"]?.integer,
            let at = body["at"]?.string.flatMap({ Instant($0) }),
            let payload = body["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = body["cms"]?.string.flatMap({ Data(base64Encoded: $0) })
        else { throw HarnessFault("not a receipt: \(body)") }
        self.kind = kind
        self.number = number
        self.at = at
        self.payload = [UInt8](payload)
        self.cms = [UInt8](cms)
    }

    /// The body of `VERIFY` for these bytes.
    static func question(payload: [UInt8], cms: [UInt8]) -> JSON {
        [
            "payload": .string(Data(payload).base64EncodedString()),
            "cms": .string(Data(cms).base64EncodedString()),
        ]
    }
}
