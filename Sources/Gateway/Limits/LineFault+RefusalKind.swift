import LineProtocol

extension LineFault.Kind {
    /// What a line with this fault is counted as among those that ask too much.
    var refusalKind: RefusalKind? {
        switch self {
        case .tooLong: .longLine
        case .tooLarge: .largeUpload
        case .json: .json
        default: nil
        }
    }
}
