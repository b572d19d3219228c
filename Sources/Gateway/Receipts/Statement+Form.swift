import Dossiers
import Forms
import JSON

extension ReceiptFactory.Statement {
    /// This statement with the digest of the form that goes with it, by which a print is known.
    func naming(_ form: FormFile?) -> Self {
        guard let form else { return self }
        var statement = self
        statement.details.append(
            JSON.Member(
                "form",
                [
                    "digest": .string(form.digest), "form": .string(form.document.form),
                    "kind": .string(form.document.kind.rawValue), "number": .string(form.document.mark),
                ]))
        return statement
    }
}
