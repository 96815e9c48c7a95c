// Files in bulk: stats, digests, copies and the walk over a tree, each many files in one call. Knows no JavaScript.
#pragma once
#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "blake3.h"

namespace files {

/// Paths in one block, each ended by a zero byte; relative ones are below the open folder `root`.
struct Paths {
  int root;
  std::vector<const char*> each;
};
std::vector<const char*> split(const char* block, size_t size);

/// Columns of a stat, as Node's `fs.Stats` has them: times in ms as doubles. Mode 0: there is none.
inline constexpr size_t columns = 6;
enum Column : size_t { mode, size, mtime, ctime, inode, device };
void fill(double* row, const struct stat& found);

/// Runs `work(first, last)` over slices of 0..count on a few threads; on this one when there is little to do.
void in_slices(size_t count, size_t least, const std::function<void(size_t, size_t)>& work);

void stat_all(const Paths& paths, double* rows);

/// 0, or the errno of what failed.
int hash_file(int root, const char* path, blake3::Digest& digest);

/// Reads `from` once into the new file `to`, hashing what is written.
int copy_hashed(const char* from, const char* to, mode_t mode, blake3::Digest& digest, uint64_t& size);

/// Writes the new file `to`.
int write_new(const char* to, mode_t mode, const uint8_t* bytes, size_t size);

}  // namespace files
