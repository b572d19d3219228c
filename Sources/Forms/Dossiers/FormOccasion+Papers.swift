import Catalog
import Civil

extension FormOccasion {
    /// The name of a paper of the procedure; its code where the catalog has none.
    func paperName(_ code: String) -> String { component(code)?.name.vi ?? code }

    /// A submitted paper.
    func paper(_ component: SubmittedComponent, by channel: Channel) -> FormPaper {
        paper(component.code, count: component.copies, form: component.kind ?? .original, by: channel)
    }

    /// A paper that is asked for: as many as the catalog names, once where the applicant sends it online.
    func requested(_ code: String, by channel: Channel) -> FormPaper {
        guard let component = component(code) else { return FormPaper(code) }
        let count = channel == .online ? 1 : component.requiredCount
        return paper(code, count: count, form: component.askedForm, by: channel)
    }

    /// A paper counted in the column of its kind; one that is only shown is counted nowhere, and all that comes online is
    /// electronic.
    private func paper(_ code: String, count: Int, form: Component.Form, by channel: Channel) -> FormPaper {
        var paper = FormPaper(paperName(code))
        switch channel == .online ? .scan : form {
        case .original: paper.originals = count
        case .certifiedCopy, .certifiedCopyOrCompared: paper.certified = count
        case .copy, .selfCertifiedCopy, .copyWithOriginalForComparison: paper.photocopies = count
        case .scan: paper.electronic = count
        case .present where paper.name.hasSuffix(Self.shown): break
        case .present: paper.name += " \(Self.shown)"
        }
        return paper
    }

    private static let shown = "(xuất trình)"
}
