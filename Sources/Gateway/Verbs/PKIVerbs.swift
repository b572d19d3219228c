import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON
import LineProtocol

/// What everybody may have of the gateway's keys: certificates, revocation lists, status of certificates, time stamps.
enum PKIVerbs {
    /// Certificates that a verifier may need; not those of officers.
    static func certificates(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        let trust = try services(of: call)
        return .background { () throws(Refusal) in
            do throws(PKIFault) {
                return Reply(200, ["items": .array(try trust.certificates().map(Self.json))])
            } catch {
                throw .pki(error)
            }
        }
    }

    /// The newest revocation list of each CA.
    static func lists(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        let trust = try services(of: call)
        return .background { () throws(Refusal) in
            do throws(PKIFault) {
                return Reply(200, ["items": .array(try trust.lists().map(Self.json))])
            } catch {
                throw .pki(error)
            }
        }
    }

    /// The status of certificates (OCSP), at the gateway's clock.
    static func status(_ call: Call) throws(Refusal) -> Work {
        let (trust, request) = try asked(call)
        return .background { () throws(Refusal) in
            do throws(PKIFault) {
                return response(try trust.status(request, at: call.now))
            } catch {
                throw .pki(error)
            }
        }
    }

    /// A time stamp (RFC 3161), at the gateway's clock.
    static func stamp(_ call: Call) throws(Refusal) -> Work {
        let (trust, request) = try asked(call)
        return .background { () throws(Refusal) in
            do throws(SigningFault) {
                return response(try trust.stamp(request, at: call.now))
            } catch .revoked(let keyID) {
                throw .keyRevoked(keyID)
            } catch {
                throw .pki(error)
            }
        }
    }

    private static func services(of call: Call) throws(Refusal) -> TrustServices {
        guard let trust = call.gateway.trust else {
            throw .notFound(Bilingual(vi: "chứng thư số", en: "certificates"))
        }
        return trust
    }

    private static func asked(_ call: Call) throws(Refusal) -> (TrustServices, [UInt8]) {
        try call.noArguments()
        let request = try call.read { body in body.base64("request", max: 65_536) }
        return (try services(of: call), request)
    }

    private static func response(_ der: [UInt8]) -> Reply {
        Reply(200, ["response": .string(Data(der).base64EncodedString())])
    }

    private static func json(_ certificate: PublicCertificate) -> JSON {
        .object([
            "name": .string(certificate.name), "role": .string(certificate.role),
            "subject": .string(certificate.subject), "serial": .string(certificate.serial),
            "notBefore": certificate.notBefore.map { .string($0.description) },
            "notAfter": certificate.notAfter.map { .string($0.description) },
            "revoked": certificate.revocation.map(json),
            "der": .string(Data(certificate.der).base64EncodedString()),
        ])
    }

    private static func json(_ entry: RevocationEntry) -> JSON {
        .object([
            "at": .string(entry.revokedAt.description), "reason": .string(entry.reason.word),
            "invalidSince": entry.invalidSince.map { .string($0.description) },
        ])
    }

    private static func json(_ list: RevocationPublisher.Published) -> JSON {
        [
            "authority": .string(list.authority), "number": .integer(Int64(clamping: list.number)),
            "thisUpdate": .string(list.thisUpdate.description), "nextUpdate": .string(list.nextUpdate.description),
            "der": .string(Data(list.der).base64EncodedString()),
        ]
    }
}
