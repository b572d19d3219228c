import Civil

/// The dossier leg: Decision 45/2016/QĐ-TTg arts 6–7.
extension PostalItem {
    func intake(_ command: PostalCommand, now: Instant, calendar: WorkingCalendar) throws(PostalRefusal)
        -> [PostalEvent]
    {
        switch command {
        case .check(let added, let found): return try checked(added, found)
        case .abandon: return [.abandoned]
        case .sign(let senderSigned, let workerSigned):
            guard senderSigned else { throw .signatureMissing(.sender) }
            guard workerSigned else { throw .signatureMissing(.worker) }
            return [.slipSigned]
        case .seal(let sealing):
            _ = try filled(sealing.number, "seal")
            guard sealing.witnessed else { throw .witnessMissing }
            return [.sealed(sealing)]
        case .accept(let acceptance): return try accepted(acceptance, now: now, calendar: calendar)
        case .handOver(let minutes): return try handedOver(minutes)
        case .complete: return [.completed] + closing
        case .appoint(let due): return carriesAppointment && !isAppointed ? [appointed(due, now, calendar)] : []
        case .inform(let notice):
            guard carriesAppointment else { throw .appointmentNotCarried }
            guard isAppointed else { throw .noAppointmentYet }
            return [.informed(by: notice)]
        case .close: return [.closed]
        case .withdraw(let proof):
            guard try filled(proof, "proof") == id.description else { throw .notTheProofOfPosting }
            return [.withdrawn(proof: proof, extraVnd: repeatedPostageVnd)]
        default: return []
        }
    }

    /// The list decides; the postal worker may name more of its papers (such as those that depend on a condition) and
    /// nothing besides.
    private func checked(_ added: [SlipPaper], _ found: [String]) throws(PostalRefusal) -> [PostalEvent] {
        let published = registration.slip?.published.map(\.code) ?? []
        let beyond = found.filter { !published.contains($0) }
        guard beyond.isEmpty else { throw .beyondPublishedList(beyond) }
        let lacking = registration.slip?.lacking(among: Self.papers(papers, with: added)) ?? []
        return [.checked(added: added, lacking: lacking + found.filter { !lacking.contains($0) })]
    }

    private func accepted(
        _ acceptance: Acceptance, now: Instant, calendar: WorkingCalendar
    ) throws(PostalRefusal) -> [PostalEvent] {
        _ = try filled(acceptance.office, "office")
        guard acceptance.postageSettled else { throw .postageUnpaid }
        let due = registration.slip?.feeVnd ?? 0
        guard acceptance.feeVnd == due else { throw .feeDiffers(due: due) }
        guard acceptance.feeVnd == 0 || acceptance.feeReceipt != nil else { throw .receiptMissing }
        return [
            .accepted(
                acceptance: acceptance, promisedBy: Self.promise(of: postage, on: leg, from: now, calendar: calendar))
        ]
    }

    private func handedOver(_ minutes: HandoverMinutes) throws(PostalRefusal) -> [PostalEvent] {
        _ = try filled(minutes.receivedBy, "receivedBy")
        guard minutes.authoritySigned else { throw .signatureMissing(.authority) }
        guard minutes.workerSigned else { throw .signatureMissing(.worker) }
        let slip = registration.slip
        let known = papers.map(\.code) + (slip?.published.map(\.code) ?? [])
        let unknown = minutes.missing.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw .notOnSlip(unknown) }
        return [.handedOver(minutes)] + (minutes.missing.isEmpty ? closing : [])
    }

    /// With choice 3 the leg ends at the authority: Circular 17/2017/TT-BTTTT art. 5(3).
    private var closing: [PostalEvent] { carriesAppointment ? [] : [.closed] }
}
