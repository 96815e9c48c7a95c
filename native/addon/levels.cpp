// One compression function per instruction set, chosen once by what the CPU has. The portable one is the reference.
#include "levels.h"

#include <atomic>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "words are taken as they lie: little-endian machines only"
#endif

namespace blake3 {
namespace {

using Wide = void (*)(const uint8_t* const*, const Job&, uint8_t*);

#if defined(__x86_64__)
[[gnu::target("sse4.1")]] void sse41(const uint8_t* const* in, const Job& job, uint8_t* out) { compress_lanes<4>(in, job, out); }
[[gnu::target("avx2")]] void avx2(const uint8_t* const* in, const Job& job, uint8_t* out) { compress_lanes<8>(in, job, out); }
[[gnu::target("avx512f,avx512vl,prefer-vector-width=512")]] void avx512(const uint8_t* const* in, const Job& job, uint8_t* out) {
  compress_lanes<16>(in, job, out);
}
constexpr Wide widths[] = {avx512, avx2, sse41};
#elif defined(__aarch64__)
// NEON is part of the base instruction set.
void neon(const uint8_t* const* in, const Job& job, uint8_t* out) { compress_lanes<4>(in, job, out); }
constexpr Wide widths[] = {nullptr, nullptr, neon};
#else
constexpr Wide widths[] = {nullptr, nullptr, nullptr};
#endif

Level probe() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")) return Level::lanes16;
  if (__builtin_cpu_supports("avx2")) return Level::lanes8;
  if (__builtin_cpu_supports("sse4.1")) return Level::lanes4;
  return Level::portable;
#elif defined(__aarch64__)
  return Level::lanes4;
#else
  return Level::portable;
#endif
}

std::atomic<int>& current() {
  static std::atomic<int> value{static_cast<int>(best_level())};
  return value;
}

void one(const uint8_t* input, const Job& job, uint8_t* out) {
  uint32_t cv[8];
  std::memcpy(cv, iv, sizeof cv);
  for (size_t block = 0; block < job.blocks; block++) {
    uint32_t flags = job.flags;
    if (block == 0) flags |= job.first;
    if (block + 1 == job.blocks) flags |= job.last;
    compress_one(cv, input + block * block_size, block_size, job.counter, flags);
  }
  std::memcpy(out, cv, sizeof cv);
}

/// Lanes without an input of their own repeat the last one; what they give is dropped.
size_t padded(Wide wide, size_t lanes, const uint8_t* const* inputs, size_t count, const Job& job, uint8_t* out) {
  if (count >= lanes) {
    wide(inputs, job, out);
    return lanes;
  }
  const uint8_t* all[16];
  uint8_t results[16 * 32];
  for (size_t lane = 0; lane < lanes; lane++) all[lane] = inputs[lane < count ? lane : count - 1];
  wide(all, job, results);
  std::memcpy(out, results, count * 32);
  return count;
}

}  // namespace

Level best_level() {
  static const Level best = probe();
  return best;
}

Level level() { return static_cast<Level>(current().load(std::memory_order_relaxed)); }

std::string_view name_of(Level level) {
  switch (level) {
    case Level::portable:
      return "portable";
    case Level::lanes4:
#if defined(__aarch64__)
      return "neon";
#else
      return "sse4.1";
#endif
    case Level::lanes8:
      return "avx2";
    case Level::lanes16:
      return "avx512";
  }
  return "portable";
}

std::vector<Level> levels() {
  std::vector<Level> found;
  for (Level each : {Level::portable, Level::lanes4, Level::lanes8, Level::lanes16})
    if (each <= best_level()) found.push_back(each);
  return found;
}

bool use_level(std::string_view name) {
  for (Level each : levels()) {
    if (name_of(each) != name) continue;
    current().store(static_cast<int>(each), std::memory_order_relaxed);
    return true;
  }
  return false;
}

void compress_many(const uint8_t* const* inputs, size_t count, Job job, uint8_t* out) {
  const size_t lanes = static_cast<size_t>(level());
  while (count > 0) {
    size_t done = 0;
    // The narrowest set that takes all that is left, else the widest there is.
    for (size_t at = 0, wide = 16; at < 3 && done == 0; at++, wide /= 2) {
      const bool is_worth = count > wide / 2 || (wide == 4 && count > 1);
      if (lanes >= wide && is_worth) done = padded(widths[at], wide, inputs, count, job, out);
    }
    if (done == 0) {
      one(*inputs, job, out);
      done = 1;
    }
    inputs += done;
    count -= done;
    out += done * 32;
    job.counter += job.step * done;
  }
}

}  // namespace blake3
