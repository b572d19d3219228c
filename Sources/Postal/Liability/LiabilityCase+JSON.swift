public import Civil
public import JSON

extension LiabilityCase {
    /// The case for those who have to do with the item; amounts in đồng.
    public func json(at now: Instant) -> JSON {
        .object([
            "complaint": complaint.map { complaint in
                .object([
                    "ground": .string(complaint.ground.rawValue), "text": .string(complaint.text),
                    "lodgedAt": .string(complaint.lodgedAt.description),
                    "answerBy": .string(complaint.answerBy.description), "late": .bool(isAnswerLate(at: now)),
                    "upheld": answer.map { .bool($0.upheld) }, "answer": answer.map { .string($0.text) },
                    "answeredAt": answer.map { .string($0.at.description) },
                ])
            },
            "record": record.map { json(of: $0, at: now) },
            "found": find.map { find in
                .object([
                    "place": .string(find.place), "at": .string(find.at.description),
                    "taken": find.taken.map { .bool($0) },
                ])
            },
        ])
    }

    private func json(of record: LiabilityRecord, at now: Instant) -> JSON {
        .object([
            "at": .string(record.at.description), "damage": .string(record.finding.damage.word),
            "party": .string(record.finding.party.rawValue), "reason": .string(record.finding.reason),
            "exclusion": record.exclusion.map { .string($0.rawValue) },
            "lines": .array(
                record.lines.map { line in
                    .object([
                        "kind": .string(line.kind.rawValue), "amountVnd": .integer(line.amountVnd),
                        "article": .string(line.article),
                    ])
                }),
            "totalVnd": .integer(record.totalVnd), "payee": .string(record.payee),
            "payBy": record.payBy.map { .string($0.description) }, "overdue": .bool(isPaymentOverdue(at: now)),
            "paidAt": payment.map { .string($0.at.description) },
            "reference": payment.map { .string($0.reference) },
        ])
    }
}

extension LiabilityFinding.Damage {
    /// The word on the wire.
    public var word: String {
        switch self {
        case .total: "total"
        case .partial: "partial"
        case .late: "late"
        }
    }
}
