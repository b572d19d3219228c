import Catalog
import Dossiers
import Postal

extension CaseEvent {
    /// The digests of the attachments that the event refers to, each once, in the order in which it names them.
    public var attachments: [String] {
        let named: [String] =
            switch self {
            case .dossier(.submitted(let submitted)), .dossier(.drafted(let submitted)):
                submitted.submission.components.map(\.sha256)
            case .dossier(.supplemented(let supplement)): supplement.components.map(\.sha256)
            case .dossier(.taskFinished(let finished)): finished.files
            case .dossier(.decided(let decision)): decision.files
            case .post(_, .checked(let added, _)): added.compactMap(\.file)
            default: []
            }
        var seen: Set<String> = []
        return named.filter { seen.insert($0).inserted }
    }
}
