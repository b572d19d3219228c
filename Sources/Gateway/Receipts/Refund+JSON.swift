import Catalog
import Dossiers
import JSON

extension Refund {
    /// What is given back in all, and of each amount by which rule.
    var json: JSON {
        [
            "amountVnd": .integer(amountVnd),
            "lines": .array(
                lines.map { line in
                    .object([
                        "basis": .string(line.rule.basis), "kind": line.paid.kind.map { .string($0.rawValue) },
                        "paidVnd": .integer(line.paid.amountVnd), "refundVnd": .integer(line.refundVnd),
                        "rule": .string(line.rule.id),
                    ])
                }),
        ]
    }
}
