/// Why a receipt is not valid; the raw values are words of the protocol and stay as they are.
public enum ReasonCode: String, CaseIterable, Codable, Sendable {
    case tooLarge, notDER, trailingBytes, structure, signerInfos, notDetached, contentType, algorithm
    case noSignedAttributes, duplicateAttribute, unknownAttribute, missingAttribute, unsignedAttribute
    case attributeValue, noSigningCertificate, signingCertificate, contentAltered, signature
    case noSignerCertificate, chain, certificateExpired, certificateNotYetValid, keyUsage, extendedKeyUsage
    case certificatePolicy, revoked, keyPeriod, signedInFuture
    case payloadTooLarge, payloadTooDeep, payloadNotJSON, payloadNotCanonical, payloadNumber, payloadNotNFC
    case payloadHiddenCharacter, payloadSchema, payloadNotSimulation, payloadField
    case timestampMissing, timestampMalformed, timestampAlgorithm, timestampPolicy, timestampImprint
    case timestampSignature, timestampUntrusted, signingTimeVsGenTime
    case agencyNotSigner, keyNotSigner, signingTime, otherDossier
    case revocationUnknown, timestampRevoked
    case verifierFailure

    /// Whether the receipt may be genuine all the same: the verdict is then `indeterminate`.
    public var leavesOpen: Bool {
        self == .verifierFailure || self == .timestampMissing || self == .revocationUnknown
    }
}
