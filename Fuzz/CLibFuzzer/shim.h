// The entry of libFuzzer for programs with a `main` of their own.
#ifndef MOTCUA_CLIBFUZZER_SHIM_H
#define MOTCUA_CLIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
