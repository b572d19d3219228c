internal import CXMLSec

/// A zip file in memory with exactly one entry, deflated.
enum ZipFile {
    /// Packs a file; the entry has a fixed date, so that the same file always gives the same bytes.
    static func pack(_ bytes: [UInt8], name: String) -> [UInt8]? {
        bytes.withUnsafeBytes { content -> [UInt8]? in
            var fault = zip_error_t()
            zip_error_init(&fault)
            defer { zip_error_fini(&fault) }
            guard let target = zip_source_buffer_create(nil, 0, 0, &fault) else { return nil }
            zip_source_keep(target)
            defer { zip_source_free(target) }
            guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
                zip_source_free(target)
                return nil
            }
            guard let source = zip_source_buffer(archive, content.baseAddress, UInt64(content.count), 0) else {
                zip_discard(archive)
                return nil
            }
            let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                return nil
            }
            let firstDay: UInt16 = 0x21
            guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0,
                zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0, zip_close(archive) == 0
            else {
                zip_discard(archive)
                return nil
            }
            return contents(of: target)
        }
    }

    private static func contents(of source: OpaquePointer) -> [UInt8]? {
        guard zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
        let count = Int(zip_source_tell(source))
        guard count > 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return zip_source_read(source, &bytes, UInt64(count)) == Int64(count) ? bytes : nil
    }

    /// Unpacks the only entry, whatever its name; `nil` where the file is damaged or has another number of entries.
    ///
    /// Throws `EdXMLFault.tooLarge` as soon as more than `limit` bytes come out.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(EdXMLFault) -> [UInt8]? {
        var isTooLarge = false
        let unpacked = bytes.withUnsafeBytes { content -> [UInt8]? in
            var fault = zip_error_t()
            zip_error_init(&fault)
            defer { zip_error_fini(&fault) }
            guard let source = zip_source_buffer_create(content.baseAddress, UInt64(content.count), 0, &fault) else {
                return nil
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &fault) else {
                zip_source_free(source)
                return nil
            }
            defer { zip_discard(archive) }
            guard zip_get_num_entries(archive, 0) == 1, let entry = zip_fopen_index(archive, 0, 0) else { return nil }
            defer { zip_fclose(entry) }
            var whole: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = zip_fread(entry, &piece, UInt64(piece.count))
                guard count >= 0 else { return nil }
                guard count > 0 else { return whole }
                guard whole.count + Int(count) <= limit else {
                    isTooLarge = true
                    return nil
                }
                whole.append(contentsOf: piece[..<Int(count)])
            }
        }
        if isTooLarge { throw .tooLarge(limit: EnvelopeLimits.unpacked) }
        return unpacked
    }
}
