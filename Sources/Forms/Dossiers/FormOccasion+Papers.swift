import Catalog

extension FormOccasion {
    /// A submitted paper, counted in the column of its kind; a paper that is only shown is counted nowhere, and all that
    /// came online is electronic.
    func paper(_ component: SubmittedComponent, by channel: Channel) -> FormPaper {
        var paper = FormPaper(paperName(component.code))
        switch channel == .online ? .scan : component.kind ?? .original {
        case .original: paper.originals = component.copies
        case .certifiedCopy, .certifiedCopyOrCompared: paper.certified = component.copies
        case .copy, .selfCertifiedCopy, .copyWithOriginalForComparison: paper.photocopies = component.copies
        case .scan: paper.electronic = component.copies
        case .present: paper.name += " (xuất trình)"
        }
        return paper
    }
}
