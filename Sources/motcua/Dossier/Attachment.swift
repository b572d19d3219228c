import ArgumentParser
import JSON

/// `code=PATH`: a file for a component of a dossier.
struct Attachment: Hashable, ExpressibleByArgument {
    let code: String
    let path: String

    var file: InputFile { InputFile(path) }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        code = String(parts[0])
        path = String(parts[1])
    }
}

extension [Attachment] {
    /// The media types that the gateway takes as a component, each with the end of name by which it is known.
    private static let accepted: [(type: String, end: String)] = [
        ("application/pdf", "pdf"), ("image/jpeg", "jpg"), ("image/png", "png"), ("text/plain", "txt"),
        ("application/msword", "doc"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ]

    /// Refuses, before anything is sent, a file that cannot be read, and files of a type that the gateway does not
    /// take.
    func check() throws(Failure) {
        for attachment in self { try attachment.file.requireReadable() }
        try refuseForeignTypes()
    }

    /// Refuses files of a media type that the gateway does not take, all in one failure.
    func refuseForeignTypes() throws(Failure) {
        let foreign = filter { attachment in !Self.accepted.contains { $0.type == attachment.file.mediaType } }
        guard let first = foreign.first else { return }
        let ends = Self.accepted.map { "." + $0.end }.joined(separator: ", ")
        var failure = Failure(
            "\(first.path) is \(first.file.mediaType), which is no component", mend: "give a file of \(ends)", .badData)
        failure.faults = foreign.dropFirst().map { "\($0.path): \($0.file.mediaType)" }
        throw failure
    }

    /// Uploads every file and puts its digest into the component of its code, or adds a component.
    func upload(into components: [JSON], over session: GatewaySession) async throws(Failure) -> [JSON] {
        var components = components
        for attachment in self {
            let file = attachment.file
            let sha256 = try await session.put(try file.bytes(), mediaType: file.mediaType)
            let digest = JSON.Member("sha256", .string(sha256))
            if let index = components.firstIndex(where: {
                $0["code"]?.string == attachment.code && $0["sha256"] == nil
            }) {
                components[index] = .object((components[index].members ?? []) + [digest])
            } else {
                components.append(.object([JSON.Member("code", .string(attachment.code)), digest]))
            }
        }
        return components
    }
}

extension JSON {
    /// This object with another value for a key, at its place or at the end.
    func replacing(_ key: String, with value: JSON) -> JSON {
        var members = members ?? []
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index].value = value
        } else {
            members.append(JSON.Member(key, value))
        }
        return .object(members)
    }
}
