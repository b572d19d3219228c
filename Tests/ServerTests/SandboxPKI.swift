import Glibc
import Testing

/// A CA with a server and a client certificate, and a stranger's certificate, made by the `openssl` command.
final class SandboxPKI: Sendable {
    private let home: TemporaryFolder
    private var folder: String { home.path }

    /// Makes the files in a folder of their own.
    init() throws {
        home = try TemporaryFolder()
        let script = """
            cd '\(folder)' && exec 2>openssl.log && set -e
            new() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $1.key -subj /CN=$1 "${@:2}"; }
            signed() {
                new $1 -out $1.csr; printf '%s\\n' "$2" >$1.ext
                openssl x509 -req -in $1.csr -CA root.crt -CAkey root.key -CAcreateserial -days 2 -extfile $1.ext -out $1.crt
            }
            new root -x509 -days 2 -out root.crt
            new stranger -x509 -days 2 -out stranger.crt
            signed server subjectAltName=IP:127.0.0.1,DNS:localhost
            signed client extendedKeyUsage=clientAuth
            """
        let path = folder + "/make.sh"
        let file = try #require(fopen(path, "w"))
        fputs(script, file)
        fclose(file)
        #expect(system("bash '\(path)'") == 0, "openssl failed, see \(folder)/openssl.log")
    }

    /// The PEM certificate of `root`, `server`, `client` or `stranger`.
    func certificate(_ name: String) -> String { "\(folder)/\(name).crt" }

    /// The PEM key of one of them.
    func key(_ name: String) -> String { "\(folder)/\(name).key" }

    /// Puts the files of another one in place of these, or takes them away.
    func replace(_ name: String, with other: String?) throws {
        for path in [certificate, key] {
            guard let other else {
                unlink(path(name))
                continue
            }
            #expect(link(path(other), path(name)) == 0)
        }
    }
}
