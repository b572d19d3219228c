import CatalogFiles
import Foundation
public import Gateway
import JSON

/// What `motcua.yaml` says.
public struct Settings: Sendable {
    /// The URN of the installation.
    public var gateway: String
    public var agency: String
    public var sandbox: Bool
    /// What is mixed into the hash of a person's number in receipts, in hexadecimal.
    var identitySalt: String
    public var listen = "127.0.0.1:4517"
    public var plaintext: String?
    public var lineLimit = 1_048_576
    public var attachmentLimit = 26_214_400
    public var pipelineLimit = 64
    public var idleSeconds = 600
    public var lineSeconds = 60
    public var mail = MailSettings()
    public var stamping = StampingSettings()
    public var log = LogSettings()
    /// How much clients may ask for together, for each account and for each address.
    public var limits = AccessLimits()
    public var metrics = MetricsSettings()
    /// How postal items move when nobody moves them; `nil` for by scripts alone.
    public var postPlay: PostPlayWord?

    init(gateway: String, agency: String, sandbox: Bool, identitySalt: String) {
        self.gateway = gateway
        self.agency = agency
        self.sandbox = sandbox
        self.identitySalt = identitySalt
    }

    /// Reads a home's settings; an unknown key or a value of another type is refused by name.
    public init(contentsOf path: String) throws(HomeFault) {
        let document: JSON
        guard FileManager.default.fileExists(atPath: path) else {
            throw HomeFault("there is no \(path)", mend: "make a home with 'motcua init'", exitCode: 66)
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw HomeFault("cannot read \(path)", mend: "let its owner read it")
        }
        do {
            document = try YAMLMapping.read(path)
        } catch {
            throw HomeFault("\(path): \(error)", mend: "mend the file")
        }
        var keys = SettingKeys(document, path: path)
        self.init(
            gateway: try keys.text("gateway"), agency: try keys.text("agency"),
            sandbox: try keys.bool("sandbox") ?? false, identitySalt: try keys.text("identitySalt"))
        listen = try keys.optionalText("listen") ?? listen
        plaintext = try keys.optionalText("plaintext")
        lineLimit = try keys.integer("lineLimit", 1024...16_777_216) ?? lineLimit
        attachmentLimit = try keys.integer("attachmentLimit", 1024...1_073_741_824) ?? attachmentLimit
        pipelineLimit = try keys.integer("pipelineLimit", 1...1024) ?? pipelineLimit
        idleSeconds = try keys.integer("idleSeconds", 1...86_400) ?? idleSeconds
        lineSeconds = try keys.integer("lineSeconds", 1...3600) ?? lineSeconds
        mail.sendmail = try keys.optionalText("mail.sendmail")
        mail.sender = try keys.optionalText("mail.sender") ?? mail.sender
        mail.timeoutSeconds = try keys.integer("mail.timeoutSeconds", 1...600) ?? mail.timeoutSeconds
        mail.firstRetrySeconds = try keys.integer("mail.firstRetrySeconds", 1...86_400) ?? mail.firstRetrySeconds
        mail.longestRetrySeconds = try keys.integer("mail.longestRetrySeconds", 1...604_800) ?? mail.longestRetrySeconds
        mail.giveUpDays = try keys.integer("mail.giveUpDays", 1...90) ?? mail.giveUpDays
        stamping.url = try keys.optionalText("tsa.url")
        stamping.root = try keys.optionalText("tsa.root")
        stamping.policy = try keys.optionalText("tsa.policy")
        stamping.graceHours = try keys.integer("tsa.graceHours", 1...168) ?? stamping.graceHours
        stamping.timeoutSeconds = try keys.integer("tsa.timeoutSeconds", 1...60) ?? stamping.timeoutSeconds
        stamping.firstRetrySeconds =
            try keys.integer("tsa.firstRetrySeconds", 1...3600) ?? stamping.firstRetrySeconds
        if let word = try keys.optionalText("post.play") {
            guard let play = PostPlayWord(rawValue: word) else {
                throw HomeFault(
                    "\(path): post.play is neither manual, random nor off", mend: "mend the file")
            }
            postPlay = play
        }
        if let text = try keys.optionalText("log.witnesses") {
            guard let witnesses = LogSettings.witnesses(text) else {
                throw HomeFault(
                    "\(path): log.witnesses is not a text of public keys of witnesses, each once",
                    mend: "write what 'motcua log witness --init' printed, apart by spaces")
            }
            log.witnesses = witnesses
        }
        log.quorum = try keys.integer("log.quorum", 0...log.witnesses.count) ?? log.quorum
        limits = try AccessLimits(&keys)
        metrics.listen = try keys.optionalText("metrics.listen")
        metrics.file = try keys.optionalText("metrics.file")
        metrics.seconds = try keys.integer("metrics.seconds", 1...3600) ?? metrics.seconds
        guard metrics.file?.hasPrefix("/") ?? true else {
            throw HomeFault("\(path): metrics.file is not a whole path", mend: "write it as /var/…")
        }
        try keys.finish()
    }

    /// The file as `motcua init` writes it: every setting with its default.
    var text: String {
        """
        # Settings of a MotCua gateway. Every setting that is commented out shows its default.

        # The URN of this installation; stands in every receipt. Do not change it.
        gateway: "\(gateway)"
        # The agency that it serves (mã định danh).
        agency: "\(agency)"
        # Whether any well-formed citizen number may identify (AUTH SANDBOX).
        sandbox: \(sandbox)
        # A secret that is mixed into the hash of a person's number in receipts.
        identitySalt: "\(identitySalt)"

        # Where TLS clients connect.
        # listen: "127.0.0.1:4517"
        # A loopback address for clients without TLS; off when absent.
        # plaintext: "127.0.0.1:4516"
        # The longest line, in bytes.
        # lineLimit: 1048576
        # The largest attachment, in bytes.
        # attachmentLimit: 26214400
        # The most requests of one connection in progress.
        # pipelineLimit: 64
        # Seconds to finish a line once it has begun.
        # lineSeconds: 60
        # Seconds that a connection may stay silent.
        # idleSeconds: 600

        # The program that takes notices to applicants (sendmail -t -i -f SENDER); without one they are kept as files
        # in outbox/.
        # mail.sendmail: "/usr/sbin/sendmail"
        # The address from which notices come.
        # mail.sender: "motcua@localhost"
        # Seconds after which the program is ended.
        # mail.timeoutSeconds: 30
        # Seconds to the second attempt; doubled with each further one, up to the longest.
        # mail.firstRetrySeconds: 60
        # mail.longestRetrySeconds: 21600
        # Days after which a notice is given up; it is shown in the account all the same.
        # mail.giveUpDays: 5

        # An outside time-stamping authority (RFC 3161), http or https, in place of the gateway's own; real clock only.
        # tsa.url: "https://tsa.example.vn/"
        # The root certificate that its time stamps lead to, in PEM; needed with tsa.url.
        # tsa.root: "/etc/motcua/tsa-root.pem"
        # The policy that its time stamps have to state (an object identifier); any when absent.
        # tsa.policy: "1.2.3.4"
        # Hours for which receipts may go out without a time stamp, 1 to 168; then nothing more is signed.
        # tsa.graceHours: 24
        # Seconds that a request may take.
        # tsa.timeoutSeconds: 10
        # Seconds to the second attempt; doubled with each further one, up to five minutes.
        # tsa.firstRetrySeconds: 5

        # How postal items move when nobody moves them: manual (by the script in an address, else by verbs), random
        # (every item plays), off (addresses are taken as they are).
        # post.play: "manual"

        # The public keys of the witnesses of the transparency log (motcua log witness --init), apart by spaces.
        # log.witnesses: ""
        # How many of them must have signed a head before VERIFY believes it.
        # log.quorum: 0

        # A loopback address where Prometheus gets the figures of the server (http, /metrics); off when absent.
        # metrics.listen: "127.0.0.1:9464"
        # A file that gets the same text, for the textfile collector of node_exporter; off when absent.
        # metrics.file: "/var/lib/prometheus/node-exporter/motcua.prom"
        # Seconds between two texts of the file.
        # metrics.seconds: 15

        \(AccessLimits().text)
        """
    }
}

extension Settings {
    /// The name of the transparency log: that of the installation without the words before it.
    public var logOrigin: String { "motcua/gateway/\(gateway.split(separator: ":").last ?? "")" }
}
