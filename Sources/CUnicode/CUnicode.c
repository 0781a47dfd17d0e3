// SPDX-License-Identifier: MIT

#include "CUnicode.h"

#include <pthread.h>
#include <stdlib.h>

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

// Made once and never freed; all three kinds may be used by any number of threads.
static pthread_once_t opened = PTHREAD_ONCE_INIT;
static UIDNA *idna;
static UCaseMap *case_map;
static const UNormalizer2 *form_c;
static const UNormalizer2 *form_kc;

static void open_all(void) {
    UErrorCode error = U_ZERO_ERROR;
    udata_setFileAccess(UDATA_NO_FILES, &error);
    idna = uidna_openUTS46(UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_CHECK_CONTEXTO
                               | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                           &error);
    case_map = ucasemap_open("", U_FOLD_CASE_DEFAULT, &error);
    form_c = unorm2_getNFCInstance(&error);
    form_kc = unorm2_getNFKCInstance(&error);
    if (U_FAILURE(error)) { idna = NULL; }
}

static int is_ready(int32_t length) {
    pthread_once(&opened, open_all);
    return idna != NULL && length >= 0 && length <= CUNICODE_LONGEST;
}

// RFC 5892, section 2: the exceptions F and the jamo of I decide before the letters, marks and digits of A. What is
// unstable or ignorable (B, C) never comes out of UTS 46's mapping; the contextual rules were checked by ICU.
static int has_place_in_idna2008(UChar32 scalar) {
    switch (scalar) {
    case 0xB7: case 0x375: case 0x5F3: case 0x5F4: case 0x6FD: case 0x6FE: case 0xF0B: case 0x200C: case 0x200D:
    case 0x3007: case 0x30FB:
        return 1;
    case 0x640: case 0x7FA: case 0x302E: case 0x302F: case 0x3031: case 0x3032: case 0x3033: case 0x3034: case 0x3035:
    case 0x303B:
        return 0;
    default:
        break;
    }
    int32_t syllable = u_getIntPropertyValue(scalar, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (syllable == U_HST_LEADING_JAMO || syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
    uint32_t kept = U_GC_LL_MASK | U_GC_LO_MASK | U_GC_LM_MASK | U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ND_MASK;
    return (U_GET_GC_MASK(scalar) & kept) != 0;
}

static int all_have_place_in_idna2008(const uint8_t *text, int32_t length) {
    int32_t index = 0;
    while (index < length) {
        UChar32 scalar;
        U8_NEXT(text, index, length, scalar);
        if (scalar < 0 || (scalar >= 0x80 && !has_place_in_idna2008(scalar))) return 0;
    }
    return 1;
}

int32_t cunicode_domain_to_unicode(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
    if (!is_ready(length)) return -1;
    UErrorCode error = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToUnicodeUTF8(idna, (const char *)text, length, (char *)output, capacity, &info, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) return written;
    if (U_FAILURE(error) || info.errors != 0 || !all_have_place_in_idna2008(output, written)) return -1;
    return written;
}

int32_t cunicode_domain_to_ascii(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
    // A name of 253 bytes in ASCII has at most as many scalars, each of at most four bytes.
    uint8_t spelling[1024];
    int32_t spelled = cunicode_domain_to_unicode(text, length, spelling, sizeof spelling);
    if (spelled < 0 || spelled > (int32_t)sizeof spelling) return -1;
    UErrorCode error = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToASCII_UTF8(idna, (const char *)text, length, (char *)output, capacity, &info, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) return written;
    return U_FAILURE(error) || info.errors != 0 ? -1 : written;
}

static int32_t normalized(const UNormalizer2 *form, const uint8_t *text, int32_t length, uint8_t *output,
                          int32_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t units = 0;
    int32_t written = -1;
    // UTF-16 never needs more units than UTF-8 bytes; a scalar becomes at most 18 units in a compatibility form.
    UChar *source = malloc(((size_t)length + 1) * sizeof(UChar));
    UChar *result = malloc(((size_t)length * 18 + 1) * sizeof(UChar));
    if (source != NULL && result != NULL) {
        u_strFromUTF8(source, length + 1, &units, (const char *)text, length, &error);
        units = unorm2_normalize(form, source, units, result, length * 18 + 1, &error);
        u_strToUTF8((char *)output, capacity, &written, result, units, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) written = -1;
    }
    free(source);
    free(result);
    return written;
}

int32_t cunicode_nfc(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
    return is_ready(length) ? normalized(form_c, text, length, output, capacity) : -1;
}

int32_t cunicode_nfkc(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
    return is_ready(length) ? normalized(form_kc, text, length, output, capacity) : -1;
}

int32_t cunicode_fold_case(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
    if (!is_ready(length)) return -1;
    UErrorCode error = U_ZERO_ERROR;
    int32_t written = ucasemap_utf8FoldCase(case_map, (char *)output, capacity, (const char *)text, length, &error);
    return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : written;
}
