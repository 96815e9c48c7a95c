// The compression function of BLAKE3 over lanes of 32-bit words: with one lane the portable reference, with 4, 8 or 16 the
// same steps on GCC/Clang vector types. Everything is inlined into a function that names its instruction set (levels.cpp).
// Guarantee: all widths give the same bytes. Words are little-endian.
#pragma once
#include <cstdint>
#include <cstring>

namespace blake3 {

inline constexpr size_t block_size = 64;
inline constexpr size_t chunk_size = 1024;
inline constexpr uint8_t chunk_start = 1, chunk_end = 2, parent = 4, root = 8;

inline constexpr uint32_t iv[8] = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                   0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};

/// Which message word each round uses where: the specification's permutation, applied again for every round.
struct Schedule {
  uint8_t word[7][16];
  constexpr Schedule() : word() {
    constexpr uint8_t permutation[16] = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};
    for (uint8_t at = 0; at < 16; at++) word[0][at] = at;
    for (int round = 1; round < 7; round++)
      for (int at = 0; at < 16; at++) word[round][at] = word[round - 1][permutation[at]];
  }
};
inline constexpr Schedule schedule;

#define BLAKE3_INLINE [[gnu::always_inline]] inline

template <int Lanes>
struct Words {
  typedef uint32_t type __attribute__((vector_size(Lanes * 4)));
};
template <>
struct Words<1> {
  typedef uint32_t type;
};

template <int By, class V>
BLAKE3_INLINE V rotate(V word) {
  return (word >> By) | (word << (32 - By));
}

template <class V>
BLAKE3_INLINE void mix(V& a, V& b, V& c, V& d, V x, V y) {
  a = a + b + x;
  d = rotate<16>(d ^ a);
  c = c + d;
  b = rotate<12>(b ^ c);
  a = a + b + y;
  d = rotate<8>(d ^ a);
  c = c + d;
  b = rotate<7>(b ^ c);
}

/// The seven rounds on a prepared state, whose first half becomes the new chaining value.
template <class V>
BLAKE3_INLINE void rounds(V (&v)[16], const V (&m)[16]) {
#pragma GCC unroll 7
  for (int round = 0; round < 7; round++) {
    const uint8_t* s = schedule.word[round];
    mix(v[0], v[4], v[8], v[12], m[s[0]], m[s[1]]);
    mix(v[1], v[5], v[9], v[13], m[s[2]], m[s[3]]);
    mix(v[2], v[6], v[10], v[14], m[s[4]], m[s[5]]);
    mix(v[3], v[7], v[11], v[15], m[s[6]], m[s[7]]);
    mix(v[0], v[5], v[10], v[15], m[s[8]], m[s[9]]);
    mix(v[1], v[6], v[11], v[12], m[s[10]], m[s[11]]);
    mix(v[2], v[7], v[8], v[13], m[s[12]], m[s[13]]);
    mix(v[3], v[4], v[9], v[14], m[s[14]], m[s[15]]);
  }
}

/// One block of one input: the portable reference.
BLAKE3_INLINE void compress_one(uint32_t (&cv)[8], const uint8_t* block, uint32_t size, uint64_t counter, uint32_t flags) {
  uint32_t m[16];
  std::memcpy(m, block, block_size);
  uint32_t v[16];
  for (int at = 0; at < 8; at++) v[at] = cv[at];
  for (int at = 0; at < 4; at++) v[8 + at] = iv[at];
  v[12] = static_cast<uint32_t>(counter);
  v[13] = static_cast<uint32_t>(counter >> 32);
  v[14] = size;
  v[15] = flags;
  rounds(v, m);
  for (int at = 0; at < 8; at++) cv[at] = v[at] ^ v[at + 8];
}

/// Lanes rows of Lanes words to columns: log2(Lanes) perfect shuffles.
template <int Lanes, class V>
BLAKE3_INLINE void transpose(V (&rows)[Lanes]) {
  V other[Lanes]{};
#pragma GCC unroll 4
  for (int step = 1; step < Lanes; step *= 2) {
#pragma GCC unroll 8
    for (int at = 0; at < Lanes / 2; at++) {
      const V a = rows[at], b = rows[at + Lanes / 2];
      if constexpr (Lanes == 4) {
        other[2 * at] = __builtin_shufflevector(a, b, 0, 4, 1, 5);
        other[2 * at + 1] = __builtin_shufflevector(a, b, 2, 6, 3, 7);
      } else if constexpr (Lanes == 8) {
        other[2 * at] = __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
        other[2 * at + 1] = __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
      } else {
        other[2 * at] = __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
        other[2 * at + 1] = __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
      }
    }
#pragma GCC unroll 16
    for (int at = 0; at < Lanes; at++) rows[at] = other[at];
  }
}

/// What every input of one call has in common.
struct Job {
  size_t blocks;
  uint64_t counter;
  /// 1: the inputs are chunks one after the other; 0: parents.
  uint64_t step;
  uint8_t flags, first, last;
};

/// `Lanes` inputs of `blocks` whole blocks each; 32 bytes per input to `out`.
template <int Lanes>
BLAKE3_INLINE void compress_lanes(const uint8_t* const* inputs, const Job& job, uint8_t* out) {
  using V = typename Words<Lanes>::type;
  constexpr int halves = 16 / Lanes;
  V cv[8];
  for (int at = 0; at < 8; at++) cv[at] = V{} + iv[at];
  V low{}, high{};
  for (int lane = 0; lane < Lanes; lane++) {
    const uint64_t counter = job.counter + job.step * static_cast<uint64_t>(lane);
    low[lane] = static_cast<uint32_t>(counter);
    high[lane] = static_cast<uint32_t>(counter >> 32);
  }
  for (size_t block = 0; block < job.blocks; block++) {
    V m[16]{};
#pragma GCC unroll 4
    for (int part = 0; part < halves; part++) {
      V rows[Lanes]{};
#pragma GCC unroll 16
      for (int lane = 0; lane < Lanes; lane++)
        std::memcpy(&rows[lane], inputs[lane] + block * block_size + part * sizeof(V), sizeof(V));
      transpose<Lanes>(rows);
#pragma GCC unroll 16
      for (int at = 0; at < Lanes; at++) m[part * Lanes + at] = rows[at];
    }
    uint32_t flags = job.flags;
    if (block == 0) flags |= job.first;
    if (block + 1 == job.blocks) flags |= job.last;
    V v[16]{};
    for (int at = 0; at < 8; at++) v[at] = cv[at];
    for (int at = 0; at < 4; at++) v[8 + at] = V{} + iv[at];
    v[12] = low;
    v[13] = high;
    v[14] = V{} + static_cast<uint32_t>(block_size);
    v[15] = V{} + flags;
    rounds(v, m);
    for (int at = 0; at < 8; at++) cv[at] = v[at] ^ v[at + 8];
  }
  for (int lane = 0; lane < Lanes; lane++) {
    for (int at = 0; at < 8; at++) {
      const uint32_t word = cv[at][lane];
      std::memcpy(out + lane * 32 + at * 4, &word, 4);
    }
  }
}

}  // namespace blake3
