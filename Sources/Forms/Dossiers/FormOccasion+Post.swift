import Catalog
import Civil
public import Dossiers
public import Postal

extension FormOccasion {
    /// The paper of the post that an event of an item issues; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the item as the event met it.
    ///   - item: the item after the event.
    public func form(
        issuedBy postal: PostalEvent, before: PostalItem, after item: PostalItem, of dossier: Dossier
    ) -> FormDocument? {
        switch (postal, item.leg) {
        case (.accepted(let acceptance, let promisedBy), .dossier):
            dossierSlip(acceptance, promisedBy: promisedBy, item, dossier)
        case (.collected(let handover, let promisedBy), .result):
            resultSlip(handover, promisedBy: promisedBy, item, dossier)
        case (.handedOver(let minutes), .dossier):
            HandoverMinutesForm(
                reference: reference(by: unit, to: item, of: dossier), number: minutes.number, line: minutes.line,
                count: minutes.count, authority: unit.name, receivedBy: minutes.receivedBy,
                papers: papers(of: item, missing: minutes.missing),
                feeVnd: before.feeInHandVnd - item.feeInHandVnd, worker: officer?.name
            ).document
        case (.returnedToAuthority(let receivedBy), .result):
            ReturnMinutesForm(
                reference: reference(by: unit, to: item, of: dossier), authority: unit.name, receivedBy: receivedBy,
                results: item.registration.contents, papers: papers(of: item), sealNumber: item.sealing?.number,
                reason: (item.returnReason ?? .notCollected).name.vi, attempts: item.attempts,
                invitations: item.invitations, worker: officer?.name
            ).document
        default: nil
        }
    }

    private func dossierSlip(
        _ acceptance: Acceptance, promisedBy: Instant, _ item: PostalItem, _ dossier: Dossier
    ) -> FormDocument? {
        let point = item.registration.slip?.place == .address ? "tại địa chỉ người gửi yêu cầu, bưu cục" : "bưu cục"
        return slip(
            item, dossier, place: "\(point) \(acceptance.office)", papers: papers(of: item),
            feeVnd: acceptance.feeVnd, promisedBy: promisedBy
        ).document
    }

    private func resultSlip(
        _ handover: Handover, promisedBy: Instant, _ item: PostalItem, _ dossier: Dossier
    ) -> FormDocument? {
        let papers = papers(of: item, among: handover.originals)
        var slip = slip(
            item, dossier, place: unit.name, papers: papers, feeVnd: item.registration.slip?.feeVnd ?? 0,
            promisedBy: promisedBy)
        let number = dossier.decision?.documentNumber.map { " số \($0)" } ?? ""
        slip.result = PostalSlip.Result(
            results: item.registration.contents.map { $0 + number }, takesBack: handover.takesBack,
            registerAuthorisation: handover.registerSigned ? handover.registerAuthorisation : nil,
            isPresealed: handover.presealAgreement != nil)
        return slip.document
    }

    private func slip(
        _ item: PostalItem, _ dossier: Dossier, place: String, papers: [PostalPaper], feeVnd: Int64,
        promisedBy: Instant
    ) -> PostalSlip {
        let registration = item.registration
        return PostalSlip(
            reference: reference(by: Self.post(in: registration.sender.province), to: item, of: dossier),
            sender: person(registration.sender, of: dossier), recipient: person(item.recipient, of: dossier),
            service: (registration.slip?.service ?? (item.leg == .result ? .result : .dossier)).vietnamese,
            place: place, acceptedAt: at, weightGrams: registration.weightGrams, papers: papers,
            seal: item.sealing.map { PostalSlip.Seal(number: $0.number, isWitnessed: $0.witnessed) },
            charges: registration.postage.lines.map {
                PostalSlip.Charge($0.label.vi, amountVnd: $0.amountVnd, isEstimated: $0.estimated)
            }, feeVnd: feeVnd, workingDays: registration.postage.transit(of: item.leg).workingDays,
            promisedBy: promisedBy, worker: officer?.name)
    }

    private func reference(by unit: IssuingUnit, to item: PostalItem, of dossier: Dossier) -> PostalReference {
        PostalReference(
            unit: unit, dossier: dossier.code,
            procedure: "\(dossier.terms.procedureName.vi) (mã thủ tục \(dossier.terms.procedure))",
            item: item.id.description, event: event ?? 0, at: at)
    }

    /// The designated operator in a province: Quyết định 41/2011/QĐ-TTg Điều 1(1).
    private static func post(in code: String) -> IssuingUnit {
        let place = provinceName(code)
        return IssuingUnit(superior: "Tổng công ty Bưu điện Việt Nam", name: "Bưu điện \(place)", place: place)
    }

    private func person(_ party: PostalParty, of dossier: Dossier) -> FormPerson {
        let submission = dossier.submission
        let known = [submission.applicant, submission.representative].compactMap(\.self)
            .first { $0.name == party.name && $0.phone == party.phone }
        return FormPerson(
            name: party.name,
            address: text(
                Address(
                    line: party.line, commune: party.commune, district: party.district, province: party.province)),
            phone: party.phone, email: known?.email)
    }

    /// - Parameter codes: the papers that are meant; `nil` for all.
    private func papers(of item: PostalItem, missing: [String] = [], among codes: [String]? = nil) -> [PostalPaper] {
        let inside = item.papers.filter { paper in codes?.contains(paper.code) ?? true }
        let others = missing.filter { code in !inside.contains { $0.code == code } }
        return inside.map {
            PostalPaper($0.name, isOriginal: $0.isOriginal, copies: $0.copies, isMissing: missing.contains($0.code))
        } + others.map { PostalPaper(paperName($0), isOriginal: true, copies: 1, isMissing: true) }
    }
}

extension PostalService {
    /// The service by its name in TT 17/2017/TT-BTTTT Điều 3 and 4.
    fileprivate var vietnamese: String {
        switch self {
        case .dossier: "Nhận gửi hồ sơ"
        case .result: "Chuyển trả kết quả"
        case .both: "Nhận gửi hồ sơ và chuyển trả kết quả"
        }
    }
}
