// `spawn` as JavaScript sees it.
#pragma once
#include <napi.h>

Napi::Value Spawn(const Napi::CallbackInfo& info);
