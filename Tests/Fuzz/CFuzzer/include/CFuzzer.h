#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's way in (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library"): tries bytes until it is told to stop.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*tried)(const uint8_t *bytes, size_t count));
