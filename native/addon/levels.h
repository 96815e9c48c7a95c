// Compressing several inputs at once with the level in use; levels.cpp holds one function per instruction set.
#pragma once
#include "blake3.h"
#include "compress.h"

namespace blake3 {

/// `count` inputs of `job.blocks` whole blocks each; 32 bytes per input to `out`.
void compress_many(const uint8_t* const* inputs, size_t count, Job job, uint8_t* out);

}  // namespace blake3
