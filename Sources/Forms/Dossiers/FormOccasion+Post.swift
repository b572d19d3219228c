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
                feeVnd: before.feeInHandVnd - item.feeInHandVnd,
                worker: worker(of: item, at: item.registration.recipient)
            ).document
        case (.returnedToAuthority(let receivedBy), .result):
            ReturnMinutesForm(
                reference: reference(by: unit, to: item, of: dossier), authority: unit.name, receivedBy: receivedBy,
                results: results(in: item, of: dossier), papers: papers(of: item), sealNumber: item.sealing?.number,
                reason: (item.returnReason ?? .notCollected).name.vi, attempts: item.attempts,
                invitations: item.invitations, worker: worker(of: item, at: item.registration.sender)
            ).document
        case (.collected, .official): officialSlip(item, dossier, receivedBy: nil)
        case (.delivered(let delivery), .official): officialSlip(item, dossier, receivedBy: delivery.recipient)
        default: nil
        }
    }

    private func officialSlip(_ item: PostalItem, _ dossier: Dossier, receivedBy: String?) -> FormDocument? {
        item.registration.official.flatMap { grade in
            OfficialSlipForm(
                reference: reference(by: Self.post(in: item.sender.province), to: item, of: dossier),
                marking: grade.marking, urgency: grade.urgency.name.vi, secrecy: grade.secrecy?.name.vi,
                sender: person(item.sender, of: dossier), recipient: person(item.recipient, of: dossier),
                sealNumber: item.sealing?.number, weightGrams: item.weightGrams, acceptedAt: item.acceptedAt,
                promisedBy: item.promisedBy, postOffice: item.postOffice.map { postOffice($0, of: item.sender) },
                deliveredAt: item.deliveredAt,
                receivedBy: receivedBy, worker: worker(of: item, at: item.sender)
            ).document
        }
    }

    private func dossierSlip(
        _ acceptance: Acceptance, promisedBy: Instant, _ item: PostalItem, _ dossier: Dossier
    ) -> FormDocument? {
        let office = postOffice(acceptance.office, of: item.registration.sender)
        var slip = slip(
            item, dossier,
            place: item.registration.slip?.place == .address ? "tại địa chỉ người gửi yêu cầu, \(office)" : office,
            papers: papers(of: item), feeVnd: acceptance.feeVnd, promisedBy: promisedBy)
        let submission = dossier.submission
        if ![.citizen, .foreigner].contains(submission.applicant.kind) {
            slip.signer = submission.representative?.name
        }
        return slip.document
    }

    private func resultSlip(
        _ handover: Handover, promisedBy: Instant, _ item: PostalItem, _ dossier: Dossier
    ) -> FormDocument? {
        let papers = papers(of: item, among: handover.originals)
        var slip = slip(
            item, dossier, place: unit.name, papers: papers, feeVnd: item.registration.slip?.feeVnd ?? 0,
            promisedBy: promisedBy)
        slip.seal = PostalSlip.Seal(number: handover.sealNumber, isWitnessed: handover.sealWitnessed)
        slip.signer = handover.signer ?? unit.name
        slip.result = PostalSlip.Result(
            results: results(in: item, of: dossier), takesBack: handover.takesBack,
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
            promisedBy: promisedBy, worker: worker(of: item, at: registration.sender))
    }

    /// The whole of the minutes in which items were handed over; `nil` where the items have none.
    ///
    /// - Parameter lines: each item with its dossier, in the order of the minutes.
    public func handoverList(_ lines: [(item: PostalItem, dossier: Dossier)]) -> FormDocument? {
        guard let first = lines.first?.item, let minutes = first.minutes, let signedAt = first.handedOverAt else {
            return nil
        }
        return HandoverListForm(
            unit: unit, office: minutes.office, number: minutes.number, at: signedAt, receivedBy: minutes.receivedBy,
            worker: worker(of: first, at: first.registration.recipient),
            lines: lines.map { item, dossier in
                HandoverListForm.Line(
                    item: item.id.description, dossier: dossier.code, procedure: dossier.terms.procedureName.vi,
                    papers: papers(of: item, missing: item.minutes?.missing ?? []),
                    feeVnd: item.registration.slip?.feeVnd ?? 0)
            }
        ).document
    }

    /// The results that an item carries, with the number of the document where the decision has one.
    private func results(in item: PostalItem, of dossier: Dossier) -> [String] {
        let number = dossier.decision?.documentNumber.map { "; số \($0)" } ?? ""
        return item.registration.contents.map { $0 + number }
    }

    /// The post office with a code, as the network names it; the province's post where it is no code.
    private func postOffice(_ code: String, of party: PostalParty) -> String {
        guard code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return Self.post(in: party.province).name }
        return postOfficeName(code) ?? "bưu cục \(code)"
    }

    /// The postal worker as a paper names him: accounts have no names of persons.
    private func worker(of item: PostalItem, at party: PostalParty) -> String {
        "Bưu tá, \(item.postOffice.flatMap(postOfficeName) ?? Self.post(in: party.province).name)"
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
        // Where the catalog has no street of an office its name stands in the item; on paper it is left to be written.
        let line = party.line == party.name ? FormItem.blank : party.line
        let address = text(
            Address(line: line, commune: party.commune, district: party.district, province: party.province))
        return FormPerson(
            name: party.name, address: address + (party.postcode.map { ", mã bưu chính \($0)" } ?? ""),
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
