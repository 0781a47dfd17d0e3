// SPDX-License-Identifier: MIT
//
// Where a byte stands among 64: bit i of the answer says whether bytes[i] is the wanted one.
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

/// The mask of the first `count` bytes, at most 64; nothing behind them is read.
static inline uint64_t byte_mask_of_first(const uint8_t *bytes, size_t count, uint8_t wanted) {
    uint64_t mask = 0;
    for (size_t i = 0; i < count && i < 64; i++) mask |= (uint64_t)(bytes[i] == wanted) << i;
    return mask;
}

/// The mask of 64 bytes.
static inline uint64_t byte_mask(const uint8_t *bytes, uint8_t wanted) {
#if defined(__AVX2__)
    const __m256i pattern = _mm256_set1_epi8((char)wanted);
    const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    const uint64_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern));
    const uint64_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern));
    return first | second << 32;
#elif defined(__SSE2__)
    const __m128i pattern = _mm_set1_epi8((char)wanted);
    uint64_t mask = 0;
    for (int i = 0; i < 4; i++) {
        const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, pattern)) << (16 * i);
    }
    return mask;
#elif defined(__ARM_NEON) && defined(__aarch64__)
    // Each lane keeps the bit of its own place; three pairwise sums bring eight lanes into one byte.
    static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t pattern = vdupq_n_u8(wanted), place = vld1q_u8(places);
    const uint8x16_t a = vandq_u8(vceqq_u8(vld1q_u8(bytes), pattern), place);
    const uint8x16_t b = vandq_u8(vceqq_u8(vld1q_u8(bytes + 16), pattern), place);
    const uint8x16_t c = vandq_u8(vceqq_u8(vld1q_u8(bytes + 32), pattern), place);
    const uint8x16_t d = vandq_u8(vceqq_u8(vld1q_u8(bytes + 48), pattern), place);
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
    sum = vpaddq_u8(sum, sum);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
#else
    return byte_mask_of_first(bytes, 64, wanted);
#endif
}

#endif
