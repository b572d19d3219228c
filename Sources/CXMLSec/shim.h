// libxml2, and XML signatures by xmlsec1 with libcrypto; the definitions are those that Debian's pkg-config
// file gives, without which the sizes of the library's types would not be those of its binary.
#ifndef MOTCUA_CXMLSEC_SHIM_H
#define MOTCUA_CXMLSEC_SHIM_H

#define __XMLSEC_FUNCTION__ __func__
#define XMLSEC_NO_SIZE_T
#define XMLSEC_OPENSSL3_ENGINES 1
#define XMLSEC_NO_GOST 1
#define XMLSEC_NO_GOST2012 1
#define XMLSEC_NO_CRYPTO_DYNAMIC_LOADING 1
#define XMLSEC_CRYPTO_OPENSSL 1

// Without it, Debian's libxml2 brings the headers of its own ICU, which clash with those of Swift's Foundation; only
// the encoding handlers, which nothing here touches, would differ.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <xmlsec/xmlsec.h>

#include <xmlsec/errors.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/templates.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>
#include <string.h>

// Frees what libxml2 allocated; xmlFree is a variable.
static inline void mc_xml_free(void *memory) { xmlFree(memory); }

// Whether a text stands anywhere in a memory.
static inline int mc_contains(const char *memory, size_t length, const char *text) {
    size_t wanted = strlen(text);
    const char *next = memory, *end = memory + length;
    while (next != NULL && (size_t)(end - next) >= wanted) {
        next = (const char *)memchr(next, text[0], (size_t)(end - next));
        if (next == NULL || (size_t)(end - next) < wanted) return 0;
        if (memcmp(next, text, wanted) == 0) return 1;
        next++;
    }
    return 0;
}

#endif
