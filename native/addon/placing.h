// Many verified copies in one call: into a private folder, or beside their places and renamed; and the removal of a tree. Knows no JavaScript.
#pragma once
#include <sys/types.h>

#include <cstddef>
#include <cstdint>

#include "files.h"
#include "spares.h"

namespace files {

/// The bytes read are not those of the digest that was wanted; what was written of them is gone again.
inline constexpr int wrong_bytes = -1;

/// Where the bytes of one file come from: `size` bytes at `at` of an open file, or the whole of the file at a path.
struct Origin {
  int fd;
  off_t at;
  uint64_t size;
  const char* path;
};

struct Wanted {
  Origin origin;
  const char* place;
  /// Beside the place, renamed when the bytes are right; nullptr: written at the place, where nothing is yet.
  const char* temporary;
  const uint8_t* digest;
  bool is_executable;
};

/// Copies one file below the open folder `root`, with the folders above it; 0, an errno, or `wrong_bytes`. With spares, one of
/// them becomes the file.
int place(int root, const Wanted& wanted, Spares* spares = nullptr);

/// Removes the folder with all below it; links are removed, not followed. 0, or the errno of the first thing that stays.
int remove_tree(const char* path);

}  // namespace files
