// SPDX-License-Identifier: MIT
//
// Where wanted bytes stand among 64: bit i of the answer says whether bytes[i] is one of them.
// Swift's SIMD types can compare, but cannot turn the outcome into bits; this is all that C is used for here.
#ifndef PARTNERGAP_BYTE_MASK_H
#define PARTNERGAP_BYTE_MASK_H

#include <stddef.h>
#include <stdint.h>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// The mask of the first `count` bytes, at most 64, that are any of three; nothing behind them is read.
static inline uint64_t byte_mask_of_first(const uint8_t *bytes, size_t count, uint8_t a, uint8_t b, uint8_t c) {
    uint64_t mask = 0;
    for (size_t i = 0; i < count && i < 64; i++) {
        mask |= (uint64_t)(bytes[i] == a || bytes[i] == b || bytes[i] == c) << i;
    }
    return mask;
}

/// The mask of those of 64 bytes that are any of three; give one byte several times where fewer are wanted.
static inline uint64_t byte_mask(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c) {
#if defined(__AVX2__)
    const __m256i wanted_a = _mm256_set1_epi8((char)a);
    const __m256i wanted_b = _mm256_set1_epi8((char)b);
    const __m256i wanted_c = _mm256_set1_epi8((char)c);
    uint64_t mask = 0;
    for (int i = 0; i < 2; i++) {
        const __m256i part = _mm256_loadu_si256((const __m256i *)(bytes + 32 * i));
        const __m256i ab = _mm256_or_si256(_mm256_cmpeq_epi8(part, wanted_a), _mm256_cmpeq_epi8(part, wanted_b));
        const __m256i abc = _mm256_or_si256(ab, _mm256_cmpeq_epi8(part, wanted_c));
        mask |= (uint64_t)(uint32_t)_mm256_movemask_epi8(abc) << (32 * i);
    }
    return mask;
#elif defined(__SSE2__)
    const __m128i wanted_a = _mm_set1_epi8((char)a);
    const __m128i wanted_b = _mm_set1_epi8((char)b);
    const __m128i wanted_c = _mm_set1_epi8((char)c);
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) {
        const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
        const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(part, wanted_a), _mm_cmpeq_epi8(part, wanted_b));
        const __m128i abc = _mm_or_si128(ab, _mm_cmpeq_epi8(part, wanted_c));
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(abc) << (16 * i);
    }
    return mask;
#elif defined(__ARM_NEON) && defined(__aarch64__)
    // Each lane keeps the bit of its own place; pairwise sums bring eight lanes into one byte.
    static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t wanted_a = vdupq_n_u8(a), wanted_b = vdupq_n_u8(b), wanted_c = vdupq_n_u8(c);
    const uint8x16_t place = vld1q_u8(places);
    uint8x16_t found[4];
    for (int i = 0; i < 4; i++) {
        const uint8x16_t part = vld1q_u8(bytes + 16 * i);
        const uint8x16_t ab = vorrq_u8(vceqq_u8(part, wanted_a), vceqq_u8(part, wanted_b));
        found[i] = vandq_u8(vorrq_u8(ab, vceqq_u8(part, wanted_c)), place);
    }
    const uint8x16_t sum = vpaddq_u8(vpaddq_u8(found[0], found[1]), vpaddq_u8(found[2], found[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
#else
    return byte_mask_of_first(bytes, 64, a, b, c);
#endif
}

#endif
