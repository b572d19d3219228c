import Civil
import Evidence
import EvidenceOpenSSL
import JSON

/// The parts of a receipt's signature in the order of its bytes: where each stands, what it holds, and what for.
struct ReceiptAnatomy {
    struct Part {
        let place: Range<Int>
        let name: Bilingual
        var value: String?
        /// What it proves, or why it is there.
        let purpose: Bilingual
    }

    let parts: [Part]

    init(_ signature: ReceiptSignature) {
        var parts: [Part] = []
        let first = signature.certificates.first?.range.lowerBound ?? signature.signerInfo.range.lowerBound
        parts.append(
            Part(
                place: 0..<first, name: Bilingual(vi: "phần đầu", en: "head"),
                value: "CMS SignedData, id-data, SHA-256",
                purpose: Bilingual(
                    vi: "Chữ ký tách rời: nội dung được ký nằm ở tệp .json, không ở đây.",
                    en: "A detached signature: what is signed is the .json file, not in here.")))
        parts += signature.certificates.map { Self.certificate($0.range, in: signature.bytes) }
        parts.append(
            Part(
                place: signature.signerInfo.range.lowerBound..<signature.signedAttributes.range.lowerBound,
                name: Bilingual(vi: "người ký", en: "signer"), value: "issuer, serial number, SHA-256",
                purpose: Bilingual(
                    vi: "Chỉ ra chứng thư nào ở trên là của người ký.",
                    en: "Says which certificate above is the signer's.")))
        parts += signature.attributes.map { Self.attribute($0, of: signature) }
        parts.append(
            Part(
                place: signature.signature.range, name: Bilingual(vi: "giá trị chữ ký", en: "signature value"),
                value: signature.algorithm.name,
                purpose: Bilingual(
                    vi: "Khóa của người ký đã ký các thuộc tính ở trên, qua đó ký nội dung.",
                    en: "The signer's key signed the attributes above, and by them the content.")))
        if let stamp = signature.timeStamp, let token = signature.timeStampBytes.flatMap({ try? TimeStampToken($0) }) {
            parts += Self.stamp(token, at: stamp.range.lowerBound)
        }
        self.parts = parts.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    private static func certificate(_ place: Range<Int>, in bytes: [UInt8], of authority: Bool = false) -> Part {
        let read = try? Certificate(der: Array(bytes[place]))
        let span = read.flatMap { read in
            read.notBefore.flatMap { from in read.notAfter.map { "\(from.date) – \($0.date)" } }
        }
        return Part(
            place: place,
            name: authority
                ? Bilingual(vi: "chứng thư (dấu thời gian)", en: "certificate (time stamp)")
                : Bilingual(vi: "chứng thư", en: "certificate"),
            value: read.map { "\($0.subject); \(span ?? "")" },
            purpose: Bilingual(
                vi: "Gắn một khóa với một tên. Chữ ký không bao trùm nó; chỉ chứng thư được gắn ở dưới mới có giá trị.",
                en: "Binds a key to a name. It is not signed over; the one that is bound below counts, up to your root."
            ))
    }

    private static func stamp(_ token: TimeStampToken, at start: Int) -> [Part] {
        func place(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + start)..<(range.upperBound + start) }
        let statement = token.statement
        let certificates = token.certificates.map { element in
            let part = certificate(element.range, in: token.bytes, of: true)
            return Part(place: place(part.place), name: part.name, value: part.value, purpose: part.purpose)
        }
        return certificates + [
            Part(
                place: place(statement.places.imprint), name: Bilingual(vi: "dấu thời gian: vết", en: "stamp: imprint"),
                value: Hex.string(statement.imprint),
                purpose: Bilingual(
                    vi: "SHA-256 của giá trị chữ ký ở trên: dấu thời gian này thuộc chữ ký đó.",
                    en: "SHA-256 of the signature value above: the stamp belongs to that signature.")),
            Part(
                place: place(statement.places.serial), name: Bilingual(vi: "dấu thời gian: số", en: "stamp: serial"),
                value: Hex.string(statement.serial),
                purpose: Bilingual(
                    vi: "Tổ chức cấp dấu không dùng lại số này.", en: "The authority uses this number once.")),
            Part(
                place: place(statement.places.time), name: Bilingual(vi: "dấu thời gian: lúc", en: "stamp: time"),
                value: statement.time.description,
                purpose: Bilingual(
                    vi: "Chữ ký đã có vào lúc này; hiệu lực và thu hồi được xét theo nó.",
                    en: "The signature existed by then; validity and revocation are judged at that moment.")),
            Part(
                place: place(token.signature.range),
                name: Bilingual(vi: "dấu thời gian: chữ ký", en: "stamp: signature"), value: "ECDSA P-256, SHA-256",
                purpose: Bilingual(
                    vi: "Khóa của tổ chức cấp dấu thời gian đã ký lời trên.",
                    en: "The authority's key signed that statement.")),
        ]
    }

    var json: JSON {
        .array(
            parts.map { part in
                .object([
                    "offset": .integer(Int64(part.place.lowerBound)), "bytes": .integer(Int64(part.place.count)),
                    "part": .string(part.name.en), "value": part.value.map { .string($0) },
                    "purpose": .string(part.purpose.en),
                ])
            })
    }

    /// Two lines a part: its place, name and value, then what it is for.
    func lines(in language: Language) -> [String] {
        let names = parts.map { $0.name.text(in: language) }
        let width = names.map(\.count).max() ?? 0
        let places = parts.map { "\($0.place.lowerBound)–\($0.place.upperBound - 1)" }
        let placeWidth = places.map(\.count).max() ?? 0
        return parts.indices.flatMap { index -> [String] in
            let part = parts[index]
            let place = places[index] + String(repeating: " ", count: placeWidth - places[index].count)
            let name = names[index] + String(repeating: " ", count: width - names[index].count)
            let indent = String(repeating: " ", count: placeWidth + 2)
            return ["\(place)  \(name)  \(Visible.line(part.value ?? ""))", indent + part.purpose.text(in: language)]
        }
    }
}
