internal import CPango

/// A text broken into lines of a width; the lines may be drawn on different pages.
final class TextBlock {
    /// The measures of one line, in points.
    struct Line {
        /// From the left edge of the block to the first letter.
        let x: Double
        let width: Double
        let height: Double
        /// From the top of the line.
        let baseline: Double
    }

    private let layout: OpaquePointer
    private let width: Double
    private(set) var lines: [Line]
    var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// - Parameter bold: how many bytes at the beginning are bold, for a label.
    init(_ text: String, _ style: TextStyle, width: Double, bold: Int = 0, in context: PrintContext)
        throws(RenderingFault)
    {
        guard let layout = pango_layout_new(context.pointer) else { throw .library("Pango made no layout") }
        self.layout = layout
        self.width = width
        style.withDescription { pango_layout_set_font_description(layout, $0) }
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_spacing(layout, Int32(style.size * 0.12 * Double(PANGO_SCALE)))
        switch style.alignment {
        case .left: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        }
        pango_layout_set_auto_dir(layout, 0)
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        if bold > 0 {
            let weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD)
            weight?.pointee.start_index = 0
            weight?.pointee.end_index = UInt32(bold)
            pango_attr_list_insert(attributes, weight)
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        lines = Self.measure(layout, spacing: style.size * 0.12)
    }

    deinit { mc_unref_layout(layout) }

    /// This block in the middle of a wider measure.
    func centred(in wider: Double) -> TextBlock {
        let shift = (wider - width) / 2
        lines = lines.map { Line(x: $0.x + shift, width: $0.width, height: $0.height, baseline: $0.baseline) }
        return self
    }

    private static func measure(_ layout: OpaquePointer, spacing: Double) -> [Line] {
        let scale = Double(PANGO_SCALE)
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            let baseline = Double(pango_layout_iter_get_baseline(iterator)) / scale
            let top = Double(logical.y) / scale
            lines.append(
                Line(
                    x: Double(logical.x) / scale, width: Double(logical.width) / scale,
                    height: Double(logical.height) / scale + spacing, baseline: baseline - top))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }

    /// Draws one line with its top at `y` and the left edge of the block at `x`.
    func draw(line index: Int, x: Double, y: Double, on canvas: OpaquePointer) {
        guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { return }
        cairo_move_to(canvas, x + lines[index].x, y + lines[index].baseline)
        pango_cairo_show_layout_line(canvas, line)
    }
}
