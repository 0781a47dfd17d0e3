// SPDX-License-Identifier: MIT

#ifndef CUNICODE_H
#define CUNICODE_H

#include <stdint.h>

// What the tool needs of ICU, in plain C types: UTF-8 in, UTF-8 out, nothing kept. ICU's own headers stay out of
// sight, for they clash with the ones Foundation brings. No file is read: the data is part of libicudata.
//
// Every function writes at most `capacity` bytes to `output` and gives the length of the whole answer, which did not
// fit when it is greater than `capacity` (call again with room), or -1 when the text has no such form. The text must
// be valid UTF-8 of at most CUNICODE_LONGEST bytes. All may be called from any thread.

#define CUNICODE_LONGEST (1 << 20)

/// The ASCII form of a domain by UTS 46, non-transitional, with the checks of STD 3, hyphens, joiners, bidirectional
/// text and lengths; of what IDNA 2008 has no place for, like symbols and emoji, -1.
int32_t cunicode_domain_to_ascii(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity);

/// The Unicode form of a domain, with the same checks.
int32_t cunicode_domain_to_unicode(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity);

/// Normalization form C.
int32_t cunicode_nfc(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity);

/// Normalization form KC.
int32_t cunicode_nfkc(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity);

/// Full case folding in no language; the result need not be normalised.
int32_t cunicode_fold_case(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity);

#endif
