import EvidenceOpenSSL
import JSON

/// A submission that is valid for a procedure as the server's own catalog describes it.
struct BenchSubmission: Sendable {
    /// The bytes that stand for every component.
    static let upload = Array("MotCua bench\n".utf8)
    static let mediaType = "text/plain"
    /// An organisation that no register knows; its last digit is the check digit.
    private static let organisation = "9900000009"

    let procedure: JSON
    let office: String

    /// The body for a citizen who files under a key.
    func body(key: String, citizen: String) -> JSON {
        let kinds = (procedure["applicants"]?.array ?? []).compactMap(\.string)
        let isPerson = kinds.isEmpty || kinds.contains("citizen")
        let kind = isPerson ? "citizen" : kinds.first { $0 == "organisation" || $0 == "business" } ?? kinds[0]
        return [
            "key": .string(key), "procedure": procedure["code"] ?? .null, "office": .string(office),
            "applicant": [
                "kind": .string(kind), "id": .string(isPerson ? citizen : Self.organisation),
                "name": isPerson ? "Nguyễn Văn Thử" : "Công ty Thử Tải", "phone": "0912345678",
            ],
            "form": form, "components": components, "delivery": ["dossier": "online", "result": "counter"],
            "payment": "none",
        ]
    }

    /// The body for a dossier that goes by the post, without its key.
    var postalBody: JSON {
        let body = body(key: "", citizen: BenchCitizen.number(0))
        let home: JSON = ["line": "12 Lê Lợi", "district": "857", "province": "86"]
        let applicant = (body["applicant"] ?? .object([])).replacing("address", with: home)
        return body.replacing("applicant", with: applicant)
            .replacing("delivery", with: ["dossier": "postal", "result": "counter"])
    }

    /// The lines of new dossiers, by running number: the body is written once, and the number ends each key.
    func lines(keyPrefix: String, citizen: String) -> @Sendable (Int) -> [UInt8] {
        let line = "SUBMIT \(body(key: keyPrefix, citizen: citizen))\n"
        guard let place = line.firstRange(of: keyPrefix) else { return { _ in Array(line.utf8) } }
        let head = Array(line[..<place.upperBound].utf8)
        let tail = Array(line[place.upperBound...].utf8)
        return { number in head + Array(String(number).utf8) + tail }
    }

    private var components: JSON {
        let sha256 = Digest.sha256Hex(Self.upload)
        let wanted = (procedure["components"]?.array ?? []).filter { $0["mandatory"]?.bool == true }
        return .array(wanted.map { ["code": $0["code"] ?? .null, "sha256": .string(sha256)] })
    }

    private var form: JSON {
        let fields = procedure["form"]?["fields"]?.array ?? []
        let required = fields.filter { $0["required"]?.bool == true }
        return .object(required.map { JSON.Member($0["key"]?.string ?? "", Self.value(for: $0)) })
    }

    private static func value(for field: JSON) -> JSON {
        let least = field["min"]?.integer
        switch field["type"]?.string {
        case "integer", "decimal": return .integer(least ?? 1)
        case "boolean": return true
        case "date": return "2019-03-04"
        case "choice": return field["options"]?.array?.first?["value"] ?? .null
        case "phone": return "0912345678"
        case "email": return "thu@example.vn"
        default:
            let text = "Thử tải"
            return .string(text + String(repeating: ".", count: max(0, Int(least ?? 0) - text.count)))
        }
    }
}
