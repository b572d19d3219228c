import Catalog

extension FormOccasion {
    /// A submitted paper, counted in the column of its kind; a paper that is only shown is counted nowhere.
    func paper(_ component: SubmittedComponent) -> FormPaper {
        var paper = FormPaper(paperName(component.code))
        switch component.kind {
        case .original: paper.originals = component.copies
        case .certifiedCopy, .certifiedCopyOrCompared: paper.certified = component.copies
        case .copy, .selfCertifiedCopy, .copyWithOriginalForComparison: paper.photocopies = component.copies
        case .scan: paper.electronic = component.copies
        case .present: paper.name += " (xuất trình)"
        }
        return paper
    }
}
