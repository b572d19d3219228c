import Civil
public import JSON

extension ProcedureRules {
    /// The profile as one JSON object; what it leaves to the rule set is absent.
    public func json() -> JSON {
        .object([
            "since": (since?.description).json, "limit": (limit?.description).json,
            "limitWithVerification": (limitWithVerification?.description).json,
            "supplementPolicy": (supplementPolicy?.rawValue).json,
            "completeWithin": (completeWithin?.description).json, "onExpired": (onExpired?.rawValue).json,
            "appraisalSupplementWithin": (appraisalSupplementWithin?.description).json,
            "appraisalSupplementMax": appraisalSupplementMax.json,
            "intakeAnswerWithin": (intakeAnswerWithin?.description).json, "sameSession": sameSession.json,
            "feeMode": (feeMode?.rawValue).json, "needsVerification": needsVerification.json,
            "agencyMayStop": agencyMayStop.json, "mayRefuseWithdrawal": mayRefuseWithdrawal.json,
            "dueAfterCutoff": dueAfterCutoff.json, "article": article.json, "basis": basis.json,
            "assumed": assumed.json.unlessEmpty,
        ])
    }
}
