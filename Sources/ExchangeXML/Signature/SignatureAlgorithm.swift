/// The algorithms of XML signatures that are written and accepted; every other one is refused, SHA-1 among them.
enum SignatureAlgorithm {
    static let exclusiveCanonical = "http://www.w3.org/2001/10/xml-exc-c14n#"
    static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
    static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    static let ecdsa = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
    static let rsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
}
