import Foundation
import Testing

/// A time-stamping authority of the stock `openssl`, with keys of its own, behind a small HTTP server.
///
/// What it does is in a file, so that a test can change it while it runs.
final class OutsideAuthority {
    enum Manner: String, CaseIterable {
        case honest, refuses, garbage, wrongType, otherRequest, otherKey, rejects
    }

    static let policy = "1.2.3.4.5"

    let folder: String
    let port: Int
    private let program: Subprocess

    init(_ manner: Manner = .honest) throws {
        folder = TemporaryHome.temporaryPath("tsa")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Self.settings.replacing("SERIAL", with: "\(folder)/serial").write(
            toFile: "\(folder)/tsa.cnf", atomically: true, encoding: .utf8)
        try Self.script.write(toFile: "\(folder)/serve.py", atomically: true, encoding: .utf8)
        try manner.rawValue.write(toFile: "\(folder)/manner", atomically: true, encoding: .utf8)
        for name in ["root", "other"] { try Self.makeRoot(name, in: folder) }
        for (name, root) in [("tsa", "root"), ("foreign", "other")] { try Self.makeStamper(name, by: root, in: folder) }
        program = try Subprocess("/usr/bin/env", ["python3", "\(folder)/serve.py", folder])
        let output = ByteStream(reading: program.output, writing: program.input)
        guard let line = try output.readLine(), let port = Int(String(decoding: line, as: UTF8.self)) else {
            throw HarnessFault("the authority does not start")
        }
        self.port = port
    }

    deinit {
        program.signal(SIGKILL)
        program.wait()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var root: String { "\(folder)/root.crt" }

    func change(to manner: Manner) throws {
        try manner.rawValue.write(toFile: "\(folder)/manner", atomically: true, encoding: .utf8)
    }

    private static func openssl(_ arguments: [String]) throws {
        let outcome = try Program.run("/usr/bin/openssl", arguments)
        guard outcome.status == 0 else { throw HarnessFault("openssl \(arguments): \(outcome.errors)") }
    }

    private static func makeRoot(_ name: String, in folder: String) throws {
        try openssl([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
            "-keyout", "\(folder)/\(name).key", "-out", "\(folder)/\(name).crt", "-subj", "/CN=\(name)", "-addext",
            "keyUsage=critical,keyCertSign,cRLSign",
        ])
    }

    private static func makeStamper(_ name: String, by root: String, in folder: String) throws {
        try openssl([
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
            "\(folder)/\(name).key", "-out", "\(folder)/\(name).csr", "-subj", "/CN=\(name)",
        ])
        try openssl([
            "x509", "-req", "-in", "\(folder)/\(name).csr", "-CA", "\(folder)/\(root).crt", "-CAkey",
            "\(folder)/\(root).key", "-days", "20", "-extfile", "\(folder)/tsa.cnf", "-extensions", "stamper", "-out",
            "\(folder)/\(name).crt",
        ])
        try "01\n".write(toFile: "\(folder)/serial", atomically: true, encoding: .utf8)
    }

    private static let settings = """
        [tsa]
        serial = SERIAL
        crypto_device = builtin
        signer_digest = sha256
        default_policy = \(policy)
        digests = sha256
        accuracy = secs:1
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        [stamper]
        basicConstraints = critical, CA:FALSE
        keyUsage = critical, digitalSignature
        extendedKeyUsage = critical, timeStamping
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid:always

        """

    /// Answers each request by `openssl ts -reply`, in the manner that the file `manner` names.
    private static let script = #"""
        import http.server, subprocess, sys

        folder = sys.argv[1]
        past = []

        def reply(query, name):
            open(folder + "/query", "wb").write(query)
            arguments = ["openssl", "ts", "-reply", "-config", folder + "/tsa.cnf", "-section", "tsa", "-queryfile",
                         folder + "/query", "-signer", f"{folder}/{name}.crt", "-inkey", f"{folder}/{name}.key"]
            return subprocess.run(arguments, capture_output=True).stdout

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                query = self.rfile.read(int(self.headers["content-length"]))
                manner = open(folder + "/manner").read()
                past.append(query)
                status, kind = (500 if manner == "refuses" else 200), "application/timestamp-reply"
                if manner == "wrongType": kind = "text/html"
                if manner == "garbage": body = b"0\x82garbage"
                elif manner == "rejects": body = reply(b"0\x00", "tsa")
                elif manner == "otherRequest":
                    body = reply(query[:-13] + bytes([query[-13] ^ 1]) + query[-12:], "tsa")
                else: body = reply(query, "foreign" if manner == "otherKey" else "tsa")
                assert self.headers["content-type"] == "application/timestamp-query"
                self.send_response(status)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_): pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
        """#
}
