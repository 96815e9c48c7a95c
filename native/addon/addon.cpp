// What JavaScript sees: arguments out, results in. The work is in blake3.cpp, files.cpp, walk.cpp and
// process.cpp; names and types are checked by `native/addon.ts`.
#include <fcntl.h>
#include <napi.h>
#include <unistd.h>

#include <cstring>

#include "blake3.h"
#include "files.h"
#include "placing.h"
#include "spawn_binding.h"
#include "walk.h"

namespace {

Napi::String hex(Napi::Env env, const blake3::Digest& digest) {
  static constexpr char digits[] = "0123456789abcdef";
  char text[64];
  for (size_t at = 0; at < digest.size(); at++) {
    text[2 * at] = digits[digest[at] >> 4];
    text[2 * at + 1] = digits[digest[at] & 15];
  }
  return Napi::String::New(env, text, sizeof text);
}

/// A failed system call as Node's `fs` would throw it; `code` is named by the caller from `errno`.
[[noreturn]] void raise(Napi::Env env, int number, const char* call, const std::string& path) {
  Napi::Error error = Napi::Error::New(env, std::string(std::strerror(number)) + ", " + call + " '" + path + "'");
  error.Set("errno", Napi::Number::New(env, -number));
  error.Set("syscall", Napi::String::New(env, call));
  error.Set("path", Napi::String::New(env, path));
  throw error;
}

/// An open folder that closes itself.
struct Folder {
  int fd;
  Folder(Napi::Env env, const std::string& path) : fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (fd < 0) raise(env, errno, "open", path);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { ::close(fd); }
};

std::string text(const Napi::CallbackInfo& info, size_t at) { return info[at].As<Napi::String>().Utf8Value(); }

files::Paths paths(const Napi::CallbackInfo& info, const Folder& root, size_t at) {
  const auto block = info[at].As<Napi::Uint8Array>();
  return {root.fd, files::split(reinterpret_cast<const char*>(block.Data()), block.ByteLength())};
}

Napi::Value Hash(const Napi::CallbackInfo& info) {
  const auto bytes = info[0].As<Napi::Uint8Array>();
  return hex(info.Env(), blake3::hash(bytes.Data(), bytes.ByteLength()));
}

class Hasher : public Napi::ObjectWrap<Hasher> {
 public:
  static Napi::Function Define(Napi::Env env) {
    return DefineClass(env, "Hasher",
                       {InstanceMethod<&Hasher::Update>("update"), InstanceMethod<&Hasher::Hex>("hex")});
  }
  explicit Hasher(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Hasher>(info) {}

 private:
  void Update(const Napi::CallbackInfo& info) {
    const auto bytes = info[0].As<Napi::Uint8Array>();
    state_.update(bytes.Data(), bytes.ByteLength());
  }
  Napi::Value Hex(const Napi::CallbackInfo& info) { return hex(info.Env(), state_.finish()); }

  blake3::Hasher state_;
};

Napi::Value Level(const Napi::CallbackInfo& info) {
  const std::string_view name = blake3::name_of(blake3::level());
  return Napi::String::New(info.Env(), name.data(), name.size());
}

Napi::Value Levels(const Napi::CallbackInfo& info) {
  const auto found = blake3::levels();
  auto names = Napi::Array::New(info.Env(), found.size());
  for (uint32_t at = 0; at < found.size(); at++)
    names[at] = Napi::String::New(info.Env(), std::string(blake3::name_of(found[at])));
  return names;
}

Napi::Value UseLevel(const Napi::CallbackInfo& info) {
  return Napi::Boolean::New(info.Env(), blake3::use_level(text(info, 0)));
}

Napi::Value HashFile(const Napi::CallbackInfo& info) {
  const std::string path = text(info, 0);
  blake3::Digest digest;
  if (const int problem = files::hash_file(AT_FDCWD, path.c_str(), digest); problem != 0)
    raise(info.Env(), problem, "open", path);
  return hex(info.Env(), digest);
}

/// (root, paths, rows: Float64Array): stats of all, six columns each.
void StatAll(const Napi::CallbackInfo& info) {
  const Folder root(info.Env(), text(info, 0));
  const files::Paths all = paths(info, root, 1);
  auto rows = info[2].As<Napi::Float64Array>();
  if (rows.ElementLength() < all.each.size() * files::columns)
    throw Napi::RangeError::New(info.Env(), "rows: too few for the paths");
  files::stat_all(all, rows.Data());
}

/// (root, paths, digests: Uint8Array, errors: Int32Array): digest of every file.
void HashAll(const Napi::CallbackInfo& info) {
  const Folder root(info.Env(), text(info, 0));
  const files::Paths all = paths(info, root, 1);
  auto digests = info[2].As<Napi::Uint8Array>();
  auto errors = info[3].As<Napi::Int32Array>();
  if (digests.ByteLength() < all.each.size() * 32 || errors.ElementLength() < all.each.size())
    throw Napi::RangeError::New(info.Env(), "digests or errors: too few for the paths");
  uint8_t* out = digests.Data();
  int32_t* problems = errors.Data();
  files::in_slices(all.each.size(), 256, [&](size_t first, size_t last) {
    for (size_t at = first; at < last; at++) {
      blake3::Digest digest{};
      problems[at] = files::hash_file(all.root, all.each[at], digest);
      std::memcpy(out + at * 32, digest.data(), 32);
    }
  });
}

/// (from, to, mode): copies to a new file; { digest, size } of what was written.
Napi::Value CopyHashed(const Napi::CallbackInfo& info) {
  const std::string from = text(info, 0), to = text(info, 1);
  blake3::Digest digest;
  uint64_t size = 0;
  const auto mode = static_cast<mode_t>(info[2].As<Napi::Number>().Uint32Value());
  if (const int problem = files::copy_hashed(from.c_str(), to.c_str(), mode, digest, size); problem != 0)
    raise(info.Env(), problem, "copyfile", from);
  auto copied = Napi::Object::New(info.Env());
  copied.Set("digest", hex(info.Env(), digest));
  copied.Set("size", Napi::Number::New(info.Env(), static_cast<double>(size)));
  return copied;
}

/// (to, mode, bytes): writes a new file.
void WriteNew(const Napi::CallbackInfo& info) {
  const std::string to = text(info, 0);
  const auto mode = static_cast<mode_t>(info[1].As<Napi::Number>().Uint32Value());
  const auto bytes = info[2].As<Napi::Uint8Array>();
  if (const int problem = files::write_new(to.c_str(), mode, bytes.Data(), bytes.ByteLength()); problem != 0)
    raise(info.Env(), problem, "open", to);
}

/// (root, places, temporaries, origins: Float64Array of fd, offset and size each, digests, executable: Uint8Array, errors):
/// copies pieces of open files to their places, each written beside it and renamed.
void PlaceAll(const Napi::CallbackInfo& info) {
  const Folder root(info.Env(), text(info, 0));
  const files::Paths places = paths(info, root, 1), temporaries = paths(info, root, 2);
  const auto origins = info[3].As<Napi::Float64Array>();
  const auto digests = info[4].As<Napi::Uint8Array>(), executable = info[5].As<Napi::Uint8Array>();
  auto errors = info[6].As<Napi::Int32Array>();
  const size_t count = places.each.size();
  if (temporaries.each.size() != count || origins.ElementLength() < count * 3 || digests.ByteLength() < count * 32 ||
      executable.ByteLength() < count || errors.ElementLength() < count)
    throw Napi::RangeError::New(info.Env(), "too few of something for the places");
  for (size_t at = 0; at < count; at++) {
    const double* origin = origins.Data() + at * 3;
    const files::Origin from{static_cast<int>(origin[0]), static_cast<off_t>(origin[1]),
                             static_cast<uint64_t>(origin[2]), nullptr};
    errors.Data()[at] = files::place(root.fd, {from, places.each[at], temporaries.each[at], digests.Data() + at * 32,
                                               executable.Data()[at] != 0});
  }
}

/// (root, from, to, digests, executable: Uint8Array, errors, root of the spare files, spare files): copies files to where
/// nothing is yet, over spare files as long as there are some.
void CopyAll(const Napi::CallbackInfo& info) {
  const Folder root(info.Env(), text(info, 0));
  const files::Paths from = paths(info, root, 1), to = paths(info, root, 2);
  const auto digests = info[3].As<Napi::Uint8Array>(), executable = info[4].As<Napi::Uint8Array>();
  auto errors = info[5].As<Napi::Int32Array>();
  const size_t count = from.each.size();
  if (to.each.size() != count || digests.ByteLength() < count * 32 || executable.ByteLength() < count ||
      errors.ElementLength() < count)
    throw Napi::RangeError::New(info.Env(), "too few of something for the paths");
  const Folder left(info.Env(), text(info, 6));
  files::Spares spares(left.fd, paths(info, left, 7).each);
  for (size_t at = 0; at < count; at++)
    errors.Data()[at] = files::place(
        root.fd,
        {{-1, 0, 0, from.each[at]}, to.each[at], nullptr, digests.Data() + at * 32, executable.Data()[at] != 0},
        &spares);
}

/// (path): removes the folder with all in it; 0, or minus the number of the system error.
Napi::Value RemoveTree(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), -files::remove_tree(text(info, 0).c_str()));
}

std::vector<std::string> strings(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<std::string> all;
  for (uint32_t at = 0; at < array.Length(); at++) all.push_back(array.Get(at).As<Napi::String>().Utf8Value());
  return all;
}

/// One string with a zero byte between the names: far cheaper than a string each.
Napi::String joined(Napi::Env env, const std::vector<std::string>& names) {
  std::string all;
  for (size_t at = 0; at < names.size(); at++) {
    if (at > 0) all.push_back('\0');
    all.append(names[at]);
  }
  return Napi::String::New(env, all);
}

/// (root, skipped names, skipped paths, marks, [folder, beside, …]): { files, links, generated, folders, strange }.
Napi::Value Walk(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::string root = text(info, 0);
  files::WalkRules rules{strings(info[1]), strings(info[2]), strings(info[3]), {}};
  const auto beside = strings(info[4]);
  for (size_t at = 0; at + 1 < beside.size(); at += 2) rules.made_beside.emplace_back(beside[at], beside[at + 1]);
  files::Walked walked;
  std::string failed;
  if (const int problem = files::walk(root.c_str(), rules, walked, failed); problem != 0)
    raise(env, problem, "scandir", failed.empty() ? root : root + "/" + failed);
  auto found = Napi::Object::New(env);
  found.Set("files", joined(env, walked.files));
  found.Set("links", joined(env, walked.links));
  found.Set("generated", joined(env, walked.generated));
  found.Set("folders", joined(env, walked.folders));
  found.Set("strange", joined(env, walked.strange));
  return found;
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("hash", Napi::Function::New<Hash>(env, "hash"));
  exports.Set("Hasher", Hasher::Define(env));
  exports.Set("level", Napi::Function::New<Level>(env, "level"));
  exports.Set("levels", Napi::Function::New<Levels>(env, "levels"));
  exports.Set("useLevel", Napi::Function::New<UseLevel>(env, "useLevel"));
  exports.Set("hashFile", Napi::Function::New<HashFile>(env, "hashFile"));
  exports.Set("statAll", Napi::Function::New<StatAll>(env, "statAll"));
  exports.Set("hashAll", Napi::Function::New<HashAll>(env, "hashAll"));
  exports.Set("copyHashed", Napi::Function::New<CopyHashed>(env, "copyHashed"));
  exports.Set("writeNew", Napi::Function::New<WriteNew>(env, "writeNew"));
  exports.Set("placeAll", Napi::Function::New<PlaceAll>(env, "placeAll"));
  exports.Set("copyAll", Napi::Function::New<CopyAll>(env, "copyAll"));
  exports.Set("removeTree", Napi::Function::New<RemoveTree>(env, "removeTree"));
  exports.Set("walk", Napi::Function::New<Walk>(env, "walk"));
  exports.Set("spawn", Napi::Function::New<Spawn>(env, "spawn"));
  return exports;
}

}  // namespace

NODE_API_MODULE(batuta, Init)
