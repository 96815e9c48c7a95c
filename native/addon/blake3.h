// BLAKE3-256, written from the specification: one-shot and incremental hashing, with the widest SIMD that the CPU has.
// Knows no files and no JavaScript. Source of the algorithm: "BLAKE3: one function, fast everywhere", sections 2 and 5.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace blake3 {

using Digest = std::array<uint8_t, 32>;

/// How many chunks are compressed side by side; the value is the number of 32-bit lanes.
enum class Level : int { portable = 1, lanes4 = 4, lanes8 = 8, lanes16 = 16 };

/// The best level of this CPU, probed once.
Level best_level();
Level level();
/// For tests and measurements. False when this CPU does not have it.
bool use_level(std::string_view name);
std::string_view name_of(Level level);
/// Every level that this CPU has, the portable reference first.
std::vector<Level> levels();

Digest hash(const uint8_t* bytes, size_t size);

class Hasher {
 public:
  void update(const uint8_t* bytes, size_t size);
  Digest finish() const;

 private:
  void push(const uint8_t* cv, uint64_t chunks_before);
  void merge(uint64_t chunks);

  uint8_t buffer_[1024];
  size_t buffered_ = 0;
  uint64_t chunks_ = 0;
  size_t depth_ = 0;
  /// Chaining values of finished subtrees, the largest first; 2^54 chunks are more bytes than a file can have.
  uint8_t stack_[55 * 32];
};

}  // namespace blake3
