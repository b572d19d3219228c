// The parts of Pango and Cairo that are macros or casts between GObject types, as functions that Swift can see.
#ifndef MOTCUA_CPANGO_SHIM_H
#define MOTCUA_CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <hb.h>
#include <pango/pango.h>
#include <pango/pangocairo.h>

// A context that lays out in points, without hinting, so that no screen leaves its mark on a page; NULL on failure.
static inline PangoContext *mc_print_context(void) {
    PangoFontMap *fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (fonts == NULL) return NULL;
    pango_cairo_font_map_set_resolution((PangoCairoFontMap *)fonts, 72);
    PangoContext *context = pango_font_map_create_context(fonts);
    g_object_unref(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, 0);
    pango_context_set_language(context, pango_language_from_string("vi"));
    return context;
}

// Whether a font of this very family is installed and has a character.
static inline int mc_has_font(PangoContext *context, const PangoFontDescription *wanted, uint32_t character) {
    PangoFont *font = pango_context_load_font(context, wanted);
    if (font == NULL) return 0;
    PangoFontDescription *found = pango_font_describe(font);
    int same = g_ascii_strcasecmp(
        pango_font_description_get_family(found), pango_font_description_get_family(wanted)) == 0;
    pango_font_description_free(found);
    int has = same && pango_font_has_char(font, character);
    g_object_unref(font);
    return has;
}

// The revision that a font states of itself, in thousandths; 0 where it states none.
static inline long mc_font_revision(PangoContext *context, const PangoFontDescription *wanted) {
    PangoFont *font = pango_context_load_font(context, wanted);
    if (font == NULL) return 0;
    hb_blob_t *head = hb_face_reference_table(hb_font_get_face(pango_font_get_hb_font(font)), HB_TAG('h', 'e', 'a', 'd'));
    unsigned int length = 0;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(head, &length);
    long revision = 0;
    if (bytes != NULL && length >= 8)
        revision = ((long)(bytes[4] << 8 | bytes[5]) * 1000) + ((long)(bytes[6] << 8 | bytes[7]) * 1000 + 32768) / 65536;
    hb_blob_destroy(head);
    g_object_unref(font);
    return revision;
}

static inline void mc_unref_context(PangoContext *context) { g_object_unref(context); }
static inline void mc_unref_layout(PangoLayout *layout) { g_object_unref(layout); }

#endif
