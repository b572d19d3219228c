internal import Evidence

/// Why an examination ends.
struct Finding: Error {
    let reason: ReasonCode
    let detail: String

    init(_ reason: ReasonCode, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
