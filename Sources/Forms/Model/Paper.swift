public import Dossiers

/// A size of paper, in the portrait or landscape in which a form lies on it.
public enum Paper: String, Codable, CaseIterable, Sendable {
    case a5, a4, a4Landscape

    /// Width and height in millimetres.
    public var millimetres: (width: Int, height: Int) {
        switch self {
        case .a5: (148, 210)
        case .a4: (210, 297)
        case .a4Landscape: (297, 210)
        }
    }
}

extension Form {
    /// The paper on which the form is printed (TT 01/2018 Điều 9: 01–05 on A5, the register on A4).
    ///
    /// The control slip is on A4, since its table of handovers does not fit A5, and so are the papers of the post (DESIGN).
    public var paper: Paper {
        switch self {
        case .receiptAndAppointment, .supplementRequest, .refusal, .apology, .stopping: .a5
        case .controlSlip, .dossierSlip, .resultSlip, .handoverMinutes, .returnMinutes, .officialSlip: .a4
        case .register: .a4Landscape
        }
    }
}
