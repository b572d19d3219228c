import Civil
import JSON
import LineProtocol

/// The kinds of files that a component of a dossier may be (assumed: no list was found in the law).
enum AcceptedMediaTypes {
    static let all = [
        "application/pdf", "image/jpeg", "image/png", "text/plain", "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    /// Whether a media type is accepted; parameters such as `charset` do not matter.
    static func contains(_ mediaType: String) -> Bool {
        all.contains(essence(of: mediaType))
    }

    /// The type and the subtype alone, in small letters, by which media types are told apart (RFC 9110 §8.3.1).
    static func essence(of mediaType: String) -> String {
        let end = mediaType.utf8.firstIndex(of: UInt8(ascii: ";")) ?? mediaType.endIndex
        return mediaType[..<end].lowercased()
    }

    static func problem(with mediaType: String, at place: JSONPointer) -> Problem {
        let accepted = all.joined(separator: ", ")
        return Problem(
            at: place, code: "mediaType",
            message: Bilingual(
                vi: "Loại tệp “\(mediaType)” không được nhận; hãy dùng một trong: \(accepted).",
                en: "A file of type “\(mediaType)” is not accepted; use one of: \(accepted)."))
    }
}
