import EvidenceOpenSSL
import Foundation
import JSON

/// A file that the user names; `-` is standard input.
struct InputFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    func bytes() throws(Failure) -> [UInt8] {
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: path) else { throw unreadable }
        return [UInt8](data)
    }

    /// Refuses a file that cannot be read, before it is needed.
    func requireReadable() throws(Failure) {
        if path == "-" { return }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere, !isFolder.boolValue, FileManager.default.isReadableFile(atPath: path) else { throw unreadable }
    }

    private var unreadable: Failure {
        Failure("cannot read \(path)", mend: "check the path and its permissions", .noInput)
    }

    func text() throws(Failure) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else {
            throw Failure("\(path) is not UTF-8", mend: "save it as UTF-8 text", .badData)
        }
        return text
    }

    func json() throws(Failure) -> JSON {
        do {
            return try JSON.parse(try bytes())
        } catch let fault as JSONFault {
            throw Failure(
                "\(path) is not JSON", mend: "mend the \(fault.kind.rawValue) fault at byte \(fault.offset)", .badData)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("cannot read \(path)", mend: "\(error)", .badData)
        }
    }

    /// The SHA-256 of the DER of a certificate in PEM.
    func certificateFingerprint() throws(Failure) -> String {
        let lines = try text().split(whereSeparator: \.isNewline)
        let inside = lines.drop { $0 != "-----BEGIN CERTIFICATE-----" }.dropFirst()
            .prefix { $0 != "-----END CERTIFICATE-----" }
        guard !inside.isEmpty, let der = Data(base64Encoded: inside.joined()) else {
            throw Failure("\(path) is not a certificate", mend: "give a file in PEM", .badData)
        }
        return Digest.fingerprint(ofCertificate: [UInt8](der))
    }

    /// The media type of the file, by the end of its name.
    var mediaType: String {
        switch path.split(separator: ".").last?.lowercased() {
        case "pdf": "application/pdf"
        case "json": "application/json"
        case "xml": "application/xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "tif", "tiff": "image/tiff"
        case "txt": "text/plain"
        case "doc": "application/msword"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xls": "application/vnd.ms-excel"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "zip": "application/zip"
        default: "application/octet-stream"
        }
    }
}
