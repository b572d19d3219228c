import Civil
import Evidence
import JSON

/// A form with what proves it: its data, the salt of its personal fields and its digest.
///
/// The digest is the SHA-256 of the canonical JSON (RFC 8785) of the data, in which every personal text is replaced by
/// the SHA-256 of salt and text: the signed receipt that carries the digest gives away nothing of a person.
public struct FormFile: Hashable, Sendable {
    /// The name and version of the rules by which a file is read.
    public static let schema = "motcua.form/1"
    /// The bytes of a salt: 128 bits.
    public static let saltLength = 16

    public let document: FormDocument
    public let salt: [UInt8]
    /// 64 lower-case hexadecimal digits.
    public let digest: String

    /// The file of a form.
    ///
    /// - Parameters:
    ///   - salt: 16 random bytes, made for this form alone.
    ///   - sha256: the 32 bytes of SHA-256 (FIPS 180-4).
    public init(
        _ document: FormDocument, salt: [UInt8], sha256: ([UInt8]) -> [UInt8]
    ) throws(FormFault) {
        self.document = document.mapTexts { text, _ in text.nfc }
        self.salt = salt
        digest = try Self.digest(of: self.document, salt: salt, sha256: sha256)
    }

    /// Reads a file; the digest is the one that the file claims, see `isWhole`.
    public init(reading bytes: [UInt8]) throws(FormFault) {
        do {
            let json = try JSON.parse(bytes)
            guard json["schema"] == .string(Self.schema), json["simulation"] == .bool(true) else {
                throw FormFault.unreadable("schema")
            }
            guard let salt = json["salt"]?.string.flatMap({ Hex.bytes($0) }), salt.count == Self.saltLength else {
                throw FormFault.unreadable("salt")
            }
            guard let digest = json["digest"]?.string, Hex.bytes(digest)?.count == 32 else {
                throw FormFault.unreadable("digest")
            }
            guard let body = json["document"] else { throw FormFault.unreadable("document") }
            document = try JSONCoding.decode(FormDocument.self, from: body)
            self.salt = salt
            self.digest = digest
            guard document.isRectangular else { throw FormFault.unreadable("a row of another length") }
            guard try self.json().canonical() == json.canonical() else {
                throw FormFault.unreadable("a member that no form has")
            }
        } catch let fault as FormFault {
            throw fault
        } catch {
            throw .unreadable("\(error)")
        }
    }

    /// Whether the data lead to the digest that the file claims.
    public func isWhole(sha256: ([UInt8]) -> [UInt8]) -> Bool {
        (try? Self.digest(of: document, salt: salt, sha256: sha256)) == digest
    }

    /// The file as canonical bytes; the same form gives the same bytes.
    public func bytes() throws(FormFault) -> [UInt8] {
        try Self.canonical(try json())
    }

    private func json() throws(FormFault) -> JSON {
        [
            "schema": .string(Self.schema), "simulation": true, "salt": .string(Hex.string(salt)),
            "digest": .string(digest), "document": try Self.data(of: document),
        ]
    }

    private static func digest(
        of document: FormDocument, salt: [UInt8], sha256: ([UInt8]) -> [UInt8]
    ) throws(FormFault) -> String {
        let hidden = document.mapTexts { text, isPersonal in
            isPersonal ? "sha256:" + Hex.string(sha256(salt + Array(text.utf8))) : text
        }
        let signed: JSON = ["schema": .string(schema), "simulation": true, "document": try data(of: hidden)]
        return Hex.string(sha256(try canonical(signed)))
    }

    private static func data(of document: FormDocument) throws(FormFault) -> JSON {
        do { return try JSONCoding.encode(document) } catch { throw .notCanonical("\(error)") }
    }

    private static func canonical(_ json: JSON) throws(FormFault) -> [UInt8] {
        do { return try json.canonical() } catch { throw .notCanonical("\(error)") }
    }
}
