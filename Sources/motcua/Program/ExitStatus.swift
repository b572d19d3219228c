/// The exit codes of the program (`sysexits.h` where that has one), in one table.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// The answer is no: a receipt is not valid, a check found faults, the state does not allow it.
    case no = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case unreachable = 69
    case ourFault = 70
    case tryAgain = 75
    case notPermitted = 77

    /// The exit code of a reply code of the wire.
    init(reply code: Int) {
        switch code {
        case 200..<300: self = .done
        case 400, 413, 422: self = .badData
        case 401, 403: self = .notPermitted
        case 404, 410: self = .noInput
        case 405: self = .usage
        case 409: self = .no
        case 429, 503, 507: self = .tryAgain
        default: self = .ourFault
        }
    }
}
