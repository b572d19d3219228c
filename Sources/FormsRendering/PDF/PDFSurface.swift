internal import CPango

/// Draws pages into a PDF of version 1.4 with all fonts in it.
final class PDFSurface {
    private final class Output { var bytes: [UInt8] = [] }

    private let output = Output()
    private let surface: OpaquePointer
    private let canvas: OpaquePointer

    /// - Parameter created: the moment that the file names as its date, in ISO 8601.
    init(_ sheet: Sheet, title: String, subject: String, created: String) throws(RenderingFault) {
        let opened = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), sheet.width, sheet.height)
        guard let surface = opened else { throw .library("Cairo made no surface") }
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        for (key, text) in [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_SUBJECT, subject),
            (CAIRO_PDF_METADATA_CREATOR, "MotCua Simulation"), (CAIRO_PDF_METADATA_CREATE_DATE, created),
            (CAIRO_PDF_METADATA_MOD_DATE, created),
        ] {
            cairo_pdf_surface_set_metadata(surface, key, text)
        }
        self.surface = surface
        guard let canvas = cairo_create(surface) else { throw .library("Cairo made no context") }
        self.canvas = canvas
    }

    deinit {
        cairo_destroy(canvas)
        cairo_surface_destroy(surface)
    }

    func draw(_ page: [Mark]) {
        cairo_set_source_rgb(canvas, 0, 0, 0)
        cairo_set_line_width(canvas, 0.6)
        for mark in page { draw(mark) }
        cairo_show_page(canvas)
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .line(let block, let index, let x, let y): block.draw(line: index, x: x, y: y, on: canvas)
        case .rule(let x, let y, let toX, let toY):
            cairo_move_to(canvas, x, y)
            cairo_line_to(canvas, toX, toY)
            cairo_stroke(canvas)
        case .box(let x, let y, let width, let height):
            cairo_rectangle(canvas, x, y, width, height)
            cairo_stroke(canvas)
        case .code(let matrix, let x, let y, let side):
            let module = side / Double(matrix.side)
            for run in matrix.runs {
                cairo_rectangle(
                    canvas, x + Double(run.column) * module, y + Double(run.row) * module,
                    Double(run.length) * module, module)
            }
            cairo_fill(canvas)
        }
    }

    /// Ends the file.
    func finish() throws(RenderingFault) -> [UInt8] {
        cairo_surface_finish(surface)
        for status in [cairo_status(canvas), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .library(String(cString: cairo_status_to_string(status)))
        }
        return output.bytes
    }
}
