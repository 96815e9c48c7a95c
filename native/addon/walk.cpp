// The walk over a tree: folders are opened relative to each other, so that long paths are not resolved again and again.
#include "walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace files {
namespace {

enum class Kind { file, folder, link, other };

struct Entry {
  std::string name;
  Kind kind;
};

Kind kind_of(int folder, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::folder;
    case DT_LNK:
      return Kind::link;
    case DT_UNKNOWN: {
      struct stat found;
      if (::fstatat(folder, entry.d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) return Kind::other;
      if (S_ISREG(found.st_mode)) return Kind::file;
      if (S_ISDIR(found.st_mode)) return Kind::folder;
      return S_ISLNK(found.st_mode) ? Kind::link : Kind::other;
    }
    default:
      return Kind::other;
  }
}

bool is_utf8(const std::string& text) {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = at + text.size();
  while (at < end) {
    const unsigned char first = *at++;
    if (first < 0x80) continue;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || end - at < more) return false;
    const unsigned char second = *at;
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90) ||
        (first == 0xf4 && second > 0x8f))
      return false;
    for (int count = 0; count < more; count++)
      if ((*at++ & 0xc0) != 0x80) return false;
  }
  return true;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Walk {
 public:
  Walk(const WalkRules& rules, Walked& walked, std::string& failed) : rules_(rules), walked_(walked), failed_(failed) {}

  /// Takes over the descriptor.
  int visit(int folder, const std::string& path) {
    DIR* open = ::fdopendir(folder);
    if (open == nullptr) {
      const int problem = errno;
      ::close(folder);
      return fail(problem, path);
    }
    const int problem = enter(open, path);
    ::closedir(open);
    return problem;
  }

 private:
  int enter(DIR* open, const std::string& path) {
    const int folder = ::dirfd(open);
    std::vector<Entry> entries;
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(open);
      if (entry == nullptr) break;
      if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
      entries.push_back({entry->d_name, kind_of(folder, *entry)});
    }
    if (errno != 0) return fail(errno, path);
    const auto holds = [&](const std::string& name) {
      return std::any_of(entries.begin(), entries.end(), [&](const Entry& each) { return each.name == name; });
    };
    walked_.folders.push_back(path);
    if (!path.empty() && std::any_of(rules_.marks.begin(), rules_.marks.end(), holds)) {
      walked_.generated.push_back(path);
      return 0;
    }
    for (const Entry& entry : entries) {
      std::string below = path.empty() ? entry.name : path + "/" + entry.name;
      if (!is_utf8(entry.name)) {
        walked_.strange.push_back(path.empty() ? "." : path);
      } else if (entry.kind == Kind::file) {
        walked_.files.push_back(std::move(below));
      } else if (entry.kind == Kind::link) {
        walked_.links.push_back(std::move(below));
      } else if (entry.kind == Kind::folder) {
        const bool is_made = std::any_of(rules_.made_beside.begin(), rules_.made_beside.end(), [&](const auto& rule) {
          return rule.first == entry.name && holds(rule.second);
        });
        if (is_made) {
          walked_.generated.push_back(std::move(below));
          continue;
        }
        if (has(rules_.skipped_names, entry.name) || has(rules_.skipped_paths, below)) continue;
        const int next = ::openat(folder, entry.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0) return fail(errno, below);
        if (const int problem = visit(next, below); problem != 0) return problem;
      }
    }
    return 0;
  }

  int fail(int problem, const std::string& path) {
    failed_ = path;
    return problem;
  }

  const WalkRules& rules_;
  Walked& walked_;
  std::string& failed_;
};

}  // namespace

int walk(const char* root, const WalkRules& rules, Walked& walked, std::string& failed) {
  const int folder = ::open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) {
    failed = "";
    return errno;
  }
  const int problem = Walk(rules, walked, failed).visit(folder, "");
  for (auto* list : {&walked.files, &walked.links, &walked.generated, &walked.folders, &walked.strange})
    std::sort(list->begin(), list->end());
  return problem;
}

}  // namespace files
