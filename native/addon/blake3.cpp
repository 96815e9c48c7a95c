// The tree of BLAKE3: chunks to chaining values, these in pairs to parents, the last one to the digest.
#include "blake3.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "levels.h"

namespace blake3 {
namespace {

constexpr size_t most_lanes = 16;

/// A node whose compression still waits, since only the last one of all is the root.
struct Node {
  uint32_t cv[8];
  uint8_t block[block_size];
  uint32_t size;
  uint64_t counter;
  uint32_t flags;

  void finish(uint32_t more, uint8_t* out) const {
    uint32_t result[8];
    std::memcpy(result, cv, sizeof cv);
    compress_one(result, block, size, counter, flags | more);
    std::memcpy(out, result, sizeof result);
  }
};

/// The last block of a chunk of up to 1024 bytes, the others compressed.
Node chunk_node(const uint8_t* bytes, size_t size, uint64_t counter) {
  Node node{};
  std::memcpy(node.cv, iv, sizeof iv);
  node.counter = counter;
  uint32_t start = chunk_start;
  while (size > block_size) {
    compress_one(node.cv, bytes, block_size, counter, start);
    start = 0;
    bytes += block_size;
    size -= block_size;
  }
  std::memcpy(node.block, bytes, size);
  node.size = static_cast<uint32_t>(size);
  node.flags = start | chunk_end;
  return node;
}

Node parent_node(const uint8_t* both) {
  Node node{};
  std::memcpy(node.cv, iv, sizeof iv);
  std::memcpy(node.block, both, block_size);
  node.size = block_size;
  node.flags = parent;
  return node;
}

size_t chunks_to_cvs(const uint8_t* bytes, size_t size, uint64_t counter, uint8_t* out) {
  const uint8_t* inputs[most_lanes];
  size_t whole = 0;
  for (; size - whole * chunk_size >= chunk_size; whole++) inputs[whole] = bytes + whole * chunk_size;
  compress_many(inputs, whole, {chunk_size / block_size, counter, 1, 0, chunk_start, chunk_end}, out);
  const size_t rest = size - whole * chunk_size;
  if (rest == 0) return whole;
  chunk_node(bytes + whole * chunk_size, rest, counter + whole).finish(0, out + whole * 32);
  return whole + 1;
}

/// Pairs of chaining values to parents; an odd last one goes up as it is.
size_t pair_up(const uint8_t* cvs, size_t count, uint8_t* out) {
  const uint8_t* inputs[most_lanes];
  const size_t pairs = count / 2;
  for (size_t at = 0; at < pairs; at++) inputs[at] = cvs + at * block_size;
  compress_many(inputs, pairs, {1, 0, 0, parent, 0, 0}, out);
  if (count % 2 == 0) return pairs;
  std::memcpy(out + pairs * 32, cvs + (count - 1) * 32, 32);
  return pairs + 1;
}

/// The left child of a parent holds the largest power of two of whole chunks that leaves something for the right one.
size_t left_size(size_t size) { return std::bit_floor((size - 1) / chunk_size) * chunk_size; }

/// Chaining values of a subtree, as many as there are lanes (or fewer when it is small), at least two for two chunks.
size_t subtree(const uint8_t* bytes, size_t size, uint64_t counter, uint8_t* out) {
  const size_t lanes = static_cast<size_t>(level());
  if (size <= lanes * chunk_size) return chunks_to_cvs(bytes, size, counter, out);
  const size_t left = left_size(size);
  const size_t width = lanes == 1 && left > chunk_size ? 2 : lanes;
  uint8_t cvs[2 * most_lanes * 32];
  uint8_t* right_cvs = cvs + width * 32;
  const size_t left_count = subtree(bytes, left, counter, cvs);
  const size_t right_count = subtree(bytes + left, size - left, counter + left / chunk_size, right_cvs);
  if (left_count == 1) {
    std::memcpy(out, cvs, 64);
    return 2;
  }
  return pair_up(cvs, left_count + right_count, out);
}

/// The two children of the topmost parent of more than one chunk.
void top_pair(const uint8_t* bytes, size_t size, uint64_t counter, uint8_t (&pair)[block_size]) {
  uint8_t cvs[most_lanes * 32], next[most_lanes * 32];
  size_t count = subtree(bytes, size, counter, cvs);
  while (count > 2) {
    count = pair_up(cvs, count, next);
    std::memcpy(cvs, next, count * 32);
  }
  std::memcpy(pair, cvs, block_size);
}

}  // namespace

Digest hash(const uint8_t* bytes, size_t size) {
  Digest digest;
  if (size <= chunk_size) {
    chunk_node(bytes, size, 0).finish(root, digest.data());
  } else {
    uint8_t pair[block_size];
    top_pair(bytes, size, 0, pair);
    parent_node(pair).finish(root, digest.data());
  }
  return digest;
}

/// Joins finished subtrees of equal size: after n chunks there are as many left as n has bits set.
void Hasher::merge(uint64_t chunks) {
  const size_t wanted = static_cast<size_t>(std::popcount(chunks));
  while (depth_ > wanted) {
    uint8_t* both = stack_ + (depth_ - 2) * 32;
    parent_node(both).finish(0, both);
    depth_ -= 1;
  }
}

void Hasher::push(const uint8_t* cv, uint64_t chunks_before) {
  merge(chunks_before);
  std::memcpy(stack_ + depth_ * 32, cv, 32);
  depth_ += 1;
}

void Hasher::update(const uint8_t* bytes, size_t size) {
  if (buffered_ > 0) {
    const size_t taken = std::min(size, chunk_size - buffered_);
    std::memcpy(buffer_ + buffered_, bytes, taken);
    buffered_ += taken;
    bytes += taken;
    size -= taken;
    if (size == 0) return;
    uint8_t cv[32];
    chunk_node(buffer_, chunk_size, chunks_).finish(0, cv);
    push(cv, chunks_);
    chunks_ += 1;
    buffered_ = 0;
  }
  while (size > chunk_size) {
    size_t part = std::bit_floor(size);
    // A subtree of that size may start only where its size divides what came before.
    while (((part - 1) & (chunks_ * chunk_size)) != 0) part /= 2;
    if (part <= chunk_size) {
      uint8_t cv[32];
      chunk_node(bytes, chunk_size, chunks_).finish(0, cv);
      push(cv, chunks_);
      part = chunk_size;
    } else {
      uint8_t pair[block_size];
      top_pair(bytes, part, chunks_, pair);
      push(pair, chunks_);
      push(pair + 32, chunks_ + part / chunk_size / 2);
    }
    chunks_ += part / chunk_size;
    bytes += part;
    size -= part;
  }
  if (size == 0) return;
  std::memcpy(buffer_, bytes, size);
  buffered_ = size;
  merge(chunks_);
}

Digest Hasher::finish() const {
  Digest digest;
  if (depth_ == 0) {
    chunk_node(buffer_, buffered_, 0).finish(root, digest.data());
    return digest;
  }
  size_t left = depth_;
  Node node;
  if (buffered_ > 0) {
    node = chunk_node(buffer_, buffered_, chunks_);
  } else {
    left -= 2;
    node = parent_node(stack_ + left * 32);
  }
  while (left > 0) {
    left -= 1;
    uint8_t both[block_size];
    std::memcpy(both, stack_ + left * 32, 32);
    node.finish(0, both + 32);
    node = parent_node(both);
  }
  node.finish(root, digest.data());
  return digest;
}

}  // namespace blake3
