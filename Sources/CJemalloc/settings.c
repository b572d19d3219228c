#include "CJemalloc.h"

// One arena for every two cores (jemalloc 5.3 or later; an older one says that it does not know the word). What one thread
// allocates and another frees goes back to the arena of the first: with four arenas for each core, as it comes, a submission
// had two page faults (Docs/Benchmarks.md).
const char *malloc_conf = "narenas_ratio:0.5";
