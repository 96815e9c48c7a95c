// Leases and `openat2` are Linux's; elsewhere nothing is taken and every file is made anew.
#include "spares.h"

#include <cstring>
#include <utility>

#if defined(__linux__) && __has_include(<linux/openat2.h>)
#define BATUTA_HAS_SPARES 1
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace files {

Spares::Spares(int root, std::vector<const char*> paths) : root_(root), paths_(std::move(paths)) {}

#if defined(BATUTA_HAS_SPARES)
namespace {

constexpr mode_t all_bits = 07777;

/// A conflicting open while a lease is held sends this signal, which would end the process.
void ignore_lease_signal() {
  static const bool is_done = [] {
    struct sigaction now {};
    if (::sigaction(SIGIO, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) ::signal(SIGIO, SIG_IGN);
    return true;
  }();
  static_cast<void>(is_done);
}

/// The mode a new file gets. Asked once, on the one thread that copies.
mode_t plain_mode() {
  static const mode_t mode = [] {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
  }();
  return mode;
}

/// Attributes of a security module are on every file; others were set by somebody.
bool has_attributes(int fd) {
  char names[512];
  const ssize_t size = ::flistxattr(fd, names, sizeof names);
  if (size < 0) return errno != ENOTSUP;
  for (const char* at = names; at < names + size; at += std::strlen(at) + 1)
    if (std::strncmp(at, "security.", 9) != 0) return true;
  return false;
}

bool is_ours_alone(int fd, uint64_t& size, mode_t& mode) {
  struct stat found;
  if (::fstat(fd, &found) != 0 || !S_ISREG(found.st_mode) || found.st_nlink != 1) return false;
  if (found.st_uid != ::geteuid() || found.st_gid != ::getegid() || has_attributes(fd)) return false;
  if (::fcntl(fd, F_SETLEASE, F_WRLCK) != 0 || ::fcntl(fd, F_SETLEASE, F_UNLCK) != 0) return false;
  size = static_cast<uint64_t>(found.st_size);
  mode = found.st_mode & all_bits;
  return true;
}

}  // namespace

Spares::~Spares() {
  if (folder_ >= 0) ::close(folder_);
  if (held_ >= 0) ::close(held_);
}

/// A command may have put a link where a folder was: what is behind it is not ours.
bool Spares::enter(const std::string& folder) {
  if (folder_ >= 0 && folder == folder_name_) return true;
  if (folder_ >= 0) ::close(folder_);
  struct open_how how {};
  how.flags = O_PATH | O_DIRECTORY | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV;
  folder_ = static_cast<int>(::syscall(SYS_openat2, root_, folder.c_str(), &how, sizeof how));
  folder_name_ = folder;
  return folder_ >= 0;
}

int Spares::open_next(uint64_t& size, mode_t& mode) {
  ignore_lease_signal();
  for (; next_ < paths_.size(); next_++) {
    const char* const path = paths_[next_];
    const char* const end = std::strrchr(path, '/');
    if (end == nullptr || !enter(std::string(path, static_cast<size_t>(end - path)))) continue;
    const int fd = ::openat(folder_, end + 1, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) continue;
    if (is_ours_alone(fd, size, mode)) return fd;
    ::close(fd);
  }
  return -1;
}

void Spares::skip() {
  if (held_ < 0) return;
  ::close(std::exchange(held_, -1));
  next_++;
}

int Spares::take(int root, const char* place, bool is_executable, uint64_t& size, bool& is_folder_missing) {
  is_folder_missing = false;
  // One that could not be moved yet, since its folder had to be made first.
  if (held_ < 0) held_ = open_next(held_size_, held_mode_);
  if (held_ < 0) return -1;
  const char* const name = std::strrchr(paths_[next_], '/') + 1;
  if (::syscall(SYS_renameat2, folder_, name, root, place, 1 /* RENAME_NOREPLACE */) != 0) {
    is_folder_missing = errno == ENOENT;
    if (is_folder_missing) return -1;
    // It cannot be moved there, so others cannot either.
    next_ = paths_.size();
    ::close(std::exchange(held_, -1));
    return -1;
  }
  next_++;
  const int fd = std::exchange(held_, -1);
  const mode_t wanted = is_executable ? 0755 : plain_mode();
  if (held_mode_ != wanted) ::fchmod(fd, wanted);
  size = held_size_;
  return fd;
}

#else

Spares::~Spares() = default;
void Spares::skip() {}
int Spares::take(int, const char*, bool, uint64_t&, bool&) { return -1; }

#endif

}  // namespace files
