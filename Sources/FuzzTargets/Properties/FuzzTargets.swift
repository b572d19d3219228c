/// All targets.
public enum FuzzTargets {
    /// By name.
    public static let all: [any FuzzTarget.Type] = [
        LineTarget.self, JSONTarget.self, CatalogTarget.self, ReceiptTarget.self, TokenTarget.self, ProofTarget.self,
        RequestTarget.self, EnvelopeTarget.self, ScriptTarget.self, ArchiveTarget.self,
    ]

    /// The target of a name; `nil` where there is none such.
    public static func named(_ name: String) -> (any FuzzTarget.Type)? {
        all.first { $0.name == name }
    }
}
