import Catalog
import Dossiers

extension CaseEvent {
    /// The digests of the attachments that the event refers to, each once, in the order in which it names them.
    public var attachments: [String] {
        guard case .dossier(let event) = self else { return [] }
        let named: [String] =
            switch event {
            case .submitted(let submitted): submitted.submission.components.map(\.sha256)
            case .supplemented(let supplement): supplement.components.map(\.sha256)
            case .taskFinished(let finished): finished.files
            case .decided(let decision): decision.files
            default: []
            }
        var seen: Set<String> = []
        return named.filter { seen.insert($0).inserted }
    }
}
