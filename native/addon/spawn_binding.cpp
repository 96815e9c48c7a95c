// Starts a program for JavaScript: the number of its process at once, how it ended by a call when it has.
#include "spawn_binding.h"

#include <sys/wait.h>

#include <memory>
#include <thread>

#include "process.h"

namespace {

struct Run {
  process::Request request;
  process::Child child;
  Napi::ThreadSafeFunction done;
};

std::vector<std::string> strings(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<std::string> all;
  for (uint32_t at = 0; at < array.Length(); at++) all.push_back(array.Get(at).As<Napi::String>().Utf8Value());
  return all;
}

void put(Napi::Env env, Napi::Object into, const char* name, const process::Stream& stream) {
  into.Set(name, Napi::Buffer<uint8_t>::Copy(env, stream.bytes.data(), stream.bytes.size()));
  into.Set(std::string(name) + "Size", Napi::Number::New(env, static_cast<double>(stream.size)));
}

/// { status | signal, stdout, stdoutSize, stderr, stderrSize, outputLimitReached }
void finish(Napi::Env env, Napi::Function call, Run* run) {
  const int status = process::reap(run->child);
  auto ended = Napi::Object::New(env);
  if (WIFEXITED(status)) ended.Set("status", Napi::Number::New(env, WEXITSTATUS(status)));
  if (WIFSIGNALED(status)) ended.Set("signal", Napi::Number::New(env, WTERMSIG(status)));
  put(env, ended, "stdout", run->child.out);
  put(env, ended, "stderr", run->child.err);
  ended.Set("outputLimitReached", Napi::Boolean::New(env, run->child.is_over_limit));
  auto release = run->done;
  delete run;
  release.Release();
  call.Call({ended});
}

}  // namespace

/// (file, argv, env, cwd, input | undefined, [kept, limit, graceMs], done): process number, or minus errno.
Napi::Value Spawn(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  auto run = std::make_unique<Run>();
  run->request.file = info[0].As<Napi::String>().Utf8Value();
  run->request.argv = strings(info[1]);
  run->request.env = strings(info[2]);
  run->request.cwd = info[3].As<Napi::String>().Utf8Value();
  if (info[4].IsTypedArray()) {
    const auto input = info[4].As<Napi::Uint8Array>();
    run->request.input.assign(input.Data(), input.Data() + input.ByteLength());
  }
  const auto numbers = info[5].As<Napi::Array>();
  run->request.kept = static_cast<uint64_t>(numbers.Get(0u).As<Napi::Number>().Int64Value());
  run->request.limit = static_cast<uint64_t>(numbers.Get(1u).As<Napi::Number>().Int64Value());
  run->request.grace_ms = numbers.Get(2u).As<Napi::Number>().Int64Value();
  if (const int problem = process::start(run->request, run->child); problem != 0)
    return Napi::Number::New(env, -problem);
  const pid_t pid = run->child.pid;
  run->done = Napi::ThreadSafeFunction::New(env, info[6].As<Napi::Function>(), "batuta spawn", 0, 1);
  Run* const own = run.release();
  const auto wait = [own] {
    process::drain(own->request, own->child);
    own->done.NonBlockingCall(own, finish);
  };
  try {
    std::thread(wait).detach();
  } catch (const std::system_error&) {
    wait();  // No thread to be had: the program is waited for here.
  }
  return Napi::Number::New(env, pid);
}
