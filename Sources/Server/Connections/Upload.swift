import Gateway

/// An upload whose payload is coming in.
struct Upload {
    /// Its place in the order of replies.
    let sequence: Int
    /// Where the payload goes; `nil` where the connection drains, and it is only read past.
    let handling: (any UploadHandling)?
    /// Whether what comes is kept, and not only read past.
    var keepsBytes: Bool { handling?.keepsBytes ?? false }
    /// The client's own mark of the request.
    let ref: String?
}
