import Catalog
public import Civil

extension Dossier {
    /// The terms that run for the dossier as it stands, each with its explanation.
    public func terms(in calendar: WorkingCalendar, at now: Instant) -> [DeskTerm] {
        let law = rules(at: now)
        let articles = LegalArticles(law)
        var terms: [DeskTerm] = []
        func add(_ kind: DeskTerm.Kind, _ due: DueDate?) {
            if let due { terms.append(DeskTerm(kind: kind, dueDate: due)) }
        }
        if [.submitted, .checking].contains(state), intake == nil {
            add(.intakeAnswer, answerBy(in: calendar, under: law, article: articles.intakeAnswer))
        }
        if let request = openRequest, request.completeBy != nil, let askedAt, let within = completionTerm(under: law) {
            let general = request.stage == .intake ? articles.intakeSupplement : articles.supplement
            let conduct = self.terms.conduct
            let article = conduct.completeWithin == nil ? general : conduct.article ?? "Quy định của thủ tục"
            add(.completion, calendar.completion(notified: askedAt, within: within, article: article))
        }
        if state == .accepted, let acceptedAt {
            add(
                .transfer,
                calendar.transfer(of: self, accepted: acceptedAt, deciding: self.terms.deciding, under: law))
        }
        if state == .processing, mayAskInAppraisal {
            add(.supplementRequest, lastMomentToAsk(in: calendar, article: articles.supplement))
        }
        if TransitionTable.handled.contains(state), extended == nil {
            add(.apology, due.map { calendar.apology(due: $0, leadDays: 1, article: articles.apology) })
        }
        if state == .correcting, let correctBy, let days = law.correctionWorkingDays {
            add(.correction, correction(by: correctBy, workingDays: days, article: articles.correction))
        }
        return terms
    }

    private func correction(by due: Instant, workingDays: Int, article: String) -> DueDate {
        let line = ExplanationLine(
            rule: "R-ERROR", date: due.date,
            text: Bilingual(
                vi: "Kết quả sai do cơ quan được đính chính và chuyển lại trong \(workingDays) ngày làm việc.",
                en: "A result that the agency got wrong is back, corrected, within \(workingDays) working days."),
            article: article)
        return DueDate(due: due, explanation: [line])
    }

    /// The term to complete the dossier, under the rules of its acceptance or those in force.
    func completionTerm(under law: RuleSet) -> TimeLimit? {
        terms.conduct.completeWithin ?? law.completeWithin
    }

    /// Until when the desk must answer an online filing (R-INTAKE).
    private func answerBy(in calendar: WorkingCalendar, under law: RuleSet, article: String) -> DueDate? {
        let hours = law.intakeAnswerHours(on: queuedAt.date).flatMap { TimeLimit(unit: .hour, tenths: $0 * 10) }
        guard let limit = terms.conduct.intakeAnswerWithin ?? hours else { return nil }
        return calendar.intakeAnswer(arrived: queuedAt, within: limit, article: article)
    }

    /// Until when an appraisal may ask for a supplement (R-3DAYS).
    func lastMomentToAsk(in calendar: WorkingCalendar, article: String) -> DueDate? {
        let days = terms.rules.appraisalSupplementWithinWorkingDays
        guard let acceptedAt,
            let limit = terms.conduct.appraisalSupplementWithin ?? TimeLimit(unit: .workingDay, tenths: days * 10)
        else { return nil }
        return calendar.supplementRequest(accepted: acceptedAt, within: limit, article: article)
    }
}

extension WorkingCalendar {
    /// R-TRANSFER: data at once, papers the same working day, after 15:00 the next morning; to another agency within a
    /// working day since 2025.
    func transfer(
        of dossier: Dossier, accepted: Instant, deciding: String, under law: RuleSet
    ) -> DueDate {
        let articles = LegalArticles(law)
        if dossier.intake == nil { return transferOfData(accepted: accepted, article: articles.transfer) }
        if deciding != dossier.office, let days = law.papersBetweenLevelsWithinWorkingDays {
            return transferBetweenLevels(accepted: accepted, workingDays: days, article: articles.levels)
        }
        return transferOfPapers(accepted: accepted, article: articles.transfer)
    }
}
