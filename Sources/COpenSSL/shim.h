// The parts of libcrypto that are macros, variadic or typed stacks, as functions that Swift can see.
#ifndef MOTCUA_COPENSSL_SHIM_H
#define MOTCUA_COPENSSL_SHIM_H

#include <string.h>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <time.h>

// The bytes that a memory BIO holds; they belong to the BIO.
static inline long mc_bio_data(BIO *bio, const unsigned char **data) {
    return BIO_get_mem_data(bio, (char **)data);
}

// A new key on the named curve; NULL on failure.
static inline EVP_PKEY *mc_ec_key(const char *curve) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "EC", curve);
}

// A new RSA key of so many bits; NULL on failure.
static inline EVP_PKEY *mc_rsa_key(size_t bits) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", bits);
}

// The engine that reaches tokens through a PKCS #11 module (a path), started; NULL on failure. Debian 12 has no provider for
// them. It is quiet, since its own messages repeat the URI and so the PIN.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static inline ENGINE *mc_token_engine(const char *module) {
    ENGINE *engine = ENGINE_by_id("pkcs11");
    if (engine == NULL) return NULL;
    if (ENGINE_ctrl_cmd_string(engine, "MODULE_PATH", module, 0) == 1 &&
        ENGINE_ctrl_cmd_string(engine, "QUIET", NULL, 0) == 1 && ENGINE_init(engine) == 1) {
        return engine;
    }
    ENGINE_free(engine);
    return NULL;
}

// The private key that a PKCS #11 URI names; NULL on failure.
static inline EVP_PKEY *mc_token_key(ENGINE *engine, const char *uri) {
    return ENGINE_load_private_key(engine, uri, NULL, NULL);
}
#pragma GCC diagnostic pop

static inline STACK_OF(X509) *mc_x509s_new(void) { return sk_X509_new_null(); }
static inline int mc_x509s_push(STACK_OF(X509) *stack, X509 *certificate) { return sk_X509_push(stack, certificate); }
static inline int mc_x509s_count(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline X509 *mc_x509s_at(const STACK_OF(X509) *stack, int index) { return sk_X509_value(stack, index); }

// Frees the stack alone: what CMS_get0_signers returns.
static inline void mc_x509s_free(STACK_OF(X509) *stack) { sk_X509_free(stack); }

// Frees the stack and its certificates: what CMS_get1_certs returns.
static inline void mc_x509s_free_all(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }

static inline int mc_signer_count(CMS_ContentInfo *cms) {
    return sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms));
}

// Seconds since 1970; 0 in `ok` when the time cannot be read.
static inline int64_t mc_unix_time(const ASN1_TIME *time, int *ok) {
    struct tm parts;
    *ok = ASN1_TIME_to_tm(time, &parts);
    return *ok ? (int64_t)timegm(&parts) : 0;
}

static inline int mc_set_validity(X509 *certificate, int64_t from, int64_t until) {
    return ASN1_TIME_set(X509_getm_notBefore(certificate), (time_t)from) != NULL
        && ASN1_TIME_set(X509_getm_notAfter(certificate), (time_t)until) != NULL;
}

// A positive random serial number of 127 bits.
static inline int mc_set_random_serial(X509 *certificate) {
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1) return 0;
    bytes[0] = (unsigned char)((bytes[0] & 0x7F) | 0x40);
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, NULL);
    int ok = number != NULL && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != NULL;
    BN_free(number);
    return ok;
}

// Adds every extension that a section of a configuration names.
static inline int mc_add_extensions(CONF *configuration, const char *section, X509 *issuer, X509 *subject) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, subject, NULL, NULL, 0);
    X509V3_set_nconf(&context, configuration);
    return X509V3_EXT_add_nconf(configuration, &context, section, subject);
}

static inline int mc_conf_count(const CONF *configuration, const char *section) {
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(configuration, section);
    return values == NULL ? -1 : sk_CONF_VALUE_num(values);
}

static inline const CONF_VALUE *mc_conf_at(const CONF *configuration, const char *section, int index) {
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(configuration, section);
    return values == NULL ? NULL : sk_CONF_VALUE_value(values, index);
}

// Whether a certificate names a purpose, given by its dotted identifier.
static inline int mc_has_extended_usage(X509 *certificate, const char *identifier) {
    EXTENDED_KEY_USAGE *usages = (EXTENDED_KEY_USAGE *)X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
    ASN1_OBJECT *wanted = OBJ_txt2obj(identifier, 1);
    int found = 0;
    for (int i = 0; usages != NULL && wanted != NULL && i < sk_ASN1_OBJECT_num(usages); i++)
        if (OBJ_cmp(sk_ASN1_OBJECT_value(usages, i), wanted) == 0) found = 1;
    ASN1_OBJECT_free(wanted);
    EXTENDED_KEY_USAGE_free(usages);
    return found;
}

// How many purposes a certificate names.
static inline int mc_count_extended_usages(X509 *certificate) {
    EXTENDED_KEY_USAGE *usages = (EXTENDED_KEY_USAGE *)X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
    int count = usages == NULL ? 0 : sk_ASN1_OBJECT_num(usages);
    EXTENDED_KEY_USAGE_free(usages);
    return count;
}

// Whether every CA between the leaf and the root of a verified chain may issue certificates for a purpose: RFC 5280 does
// not say so, but a CA that names purposes is meant to be limited to them.
static inline int mc_chain_allows(X509_STORE_CTX *context, const char *identifier) {
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context);
    for (int i = 1; i < sk_X509_num(chain) - 1; i++) {
        X509 *issuer = sk_X509_value(chain, i);
        if (X509_get_ext_by_NID(issuer, NID_ext_key_usage, -1) >= 0 && !mc_has_extended_usage(issuer, identifier))
            return 0;
    }
    return 1;
}

// Whether a certificate was issued under a policy, given by its dotted identifier.
static inline int mc_has_policy(X509 *certificate, const char *identifier) {
    CERTIFICATEPOLICIES *policies =
        (CERTIFICATEPOLICIES *)X509_get_ext_d2i(certificate, NID_certificate_policies, NULL, NULL);
    ASN1_OBJECT *wanted = OBJ_txt2obj(identifier, 1);
    int found = 0;
    for (int i = 0; policies != NULL && wanted != NULL && i < sk_POLICYINFO_num(policies); i++)
        if (OBJ_cmp(sk_POLICYINFO_value(policies, i)->policyid, wanted) == 0) found = 1;
    ASN1_OBJECT_free(wanted);
    CERTIFICATEPOLICIES_free(policies);
    return found;
}

// What a time stamp states beside its imprint: seconds since 1970, negative when no time may be stamped, and a positive
// serial number of 16 bytes.
struct mc_stamp_facts {
    int64_t seconds;
    const unsigned char *serial;
};

static inline ASN1_INTEGER *mc_stamp_serial(struct TS_resp_ctx *context, void *data) {
    (void)context;
    BIGNUM *number = BN_bin2bn(((const struct mc_stamp_facts *)data)->serial, 16, NULL);
    ASN1_INTEGER *serial = number == NULL ? NULL : BN_to_ASN1_INTEGER(number, NULL);
    BN_free(number);
    return serial;
}

static inline int mc_stamp_time(struct TS_resp_ctx *context, void *data, long *seconds, long *microseconds) {
    int64_t at = ((const struct mc_stamp_facts *)data)->seconds;
    if (at < 0) {
        TS_RESP_CTX_set_status_info(context, TS_STATUS_REJECTION, "Time is not available.");
        TS_RESP_CTX_add_failure_info(context, TS_INFO_TIME_NOT_AVAILABLE);
        return 0;
    }
    *seconds = (long)at;
    *microseconds = 0;
    return 1;
}

// The order of DER for the members of a set (X.690, 11.6).
static inline int mc_by_encoding(const X509 *const *left, const X509 *const *right) {
    unsigned char *encoded[2] = {NULL, NULL};
    int length[2] = {i2d_X509(*left, &encoded[0]), i2d_X509(*right, &encoded[1])};
    int order = 0;
    if (length[0] > 0 && length[1] > 0) {
        order = memcmp(encoded[0], encoded[1], length[0] < length[1] ? length[0] : length[1]);
    }
    OPENSSL_free(encoded[0]);
    OPENSSL_free(encoded[1]);
    return order;
}

// The authority's answer to a request; the facts are read while it runs. The library puts the signer's certificate
// first; a strict reader wants the set in the order of DER.
static inline TS_RESP *mc_stamp_reply(TS_RESP_CTX *context, BIO *request, const struct mc_stamp_facts *facts) {
    TS_RESP_CTX_set_serial_cb(context, mc_stamp_serial, (void *)facts);
    TS_RESP_CTX_set_time_cb(context, mc_stamp_time, (void *)facts);
    TS_RESP *response = TS_RESP_create_response(context, request);
    PKCS7 *token = response == NULL ? NULL : TS_RESP_get_token(response);
    if (token != NULL && PKCS7_type_is_signed(token) && token->d.sign->cert != NULL) {
        sk_X509_set_cmp_func(token->d.sign->cert, mc_by_encoding);
        sk_X509_sort(token->d.sign->cert);
    }
    return response;
}

static inline int mc_crl_count(X509_CRL *list) { return sk_X509_REVOKED_num(X509_CRL_get_REVOKED(list)); }

static inline X509_REVOKED *mc_crl_at(X509_CRL *list, int index) {
    return sk_X509_REVOKED_value(X509_CRL_get_REVOKED(list), index);
}

// Whether a list reads the same when all of it is written anew: the library keeps what it read otherwise.
static inline int mc_crl_is_der(const unsigned char *bytes, long length) {
    const unsigned char *next = bytes;
    unsigned char *written = NULL;
    X509_CRL *list = d2i_X509_CRL(NULL, &next, length);
    int same = list != NULL && next == bytes + length && i2d_re_X509_CRL_tbs(list, NULL) > 0
        && i2d_X509_CRL(list, &written) == length && memcmp(bytes, written, (size_t)length) == 0;
    OPENSSL_free(written);
    X509_CRL_free(list);
    return same;
}

// Sets the times, the number, the issuer's key identifier and, for 2.5.29.60, the moment since when expired
// certificates stay on the list.
static inline int mc_crl_set(
    X509_CRL *list, X509 *issuer, int64_t from, int64_t until, uint64_t number, int64_t expired_since) {
    X509V3_CTX context;
    ASN1_TIME *times[2] = {ASN1_TIME_set(NULL, (time_t)from), ASN1_TIME_set(NULL, (time_t)until)};
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_GENERALIZEDTIME *since = ASN1_GENERALIZEDTIME_set(NULL, (time_t)expired_since);
    ASN1_OBJECT *expired = OBJ_txt2obj("2.5.29.60", 1);
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    unsigned char *encoded = NULL;
    int length = since == NULL ? 0 : i2d_ASN1_GENERALIZEDTIME(since, &encoded);
    X509V3_set_ctx(&context, issuer, NULL, NULL, list, 0);
    X509V3_set_ctx_nodb(&context);
    X509_EXTENSION *key = X509V3_EXT_conf_nid(NULL, &context, NID_authority_key_identifier, "keyid:always");
    X509_EXTENSION *kept = NULL;
    if (length > 0 && value != NULL && expired != NULL && ASN1_OCTET_STRING_set(value, encoded, length) == 1)
        kept = X509_EXTENSION_create_by_OBJ(NULL, expired, 0, value);
    int ok = times[0] != NULL && times[1] != NULL && serial != NULL && key != NULL && kept != NULL
        && X509_CRL_set_version(list, 1) == 1 && X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer)) == 1
        && X509_CRL_set1_lastUpdate(list, times[0]) == 1 && X509_CRL_set1_nextUpdate(list, times[1]) == 1
        && ASN1_INTEGER_set_uint64(serial, number) == 1 && X509_CRL_add_ext(list, key, -1) == 1
        && X509_CRL_add1_ext_i2d(list, NID_crl_number, serial, 0, 0) == 1 && X509_CRL_add_ext(list, kept, -1) == 1;
    X509_EXTENSION_free(kept);
    X509_EXTENSION_free(key);
    OPENSSL_free(encoded);
    ASN1_OCTET_STRING_free(value);
    ASN1_OBJECT_free(expired);
    ASN1_GENERALIZEDTIME_free(since);
    ASN1_INTEGER_free(serial);
    ASN1_TIME_free(times[0]);
    ASN1_TIME_free(times[1]);
    return ok;
}

// Adds an entry; no reason is written for 0 (RFC 5280, 5.3.1), no date since when it is invalid when it is NULL.
static inline int mc_crl_add(
    X509_CRL *list, const unsigned char *serial, int length, int64_t at, int reason, const int64_t *invalid_since) {
    X509_REVOKED *entry = X509_REVOKED_new();
    BIGNUM *number = BN_bin2bn(serial, length, NULL);
    ASN1_INTEGER *name = number == NULL ? NULL : BN_to_ASN1_INTEGER(number, NULL);
    ASN1_TIME *when = ASN1_TIME_set(NULL, (time_t)at);
    ASN1_ENUMERATED *why = ASN1_ENUMERATED_new();
    ASN1_GENERALIZEDTIME *since =
        invalid_since == NULL ? NULL : ASN1_GENERALIZEDTIME_set(NULL, (time_t)*invalid_since);
    int ok = entry != NULL && name != NULL && when != NULL && why != NULL
        && X509_REVOKED_set_serialNumber(entry, name) == 1 && X509_REVOKED_set_revocationDate(entry, when) == 1
        && ASN1_ENUMERATED_set(why, reason) == 1
        && (reason == 0 || X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, why, 0, 0) == 1)
        && (invalid_since == NULL
            || (since != NULL && X509_REVOKED_add1_ext_i2d(entry, NID_invalidity_date, since, 0, 0) == 1));
    ok = ok && X509_CRL_add0_revoked(list, entry) == 1;
    if (!ok) X509_REVOKED_free(entry);
    ASN1_GENERALIZEDTIME_free(since);
    ASN1_ENUMERATED_free(why);
    ASN1_TIME_free(when);
    ASN1_INTEGER_free(name);
    BN_free(number);
    return ok;
}

// A request for the status of certificates; NULL unless it is one, with nothing after it.
static inline OCSP_REQUEST *mc_ocsp_request(const unsigned char *bytes, long length) {
    const unsigned char *next = bytes;
    OCSP_REQUEST *request = d2i_OCSP_REQUEST(NULL, &next, length);
    if (request != NULL && next == bytes + length) return request;
    OCSP_REQUEST_free(request);
    return NULL;
}

// The serial number that a request asks for at a place, when it names this issuer by SHA-1 or SHA-256; else NULL.
static inline const ASN1_INTEGER *mc_ocsp_serial(OCSP_REQUEST *request, int index, X509 *issuer) {
    OCSP_CERTID *asked = OCSP_onereq_get0_id(OCSP_request_onereq_get0(request, index));
    ASN1_OBJECT *hash = NULL;
    ASN1_INTEGER *serial = NULL;
    if (OCSP_id_get0_info(NULL, &hash, NULL, &serial, asked) != 1) return NULL;
    int kind = OBJ_obj2nid(hash);
    if (kind != NID_sha1 && kind != NID_sha256) return NULL;
    OCSP_CERTID *own = OCSP_cert_to_id(EVP_get_digestbyobj(hash), NULL, issuer);
    int same = own != NULL && OCSP_id_issuer_cmp(own, asked) == 0;
    OCSP_CERTID_free(own);
    return same ? serial : NULL;
}

// Adds what is known of the certificate at a place of a request: a V_OCSP_CERTSTATUS, for a revoked one with the reason
// (negative for none) and the date.
static inline int mc_ocsp_add(
    OCSP_BASICRESP *reply, OCSP_REQUEST *request, int index, int status, int reason, int64_t revoked, int64_t from,
    int64_t until) {
    ASN1_TIME *at = status == V_OCSP_CERTSTATUS_REVOKED ? ASN1_GENERALIZEDTIME_set(NULL, (time_t)revoked) : NULL;
    ASN1_TIME *this_update = ASN1_GENERALIZEDTIME_set(NULL, (time_t)from);
    ASN1_TIME *next_update = ASN1_GENERALIZEDTIME_set(NULL, (time_t)until);
    OCSP_CERTID *asked = OCSP_onereq_get0_id(OCSP_request_onereq_get0(request, index));
    int ok = this_update != NULL && next_update != NULL && (at != NULL || status != V_OCSP_CERTSTATUS_REVOKED)
        && OCSP_basic_add1_status(reply, asked, status, reason, at, this_update, next_update) != NULL;
    ASN1_TIME_free(at);
    ASN1_TIME_free(this_update);
    ASN1_TIME_free(next_update);
    return ok;
}

// Signs a reply that was made at a moment; the library would write that of the machine.
static inline int mc_ocsp_sign(OCSP_BASICRESP *reply, X509 *responder, EVP_PKEY *key, const EVP_MD *hash, int64_t at) {
    ASN1_GENERALIZEDTIME *made = (ASN1_GENERALIZEDTIME *)OCSP_resp_get0_produced_at(reply);
    return made != NULL && ASN1_GENERALIZEDTIME_set(made, (time_t)at) != NULL
        && OCSP_basic_sign(reply, responder, key, hash, NULL, OCSP_NOTIME) == 1;
}

// A whole response in DER, to be freed by OPENSSL_free; without a reply it says why there is none.
static inline int mc_ocsp_response(int status, OCSP_BASICRESP *reply, unsigned char **bytes) {
    OCSP_RESPONSE *response = OCSP_response_create(status, reply);
    int length = response == NULL ? -1 : i2d_OCSP_RESPONSE(response, bytes);
    OCSP_RESPONSE_free(response);
    return length;
}

static inline void mc_free(void *memory) { OPENSSL_free(memory); }

// How names are written: as RFC 2253 has them, letters of other scripts unescaped.
static inline unsigned long mc_name_flags(void) { return XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB; }

// Writes the subject as RFC 2253 has it, letters of other scripts unescaped.
static inline int mc_print_subject(BIO *bio, const X509 *certificate) {
    return X509_NAME_print_ex(bio, X509_get_subject_name(certificate), 0, mc_name_flags());
}

#endif
