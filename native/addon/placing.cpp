// Each byte is read once: what is hashed is what is written.
#include "placing.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

namespace files {
namespace {

constexpr size_t piece_size = 1 << 18;

uint8_t* piece() {
  static thread_local std::unique_ptr<uint8_t[]> held(new uint8_t[piece_size]);
  return held.get();
}

/// Up to `size` bytes, less only at the end of the file; -1 with errno set.
ssize_t read_some(const Origin& from, uint64_t done, uint8_t* into, size_t size) {
  size_t filled = 0;
  while (filled < size) {
    const off_t at = from.at + static_cast<off_t>(done + filled);
    const ssize_t count = from.path == nullptr ? ::pread(from.fd, into + filled, size - filled, at)
                                               : ::read(from.fd, into + filled, size - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    if (count == 0) break;
    filled += static_cast<size_t>(count);
  }
  return static_cast<ssize_t>(filled);
}

int write_all(int fd, const uint8_t* bytes, size_t size) {
  while (size > 0) {
    const ssize_t count = ::write(fd, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes += count;
    size -= static_cast<size_t>(count);
  }
  return 0;
}

int make_folders(int root, const char* path) {
  const char* end = std::strrchr(path, '/');
  if (end == nullptr || end == path) return ENOENT;
  const std::string folder(path, static_cast<size_t>(end - path));
  if (::mkdirat(root, folder.c_str(), 0777) == 0 || errno == EEXIST) return 0;
  if (errno != ENOENT) return errno;
  if (const int problem = make_folders(root, folder.c_str()); problem != 0) return problem;
  return ::mkdirat(root, folder.c_str(), 0777) == 0 || errno == EEXIST ? 0 : errno;
}

/// Opens the new file, with the folders above it.
int create(int root, const char* path, int& fd) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  fd = ::openat(root, path, flags, 0666);
  if (fd >= 0 || errno != ENOENT) return fd >= 0 ? 0 : errno;
  if (const int problem = make_folders(root, path); problem != 0) return problem;
  fd = ::openat(root, path, flags, 0666);
  return fd >= 0 ? 0 : errno;
}

/// As `create`, by a spare file where there is one; `size`: of what is in it.
int create_or_take(int root, const char* path, bool is_executable, Spares* spares, int& fd, uint64_t& size) {
  bool is_folder_missing = false;
  size = 0;
  fd = spares == nullptr ? -1 : spares->take(root, path, is_executable, size, is_folder_missing);
  if (is_folder_missing) {
    if (const int problem = make_folders(root, path); problem != 0) return problem;
    fd = spares->take(root, path, is_executable, size, is_folder_missing);
    if (is_folder_missing) spares->skip();
  }
  if (fd >= 0) return 0;
  const int problem = create(root, path, fd);
  if (problem != 0 || !is_executable) return problem;
  return ::fchmod(fd, 0755) == 0 ? 0 : errno;
}

/// Copies and compares the digest; `done`: how many bytes were written.
int pour(const Origin& from, int to, const uint8_t* digest, uint64_t& done) {
  blake3::Hasher hasher;
  done = 0;
  for (;;) {
    const uint64_t left = from.size - done;
    const ssize_t count = read_some(from, done, piece(), static_cast<size_t>(std::min<uint64_t>(left, piece_size)));
    if (count < 0) return errno;
    const bool is_first = done == 0;
    done += static_cast<uint64_t>(count);
    const bool is_last = done == from.size || static_cast<size_t>(count) < std::min<uint64_t>(left, piece_size);
    if (const int problem = write_all(to, piece(), static_cast<size_t>(count)); problem != 0) return problem;
    if (is_first && is_last) {
      const blake3::Digest found = blake3::hash(piece(), static_cast<size_t>(count));
      return std::memcmp(found.data(), digest, found.size()) == 0 ? 0 : wrong_bytes;
    }
    hasher.update(piece(), static_cast<size_t>(count));
    if (is_last) break;
  }
  const blake3::Digest found = hasher.finish();
  return std::memcmp(found.data(), digest, found.size()) == 0 ? 0 : wrong_bytes;
}

int write_to(int root, const char* path, const Wanted& wanted, Spares* spares) {
  int fd = -1;
  uint64_t old_size = 0, done = 0;
  int problem = create_or_take(root, path, wanted.is_executable, spares, fd, old_size);
  if (fd < 0) return problem;
  if (problem == 0) problem = pour(wanted.origin, fd, wanted.digest, done);
  // Written over: no byte of what it was may stay, and it is as new even if it is empty.
  const bool is_longer = old_size > done || (spares != nullptr && done == 0);
  if (problem == 0 && is_longer && ::ftruncate(fd, static_cast<off_t>(done)) != 0) problem = errno;
  if (::close(fd) != 0 && problem == 0) problem = errno;
  if (problem != 0) ::unlinkat(root, path, 0);
  return problem;
}

int clear_folder(int folder);

int remove_entry(int folder, const char* name, bool is_folder) {
  if (!is_folder) return ::unlinkat(folder, name, 0) == 0 || errno == ENOENT ? 0 : errno;
  const int below = ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (below < 0) return errno;
  const int problem = clear_folder(below);
  return ::unlinkat(folder, name, AT_REMOVEDIR) == 0 ? 0 : problem != 0 ? problem : errno;
}

/// Takes over the descriptor.
int clear_folder(int folder) {
  DIR* open = ::fdopendir(folder);
  if (open == nullptr) {
    const int problem = errno;
    ::close(folder);
    return problem;
  }
  int first = 0;
  while (const dirent* entry = ::readdir(open)) {
    if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
    bool is_folder = entry->d_type == DT_DIR;
    if (entry->d_type == DT_UNKNOWN) {
      struct stat found;
      is_folder = ::fstatat(folder, entry->d_name, &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(found.st_mode);
    }
    const int problem = remove_entry(folder, entry->d_name, is_folder);
    if (first == 0) first = problem;
  }
  ::closedir(open);
  return first;
}

}  // namespace

int place(int root, const Wanted& wanted, Spares* spares) {
  Wanted from = wanted;
  const bool is_file = wanted.origin.path != nullptr;
  if (is_file) {
    from.origin.fd = ::openat(root, wanted.origin.path, O_RDONLY | O_CLOEXEC);
    if (from.origin.fd < 0) return errno;
    from.origin.at = 0;
    from.origin.size = UINT64_MAX;
  }
  const bool is_replaced = wanted.temporary != nullptr;
  int problem = write_to(root, is_replaced ? wanted.temporary : wanted.place, from, spares);
  if (is_file) ::close(from.origin.fd);
  if (problem != 0 || !is_replaced) return problem;
  if (::renameat(root, wanted.temporary, root, wanted.place) == 0) return 0;
  problem = errno;
  ::unlinkat(root, wanted.temporary, 0);
  return problem;
}

int remove_tree(const char* path) {
  const int folder = ::open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return errno == ENOENT ? 0 : errno;
  const int problem = clear_folder(folder);
  return ::rmdir(path) == 0 ? 0 : problem != 0 ? problem : errno;
}

}  // namespace files
