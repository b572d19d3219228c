import Catalog
import Civil

extension FormOccasion {
    /// The name of a paper of the procedure; its code where the catalog has none.
    func paperName(_ code: String) -> String { component(code)?.name.vi ?? code }

    /// A submitted paper.
    func paper(_ component: SubmittedComponent, by channel: Channel) -> FormPaper {
        var paper = FormPaper(paperName(component.code))
        paper.count(component.copies, as: channel == .online ? .scan : component.kind ?? .original)
        return paper
    }

    /// A paper that is asked for: as many originals and copies as the catalog names, one scan of who files by themselves.
    func requested(_ code: String, by channel: Channel) -> FormPaper {
        var paper = FormPaper(paperName(code))
        guard let component = component(code) else { return paper }
        if channel.isSelfService {
            paper.count(1, as: .scan)
        } else if let originals = component.originals, let copies = component.copies, originals > 0, copies > 0 {
            paper.count(originals, as: .original)
            paper.count(copies, as: component.askedForm == .original ? .copy : component.askedForm)
        } else {
            paper.count(component.requiredCount, as: component.askedForm)
        }
        return paper
    }
}

extension FormPaper {
    private static let shown = "(xuất trình)"

    /// Counts in the column of a form; a paper that is only shown is counted nowhere, which its name says.
    fileprivate mutating func count(_ number: Int, as form: Component.Form) {
        switch form {
        case .original: originals += number
        case .certifiedCopy, .certifiedCopyOrCompared: certified += number
        case .copy, .selfCertifiedCopy, .copyWithOriginalForComparison: photocopies += number
        case .scan: electronic += number
        case .present where name.hasSuffix(Self.shown): break
        case .present: name += " \(Self.shown)"
        }
    }
}
