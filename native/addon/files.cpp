// Stats, digests and copies of many files; each system error is given back as its number.
#include "files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <thread>

namespace files {
namespace {

/// A descriptor that closes itself.
struct File {
  int fd;
  explicit File(int opened) : fd(opened) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd >= 0) ::close(fd);
  }
};

constexpr size_t piece_size = 1 << 18;

/// One piece per thread: most files are one read and one hash.
uint8_t* piece() {
  static thread_local std::unique_ptr<uint8_t[]> held(new uint8_t[piece_size]);
  return held.get();
}

/// Reads until the piece is full or the file ends; -1 with errno set.
ssize_t fill_piece(int fd, uint8_t* into) {
  size_t filled = 0;
  while (filled < piece_size) {
    const ssize_t count = ::read(fd, into + filled, piece_size - filled);
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

double milliseconds(const struct timespec& time) {
  return static_cast<double>(time.tv_sec) * 1000.0 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

std::vector<const char*> split(const char* block, size_t size) {
  std::vector<const char*> paths;
  for (const char *at = block, *end = block + size; at < end;) {
    const void* zero = std::memchr(at, 0, static_cast<size_t>(end - at));
    if (zero == nullptr) break;
    paths.push_back(at);
    at = static_cast<const char*>(zero) + 1;
  }
  return paths;
}

void fill(double* row, const struct stat& found) {
  row[mode] = found.st_mode;
  row[size] = static_cast<double>(found.st_size);
#if defined(__APPLE__)
  row[mtime] = milliseconds(found.st_mtimespec);
  row[ctime] = milliseconds(found.st_ctimespec);
#else
  row[mtime] = milliseconds(found.st_mtim);
  row[ctime] = milliseconds(found.st_ctim);
#endif
  row[inode] = static_cast<double>(found.st_ino);
  row[device] = static_cast<double>(found.st_dev);
}

void in_slices(size_t count, size_t least, const std::function<void(size_t, size_t)>& work) {
  // Asking the system reads a file.
  static const size_t most = std::min<size_t>(4, std::max(1u, std::thread::hardware_concurrency()));
  const size_t slices = std::clamp<size_t>(count / least, 1, most);
  std::vector<std::thread> threads;
  size_t from = 0;
  for (size_t slice = 0; slice + 1 < slices; slice++) {
    const size_t to = from + count / slices;
    try {
      threads.emplace_back(work, from, to);
    } catch (const std::system_error&) {
      break;  // No thread to be had: this one does the rest.
    }
    from = to;
  }
  work(from, count);
  for (auto& thread : threads) thread.join();
}

void stat_all(const Paths& paths, double* rows) {
  in_slices(paths.each.size(), 1024, [&](size_t first, size_t last) {
    for (size_t at = first; at < last; at++) {
      struct stat found;
      double* row = rows + at * columns;
      if (::fstatat(paths.root, paths.each[at], &found, 0) == 0) fill(row, found);
      else row[mode] = 0;
    }
  });
}

int hash_file(int root, const char* path, blake3::Digest& digest) {
  File file(::openat(root, path, O_RDONLY | O_CLOEXEC));
  if (file.fd < 0) return errno;
  uint8_t* bytes = piece();
  ssize_t count = fill_piece(file.fd, bytes);
  if (count < 0) return errno;
  if (static_cast<size_t>(count) < piece_size) {
    digest = blake3::hash(bytes, static_cast<size_t>(count));
    return 0;
  }
  blake3::Hasher hasher;
  while (count > 0) {
    hasher.update(bytes, static_cast<size_t>(count));
    count = fill_piece(file.fd, bytes);
    if (count < 0) return errno;
  }
  digest = hasher.finish();
  return 0;
}

int copy_hashed(const char* from, const char* to, mode_t mode, blake3::Digest& digest, uint64_t& size) {
  File source(::open(from, O_RDONLY | O_CLOEXEC));
  if (source.fd < 0) return errno;
  File copy(::open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (copy.fd < 0) return errno;
  uint8_t* bytes = piece();
  blake3::Hasher hasher;
  size = 0;
  for (;;) {
    const ssize_t count = fill_piece(source.fd, bytes);
    if (count < 0) return errno;
    if (count == 0) break;
    hasher.update(bytes, static_cast<size_t>(count));
    if (const int problem = write_all(copy.fd, bytes, static_cast<size_t>(count)); problem != 0) return problem;
    size += static_cast<uint64_t>(count);
    if (static_cast<size_t>(count) < piece_size) break;
  }
  digest = hasher.finish();
  const int closing = ::close(copy.fd);
  copy.fd = -1;
  return closing == 0 ? 0 : errno;
}

int write_new(const char* to, mode_t mode, const uint8_t* bytes, size_t size) {
  File file(::open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (file.fd < 0) return errno;
  if (const int problem = write_all(file.fd, bytes, size); problem != 0) return problem;
  const int closing = ::close(file.fd);
  file.fd = -1;
  return closing == 0 ? 0 : errno;
}

}  // namespace files
