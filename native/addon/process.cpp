// posix_spawn shares the memory of this process until the program is started: a fork would copy the page tables of Node's heap.
#include "process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

namespace process {
namespace {

void shut(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

struct Pipe {
  int read = -1, write = -1;
  bool open() {
    int both[2];
#if defined(__linux__)
    if (::pipe2(both, O_CLOEXEC) != 0) return false;
#else
    if (::pipe(both) != 0) return false;
    ::fcntl(both[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(both[1], F_SETFD, FD_CLOEXEC);
#endif
    read = both[0];
    write = both[1];
    return true;
  }
  ~Pipe() {
    shut(read);
    shut(write);
  }
};

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (const std::string& text : texts) all.push_back(const_cast<char*>(text.c_str()));
  all.push_back(nullptr);
  return all;
}

int spawn(const Request& request, const Pipe& in, const Pipe& out, const Pipe& err, pid_t& pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  sigset_t none, all;
  ::sigemptyset(&none);
  ::sigfillset(&all);
  // Handlers are gone after an exec anyway; what Node ignores must not be ignored by the program.
  ::posix_spawnattr_setsigdefault(&attributes, &all);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int problem = ::posix_spawn_file_actions_addchdir_np(&actions, request.cwd.c_str());
  if (problem == 0) problem = ::posix_spawn_file_actions_adddup2(&actions, in.read, 0);
  if (problem == 0) problem = ::posix_spawn_file_actions_adddup2(&actions, out.write, 1);
  if (problem == 0) problem = ::posix_spawn_file_actions_adddup2(&actions, err.write, 2);
  if (problem == 0) {
    auto argv = pointers(request.argv);
    auto env = pointers(request.env);
    problem = ::posix_spawn(&pid, request.file.c_str(), &actions, &attributes, argv.data(), env.data());
  }
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return problem;
}

using Clock = std::chrono::steady_clock;

/// False at the end of the stream.
bool take(Stream& stream, const Request& request, const Child& child) {
  uint8_t piece[65536];
  const ssize_t count = ::read(stream.fd, piece, sizeof piece);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (count == 0) return false;
  stream.size += static_cast<uint64_t>(count);
  if (child.is_over_limit || stream.bytes.size() >= request.kept) return true;
  const size_t room = request.kept - stream.bytes.size();
  stream.bytes.insert(stream.bytes.end(), piece, piece + std::min(room, static_cast<size_t>(count)));
  return true;
}

bool has_ended(pid_t pid) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid;
}

}  // namespace

int start(const Request& request, Child& child) {
  Pipe in, out, err;
  if (!in.open() || !out.open() || !err.open()) return errno;
  if (const int problem = spawn(request, in, out, err, child.pid); problem != 0) return problem;
  std::swap(child.input, in.write);
  std::swap(child.out.fd, out.read);
  std::swap(child.err.fd, err.read);
  ::fcntl(child.input, F_SETFL, O_NONBLOCK);
  return 0;
}

void drain(const Request& request, Child& child) {
  size_t written = 0;
  bool has_died = false, is_killed = false;
  auto deadline = Clock::time_point::max();
  const auto allow = [&] { deadline = std::min(deadline, Clock::now() + std::chrono::milliseconds(request.grace_ms)); };
  if (request.input.empty()) shut(child.input);
  while (child.out.fd >= 0 || child.err.fd >= 0) {
    // A descendant may keep the streams open after the program's end, so that is looked for now and then.
    struct pollfd waiting[3] = {{child.out.fd, POLLIN, 0}, {child.err.fd, POLLIN, 0}, {child.input, POLLOUT, 0}};
    if (::poll(waiting, 3, 100) < 0 && errno != EINTR) break;
    if (waiting[0].revents != 0 && !take(child.out, request, child)) shut(child.out.fd);
    if (waiting[1].revents != 0 && !take(child.err, request, child)) shut(child.err.fd);
    if (waiting[2].revents != 0) {
      const ssize_t count = ::write(child.input, request.input.data() + written, request.input.size() - written);
      if (count > 0) written += static_cast<size_t>(count);
      const bool is_broken = count < 0 && errno != EINTR && errno != EAGAIN;
      if (is_broken || written == request.input.size()) shut(child.input);
    }
    if (!child.is_over_limit && child.out.size + child.err.size > request.limit) {
      child.is_over_limit = true;
      ::kill(-child.pid, SIGTERM);
      allow();
    }
    const bool is_idle = waiting[0].revents == 0 && waiting[1].revents == 0 && waiting[2].revents == 0;
    if (is_idle && !has_died && has_ended(child.pid)) {
      has_died = true;
      allow();
    }
    if (!is_killed && Clock::now() >= deadline) {
      is_killed = true;
      ::kill(-child.pid, SIGKILL);
      // Who still holds the streams then has left the session, and is waited for no longer.
      deadline = Clock::now() + std::chrono::milliseconds(request.grace_ms);
    } else if (is_killed && has_ended(child.pid) && Clock::now() >= deadline) {
      break;
    }
  }
  shut(child.out.fd);
  shut(child.err.fd);
  shut(child.input);
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(child.pid), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) continue;
}

int reap(const Child& child) {
  // What is left of its session goes with it; its number is still its own.
  ::kill(-child.pid, SIGKILL);
  int status = 0;
  while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace process
