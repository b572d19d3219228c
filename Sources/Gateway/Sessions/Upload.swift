import Civil
import Evidence
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import Synchronization

/// One `PUT` on its way to stable storage.
final class Upload: UploadHandling, Sendable {
    private struct Progress {
        var writing: (any AttachmentWriting)?
        let digest = SHA256Stream()
        var refusal: Refusal?
        /// Whose upload in progress it is counted as; `nil` when it is not, or no more.
        var countedFor: String?
        var received = 0
    }

    private let session: Session
    /// For whom the bytes are kept.
    private let identity: Identity
    private let length: Int
    private let mediaType: String
    private let ref: String?
    private let received: UInt64
    private let trace: Trace?
    private let id: RequestID
    private let progress: Mutex<Progress>

    init(
        session: Session, length: Int, mediaType: String, ref: String?, received: UInt64, trace: Trace?
    ) {
        self.session = session
        identity = session.presentIdentity()
        self.length = length
        self.mediaType = mediaType
        self.ref = ref
        self.received = received
        self.trace = trace
        id = session.gateway.nextRequestID()
        trace?.mark(.parsed)
        var begun = Progress()
        do throws(Refusal) {
            guard !session.gateway.refusesRequests else { throw .stopping }
            let role = identity.role
            let open = VerbTable.find("PUT")?.roles ?? []
            try session.gateway.access.admitRequest(identity.account, from: session.client)
            guard open.contains(role) else { throw role == .visitor ? .unauthenticated : .forbidden(role, open: open) }
            try session.gateway.access.beginUpload(identity.account, bytes: length, at: session.gateway.clock.now)
            begun.countedFor = identity.account
            do { begun.writing = try session.gateway.attachments.begin() } catch { throw Refusal(error) }
        } catch {
            begun.refusal = error
        }
        progress = Mutex(begun)
    }

    var keepsBytes: Bool { progress.withLock { $0.writing != nil } }

    func append(_ bytes: ArraySlice<UInt8>) {
        let writing = progress.withLock { progress in
            progress.received += bytes.count
            if progress.writing != nil { progress.digest.update(bytes) }
            return progress.writing
        }
        guard let writing else { return }
        do {
            try writing.append(bytes)
        } catch {
            writing.cancel()
            progress.withLock {
                $0.writing = nil
                $0.refusal = Refusal(error)
            }
        }
    }

    func finish(completion: @escaping @Sendable (Reply) -> Void) {
        session.gateway.workers.start { [self] in
            let reply: Reply
            do throws(Refusal) { reply = try store() } catch { reply = self.reply(to: error) }
            release()
            let gateway = session.gateway
            gateway.figures.replied(reply.code, to: VerbRouter.upload, received: received)
            if gateway.logsRequests { gateway.logReply(reply.code, request: id, verb: "PUT", received: received) }
            completion(reply.with(trace, request: id).with(ref: ref))
        }
    }

    func fail(_ fault: LineFault) -> Reply {
        cancel()
        return session.fault(fault).with(ref: ref)
    }

    func cancel() {
        progress.withLock { progress in
            progress.writing?.cancel()
            progress.writing = nil
        }
        release()
    }

    /// Counts it as in progress no more, once.
    private func release() {
        let (account, received) = progress.withLock { progress in
            defer { progress.countedFor = nil }
            return (progress.countedFor, progress.received)
        }
        if let account { session.gateway.access.uploads.end(account, missing: max(0, length - received)) }
    }

    private func store() throws(Refusal) -> Reply {
        let (writing, refusal, digest) = progress.withLock {
            ($0.writing, $0.refusal, Hex.string($0.digest.finalize()))
        }
        if let refusal { throw refusal }
        guard let writing else { throw .internalFault("an upload that was cancelled is finished") }
        guard session.presentIdentity() == identity else {
            writing.cancel()
            throw .unauthenticated
        }
        let gateway = session.gateway
        let attachment = Attachment(
            sha256: digest, account: identity.account, mediaType: mediaType, bytes: length)
        let stored: Attachment
        do {
            try writing.finish(sha256: attachment.sha256)
            stored = try gateway.journal.add(attachment, isFinal: AcceptedMediaTypes.contains)
        } catch {
            throw Refusal(error)
        }
        gateway.uploads.note(stored)
        trace?.mark(.stored)
        guard AcceptedMediaTypes.essence(of: stored.mediaType) == AcceptedMediaTypes.essence(of: mediaType) else {
            throw .rule(
                "mediaType",
                Bilingual(
                    vi: "Tài khoản này đã tải tệp này lên với kiểu \(stored.mediaType); kiểu không đổi được nữa.",
                    en: "This account uploaded the file as \(stored.mediaType); its type changes no more."))
        }
        return Reply(201, ["sha256": .string(attachment.sha256), "bytes": .integer(Int64(length))])
    }

    private func reply(to refusal: Refusal) -> Reply {
        session.gateway.log(refusal, request: id, verb: "PUT")
        return refusal.reply(language: session.language, request: "\(id)", ref: nil)
    }
}
