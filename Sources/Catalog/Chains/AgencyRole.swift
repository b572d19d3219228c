/// Which agency does a task of a chain, said so that the office is found from the deciding office at run time.
public enum AgencyRole: Hashable, Sendable {
    /// The deciding office itself (cơ quan chủ trì).
    case lead
    /// The People's Committee of a level, above or below the deciding office.
    case committee(GovernmentLevel)
    /// The department of the province that decides a field (in Vietnamese).
    case department(field: String)
    /// A service outside the People's Committee, by its key, of a level.
    case outside(service: String, level: GovernmentLevel)
}

extension AgencyRole: CustomStringConvertible {
    /// Reads `lead`, `committee/district`, `department/Đất đai` or `outside/police/commune`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("lead", 1): self = .lead
        case ("committee", 2):
            guard let level = GovernmentLevel(rawValue: parts[1]), level != .ministry else { return nil }
            self = .committee(level)
        case ("department", 2...):
            let field = parts.dropFirst().joined(separator: "/")
            guard !field.isEmpty else { return nil }
            self = .department(field: field)
        case ("outside", 3):
            guard !parts[1].isEmpty, let level = GovernmentLevel(rawValue: parts[2]), level != .ministry else {
                return nil
            }
            self = .outside(service: parts[1], level: level)
        default: return nil
        }
    }

    /// The notation that reads back as this role.
    public var description: String {
        switch self {
        case .lead: "lead"
        case .committee(let level): "committee/\(level.rawValue)"
        case .department(let field): "department/\(field)"
        case .outside(let service, let level): "outside/\(service)/\(level.rawValue)"
        }
    }
}

extension AgencyRole: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let role = AgencyRole(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a role such as lead")
        }
        self = role
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
