/// How a request is answered, as far as rights go.
public enum Verdict: String, CaseIterable, Sendable {
    /// By what the request says; whether the state allows it is another matter.
    case allowed
    /// 200, with where it stands and nothing about a person.
    case status
    /// 200, without the thing.
    case without
    /// 422: the submission is in another person's name.
    case invalid
    /// 401: who is not identified may not.
    case unauthenticated
    /// 403: the role or the duty may not.
    case forbidden
    /// 404: as if the thing were not there.
    case hidden

    /// Whether nothing may have changed.
    public var isRefusal: Bool { ![.allowed, .status, .without].contains(self) }
}

extension VerbDescription {
    /// What somebody of a role is answered who is this to the thing that the verb is about.
    public func verdict(for role: Role, _ standing: Standing) -> Verdict {
        guard roles.contains(role) else { return role == .visitor ? .unauthenticated : .forbidden }
        guard standing == .outsideOfficialPost else { return scope.reach(of: role).verdict(standing) }
        return !scope.coversItems || [.postman, .auditor].contains(role) ? .allowed : .hidden
    }
}
