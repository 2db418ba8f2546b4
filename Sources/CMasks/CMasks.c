// Comparisons of 64 numbers at a time, whose outcomes are the bits of a word. Processors have an instruction for that,
// which the compiler uses for vectors of bits; Swift has no such vectors.

#include "CMasks.h"

#include <stdbool.h>
#include <string.h>

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef uint32_t numbers64 __attribute__((ext_vector_type(64)));
typedef bool bits64 __attribute__((ext_vector_type(64)));

// Where a library's functions can be chosen when it is loaded, each is there for several processors.
#if defined(__x86_64__) && defined(__ELF__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

static inline __attribute__((always_inline)) uint64_t word(bits64 bits) {
    uint64_t word;
    memcpy(&word, &bits, sizeof word);
    return word;
}

FOR_EACH_PROCESSOR
void weeklook_mask_codes(const uint8_t *bytes, size_t words, const uint8_t *codes, size_t count, uint64_t *masks) {
    for (size_t i = 0; i < words; i++) {
        bytes64 some;
        memcpy(&some, bytes + 64 * i, sizeof some);
        uint64_t mask = 0;
        for (size_t code = 0; code < count; code++)
            mask |= word(__builtin_convertvector(some == (bytes64)codes[code], bits64));
        masks[i] = mask;
    }
}

FOR_EACH_PROCESSOR
void weeklook_mask_span(const uint32_t *numbers, size_t words, uint32_t first, uint32_t length, uint64_t *masks) {
    for (size_t i = 0; i < words; i++) {
        numbers64 some;
        memcpy(&some, numbers + 64 * i, sizeof some);
        masks[i] = word(__builtin_convertvector(some - first < length, bits64));
    }
}
