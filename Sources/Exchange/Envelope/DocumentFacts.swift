public import Civil

/// `Code`: number and notation of a document (số, ký hiệu).
public struct DocumentCode: Hashable, Sendable {
    public var number: String
    public var notation: String

    public init(number: String, notation: String) {
        self.number = number
        self.notation = notation
    }
}

/// `PromulgationInfo`: where and when a document was issued (ban hành).
public struct Promulgation: Hashable, Sendable {
    public var place: String?
    public var date: CivilDate

    public init(place: String?, date: CivilDate) {
        self.place = place
        self.date = date
    }
}

/// `DocumentType`.
public struct DocumentType: Hashable, Sendable {
    /// `Type` (recalled).
    public enum Kind: Int, CaseIterable, Sendable {
        /// Văn bản quy phạm pháp luật.
        case legalNormative = 1
        /// Văn bản hành chính.
        case administrative = 2
    }

    public var kind: Kind
    /// `TypeDetail`.
    public var detail: String?
    /// `TypeName`.
    public var name: String

    public init(kind: Kind, detail: String? = nil, name: String) {
        self.kind = kind
        self.detail = detail
        self.name = name
    }
}

/// `SignerInfo`: who signed the document (người ký).
public struct SignerInfo: Hashable, Sendable {
    /// `Competence`: on whose behalf (thẩm quyền ký), as `TM.` or `KT.`.
    public var competence: String?
    public var position: String?
    public var fullName: String

    public init(competence: String? = nil, position: String? = nil, fullName: String) {
        self.competence = competence
        self.position = position
        self.fullName = fullName
    }
}

/// `StaffInfo`: the person in charge (cán bộ phụ trách).
public struct StaffInfo: Hashable, Sendable {
    public var department: String?
    public var staff: String?
    public var mobile: String?
    public var email: String?

    public init(department: String? = nil, staff: String? = nil, mobile: String? = nil, email: String? = nil) {
        self.department = department
        self.staff = staff
        self.mobile = mobile
        self.email = email
    }
}

/// `ResponseFor`: the document that a message answers.
public struct ResponseFor: Hashable, Sendable {
    /// `OrganId` of the agency that issued it.
    public var organID: String
    /// `Code`: number and notation as one text.
    public var code: String
    public var promulgated: CivilDate
    public var documentID: String

    public init(organID: String, code: String, promulgated: CivilDate, documentID: String) {
        self.organID = organID
        self.code = code
        self.promulgated = promulgated
        self.documentID = documentID
    }
}
