internal import CZip

/// Zip files in memory.
public enum ZipArchive {
    /// Packs files in their order, deflated; each has a fixed date, so that the same files always give the same bytes.
    ///
    /// Throws `ZipFault.failed`.
    public static func pack(_ entries: [ZipEntry]) throws(ZipFault) -> [UInt8] {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &fault) else { throw .failed }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
            zip_source_free(target)
            throw .failed
        }
        let packed = entries.withUnsafeContents { contents in
            zip(entries, contents).allSatisfy { add($0.name, $1, to: archive) } && zip_close(archive) == 0
        }
        guard packed else {
            zip_discard(archive)
            throw .failed
        }
        guard let bytes = contents(of: target) else { throw .failed }
        return bytes
    }

    private static func add(_ name: String, _ content: UnsafeRawBufferPointer, to archive: OpaquePointer) -> Bool {
        guard let source = zip_source_buffer(archive, content.baseAddress, UInt64(content.count), 0) else {
            return false
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let firstDay: UInt16 = 0x21
        return zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
            && zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
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

    /// Unpacks all files; their names are as they stand there, whatever they are.
    ///
    /// - Parameters:
    ///   - most: the most files that are taken.
    ///   - limit: the most bytes that may come out, of all files together.
    public static func unpack(_ bytes: [UInt8], most: Int, limit: Int) throws(ZipFault) -> [ZipEntry] {
        let unpacked = bytes.withUnsafeBytes { content in
            Result { () throws(ZipFault) in try unpack(content, most: most, limit: limit) }
        }
        return try unpacked.get()
    }

    private static func unpack(
        _ content: UnsafeRawBufferPointer, most: Int, limit: Int
    ) throws(ZipFault) -> [ZipEntry] {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let source = zip_source_buffer_create(content.baseAddress, UInt64(content.count), 0, &fault) else {
            throw .broken
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &fault) else {
            zip_source_free(source)
            throw .broken
        }
        defer { zip_discard(archive) }
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= most else { throw .tooMany(limit: most) }
        var entries: [ZipEntry] = []
        var room = limit
        for index in 0..<max(0, count) {
            guard let name = zip_get_name(archive, UInt64(index), 0).map({ String(cString: $0) }) else {
                throw .broken
            }
            guard !name.hasSuffix("/") else { continue }
            let bytes = try read(UInt64(index), of: archive, room: room, limit: limit)
            room -= bytes.count
            entries.append(ZipEntry(name: name, bytes: bytes))
        }
        return entries
    }

    private static func read(
        _ index: UInt64, of archive: OpaquePointer, room: Int, limit: Int
    ) throws(ZipFault) -> [UInt8] {
        guard let entry = zip_fopen_index(archive, index, 0) else { throw .broken }
        defer { zip_fclose(entry) }
        var whole: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(entry, &piece, UInt64(piece.count))
            guard count >= 0 else { throw .broken }
            guard count > 0 else { return whole }
            guard whole.count + Int(count) <= room else { throw .tooLarge(limit: limit) }
            whole.append(contentsOf: piece[..<Int(count)])
        }
    }
}

extension [ZipEntry] {
    /// Throws `ZipFault.badName` unless every name stands there once, is relative, and leads to no other place.
    public func checkNames() throws(ZipFault) {
        var names: Set<String> = []
        for entry in self {
            let name = entry.name
            let isPlain =
                !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\")
                && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
                && !name.split(separator: "/").contains { $0 == ".." || $0 == "." }
            guard isPlain, names.insert(name).inserted else { throw .badName(name) }
        }
    }

    /// Keeps the contents of all files in their places while `body` uses them.
    fileprivate func withUnsafeContents<Result>(
        _ body: ([UnsafeRawBufferPointer]) -> Result
    ) -> Result {
        func next(_ index: Int, _ taken: [UnsafeRawBufferPointer]) -> Result {
            guard index < count else { return body(taken) }
            return self[index].bytes.withUnsafeBytes { next(index + 1, taken + [$0]) }
        }
        return next(0, [])
    }
}
