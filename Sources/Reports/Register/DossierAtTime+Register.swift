import Dossiers
public import Forms
import Journal

extension DossierAtTime {
    /// Its line in the register of its one-stop unit; `nil` before its acceptance.
    public func registerEntry(_ names: FormNames) -> RegisterForm.Entry? {
        guard let registered else { return nil }
        return names.registerEntry(
            of: dossier, serial: registered.number,
            hands: RegisterForm.Hands(
                officer: acceptedBy?.account ?? "", giver: returnedBy?.account ?? "", recipient: recipient ?? ""))
    }
}
