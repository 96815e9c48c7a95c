// Starts a program in a session of its own and drains its output on a thread; knows no JavaScript.
#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace process {

struct Request {
  std::string file, cwd;
  std::vector<std::string> argv, env;
  std::vector<uint8_t> input;
  /// Bytes of each stream that are kept.
  uint64_t kept;
  /// Bytes of both streams at which the program is stopped.
  uint64_t limit;
  /// Between SIGTERM and SIGKILL, and for descendants that outlive the program.
  int64_t grace_ms;
};

struct Stream {
  int fd = -1;
  std::vector<uint8_t> bytes;
  uint64_t size = 0;
};

struct Child {
  pid_t pid = -1;
  int input = -1;
  Stream out, err;
  bool is_over_limit = false;
};

/// 0, or the errno of why it could not be started.
int start(const Request& request, Child& child);

/// Until the program has ended and its output is complete. It is left for `reap`, so that its number is not given to another.
void drain(const Request& request, Child& child);

/// The wait status.
int reap(const Child& child);

}  // namespace process
