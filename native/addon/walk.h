// The names in a tree, in one call: the walk of `src/fs/scan.ts`, by rules that it is given.
#pragma once
#include <string>
#include <vector>

namespace files {

struct WalkRules {
  /// Names of folders that are not entered, wherever they are.
  std::vector<std::string> skipped_names;
  /// Folders not entered, by path.
  std::vector<std::string> skipped_paths;
  /// A folder below the root that holds one of these was made by a tool.
  std::vector<std::string> marks;
  /// The folder `first` beside the file `second` was made by a tool.
  std::vector<std::pair<std::string, std::string>> made_beside;
};

/// Paths below the root in the order of their bytes. Links are not followed.
struct Walked {
  std::vector<std::string> files, links, generated, folders;
  /// Folders with a name that is not UTF-8 in them.
  std::vector<std::string> strange;
};

/// 0, or the errno of what failed, with the folder in `failed`.
int walk(const char* root, const WalkRules& rules, Walked& walked, std::string& failed);

}  // namespace files
