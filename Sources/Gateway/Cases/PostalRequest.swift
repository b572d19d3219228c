import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// A dossier that the post is asked to bring to the authority: its slip, before it has a number.
struct PostalRequest {
    let submission: Submission
    let procedure: Procedure
    /// Who may follow it.
    let owner: String
    let place: Slip.Place
    /// Grams.
    let weightGrams: Int
    let exemption: PostageExemption?

    /// Choice 1 or 3 of QĐ 45/2016/QĐ-TTg Điều 5.
    var service: PostalService { submission.delivery.result == .post ? .both : .dossier }

    /// The events that begin the draft and its postal item.
    func begin(in workspace: inout Workspace) throws(Refusal) -> (code: String, events: [CaseEvent]) {
        let today = workspace.now.date
        let bill = try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: today))
        let terms = try workspace.terms(for: procedure, of: submission)
        let code = try SubmissionVerbs.nextCode(for: submission, terms.value, in: &workspace)
        let fee = submission.payment == .post && bill.isDecided ? bill.amountVnd : 0
        let registration = try registration(code, feeVnd: fee, in: &workspace)
        let registered: [PostalEvent]
        do throws(PostalRefusal) { registered = try PostalItem.decide(registering: registration) } catch {
            throw Refusal(error)
        }
        let drafted = DossierEvent.drafted(.init(code: code, owner: owner, submission: submission, terms: terms))
        return (code, [.dossier(drafted)] + registered.map { .post(item: registration.id, event: $0) })
    }

    private func registration(
        _ code: String, feeVnd: Int64, in workspace: inout Workspace
    ) throws(Refusal) -> Registration {
        let authority = try workspace.catalog.sender(submission.office)
        let applicant = submission.applicant
        guard let home = applicant.address else { throw .invalid([Self.addressMissing]) }
        let alternatives = procedure.alternativePapers
        return Registration(
            id: try workspace.nextItem(.dossier), dossier: code,
            sender: PostalParty(
                name: applicant.name, phone: applicant.phone, line: home.line, commune: home.commune,
                district: home.district, province: home.province, postcode: home.postcode),
            recipient: authority, weightGrams: weightGrams,
            postage: try workspace.postage.ofDossier(
                service, grams: weightGrams, from: home, to: authority.place, transfersFee: feeVnd > 0,
                exemption: exemption),
            contents: [procedure.name.vi],
            slip: Slip(
                service: service, place: place, procedure: procedure.code, procedureName: procedure.name.vi,
                papers: submission.components.map { procedure.slipPaper($0) },
                published: procedure.components.map { paper in
                    let isAlternative = alternatives.contains { $0.code == paper.code }
                    return PublishedPaper(
                        code: paper.code, isRequired: paper.isAlwaysDemanded, isAlternative: isAlternative ? true : nil)
                }, feeVnd: feeVnd))
    }

    private static let addressMissing = Problem(
        at: JSONPointer.root.appending("applicant").appending("address"), code: "required",
        message: Bilingual(
            vi: "Phiếu gửi phải có địa chỉ người gửi.", en: "The slip needs the sender's address."))
}

extension Procedure {
    /// A component as a slip lists it: an original where one is inside.
    func slipPaper(_ submitted: SubmittedComponent) -> SlipPaper {
        let asked = component(submitted.code)
        let form = submitted.kind ?? asked?.askedForm ?? .original
        return SlipPaper(
            code: submitted.code, name: asked?.name.vi ?? submitted.code,
            isOriginal: [.original, .present, .copyWithOriginalForComparison].contains(form),
            copies: submitted.copies, file: submitted.sha256, isReturned: asked?.givesBack(form) ?? true)
    }

    /// Papers with what each is, where the applicant did not say it.
    func named(_ submitted: [SubmittedComponent]) -> [SubmittedComponent] {
        submitted.map { paper in
            var paper = paper
            paper.kind = paper.kind ?? component(paper.code)?.askedForm
            return paper
        }
    }
}

extension Submission {
    /// The submission with what each paper is, where the applicant did not say it: as the procedure asks for it.
    func named(by catalog: Catalog) -> Submission {
        guard let procedure = catalog.procedure(procedure) else { return self }
        var named = self
        named.components = procedure.named(components)
        return named
    }
}
