import Civil

extension PostalItem {
    /// What the user paid for the service, in đồng: the base of refund and compensation. A charge for carrying a fee and
    /// the postage for a redirection count with it (CHOICE: the law sets a floor).
    var postageUsedVnd: Int64 { postage.totalVnd + extraPostageVnd }

    /// How many times the postage a total loss is worth, its refund included: Decree 47/2011/NĐ-CP art. 25(1)a (verified).
    static let totalLossFactor: Int64 = 4

    /// The liability record that follows from a finding.
    func liabilityRecord(
        _ finding: LiabilityFinding, complaint: Complaint?, now: Instant
    ) throws(LiabilityRefusal) -> LiabilityRecord {
        guard !finding.reason.isBlank else { throw .fieldMissing("reason") }
        guard finding.exclusion != .forceMajeure || !forceMajeure.isEmpty else { throw .forceMajeureNotRecorded }
        try check(finding.damage, complaint: complaint, now: now)
        guard !finding.remainderTaken || finding.damage != .late && state != .lost else { throw .nothingRemains }
        let exclusion = finding.exclusion ?? (raisedNothing(finding.damage) ? .nothingRaised : nil)
        let owes = finding.party == .post && exclusion == nil
        guard finding.reissueVnd == 0 || owes && canReissue(finding.damage) else { throw .nothingToReissue }
        var lines = owes ? owed(for: finding.damage) : []
        if finding.reissueVnd > 0 {
            lines.append(
                .init(
                    kind: .reissue, amountVnd: finding.reissueVnd, article: "Quyết định 45/2016/QĐ-TTg, Điều 14(3)"))
        }
        lines.removeAll { $0.amountVnd == 0 }
        let payBy = Instant(endOf: now.date.adding(days: LiabilityRecord.paymentDays))
        return LiabilityRecord(
            finding: finding, exclusion: exclusion, lines: lines, payee: payee(of: finding), at: now,
            payBy: lines.isEmpty ? nil : payBy)
    }

    /// What happened has to be in the history of the item.
    private func check(
        _ damage: LiabilityFinding.Damage, complaint: Complaint?, now: Instant
    ) throws(LiabilityRefusal) {
        switch damage {
        case .total: guard wasHarmed else { throw .notHarmed }
        case .partial(let grams):
            guard wasHarmed else { throw .notHarmed }
            guard grams > 0, grams < weightGrams else { throw .lostWeight(accepted: weightGrams) }
        case .late:
            guard complaint != nil else { throw .noComplaint }
            guard isMissed(now: now) else { throw .notLate }
        }
    }

    /// Whether it was lost, damaged or swapped on its way, came without papers of the slip, or a complaint was upheld.
    private var wasHarmed: Bool {
        state == .lost || isUpheld || history.contains { $0.reason == .damaged || $0.reason == .swapped }
            || papers.contains { minutes?.missing.contains($0.code) == true }
    }

    private var isUpheld: Bool { liability.answer?.upheld == true && liability.complaint?.ground != .late }

    /// Whether the receiver counted the contents and signed: then nothing is owed (Decree 47/2011/NĐ-CP art. 24(3)),
    /// unless the Post itself upheld the complaint (DESIGN).
    private func raisedNothing(_ damage: LiabilityFinding.Damage) -> Bool {
        guard damage != .late, !isUpheld else { return false }
        return deliveredAt != nil || minutes?.missing.isEmpty == true
    }

    /// Only what is gone is issued again; a result is an original by itself.
    private func canReissue(_ damage: LiabilityFinding.Damage) -> Bool {
        damage != .late && (leg == .result || papers.contains(where: \.isOriginal))
    }

    private func owed(for damage: LiabilityFinding.Damage) -> [LiabilityRecord.Line] {
        let most = Self.totalLossFactor * postageUsedVnd
        switch damage {
        case .total:
            return [
                .init(
                    kind: .refund, amountVnd: postageUsedVnd, article: "Nghị định 47/2011/NĐ-CP, Điều 24(2), 25(1)a"),
                .init(
                    kind: .compensation, amountVnd: most - postageUsedVnd,
                    article: "Nghị định 47/2011/NĐ-CP, Điều 24(2), 25(1)a"),
            ]
        case .partial(let grams):
            // Rounded up to whole đồng (CHOICE: in favour of who is paid).
            let accepted = Int64(weightGrams)
            let share = (most * Int64(grams) + accepted - 1) / accepted
            return [
                .init(
                    kind: .compensation, amountVnd: share,
                    article: "Luật Bưu chính 2010, Điều 40(2); Thông tư 02/2012/TT-BTTTT, Điều 8")
            ]
        case .late:
            return [
                .init(kind: .refund, amountVnd: postageUsedVnd, article: "Nghị định 47/2011/NĐ-CP, Điều 25(2)")
            ]
        }
    }

    /// The sender, or the recipient who takes what is left (Postal Law art. 41(3)); of a result the applicant, who paid the
    /// postage (CHOICE).
    private func payee(of finding: LiabilityFinding) -> String {
        leg == .result || finding.remainderTaken ? recipient.name : sender.name
    }
}
