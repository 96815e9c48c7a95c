// Files that were about to be deleted, written over instead: some file systems take far longer to make a file than to rename one.
#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace files {

/// Takes files of folders that nobody uses any more. Each is taken only if it is nobody else's: a regular file of ours with one
/// name, reached through no link, that no other process has open or mapped (asked of the kernel by a lease).
class Spares {
 public:
  /// Paths below the open folder `root`.
  Spares(int root, std::vector<const char*> paths);
  Spares(const Spares&) = delete;
  Spares& operator=(const Spares&) = delete;
  ~Spares();

  /// Moves a spare file to the place, where nothing is yet, and opens it for writing from its start; -1: there is none, or its
  /// folder is missing (`is_folder_missing`). `size`: of what is in it and has to be cut off.
  int take(int root, const char* place, bool is_executable, uint64_t& size, bool& is_folder_missing);

  /// Gives up the one that could not be moved.
  void skip();

 private:
  int open_next(uint64_t& size, mode_t& mode);
  bool enter(const std::string& folder);

  int root_;
  std::vector<const char*> paths_;
  size_t next_ = 0;
  int folder_ = -1;
  std::string folder_name_;
  int held_ = -1;
  uint64_t held_size_ = 0;
  mode_t held_mode_ = 0;
};

}  // namespace files
