import Dossiers

extension IssuedNumber {
    /// Whether it is the number of a dossier in the register of its one-stop unit (số thứ tự trong sổ theo dõi hồ sơ).
    public var isOfRegister: Bool { series.hasPrefix("\(Form.register.rawValue)/") }
}
