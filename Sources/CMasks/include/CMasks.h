#ifndef CMASKS_H
#define CMASKS_H

#include <stddef.h>
#include <stdint.h>

/// Marks which of some bytes are one of some codes: bit k of word w stands for byte 64 x w + k.
void weeklook_mask_codes(
    const uint8_t *bytes, size_t words, const uint8_t *codes, size_t count, uint64_t *masks);

/// Marks which of some numbers lie in a span: bit k of word w stands for number 64 x w + k.
void weeklook_mask_span(
    const uint32_t *numbers, size_t words, uint32_t first, uint32_t length, uint64_t *masks);

#endif
