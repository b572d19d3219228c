import ArgumentParser
import JSON

/// `code=PATH`: a file for a component of a dossier.
struct Attachment: Hashable, ExpressibleByArgument {
    let code: String
    let path: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        code = String(parts[0])
        path = String(parts[1])
    }
}

extension [Attachment] {
    /// Uploads every file and puts its digest into the component of its code, or adds a component.
    func upload(into components: [JSON], over session: GatewaySession) async throws(Failure) -> [JSON] {
        var components = components
        for attachment in self {
            let file = InputFile(attachment.path)
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
