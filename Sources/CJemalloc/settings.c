#include "CJemalloc.h"

// One arena for every two cores (jemalloc 5.3 or later; an older one says that it does not know the word). What one thread
// allocates and another frees goes back to the arena of the first: with four arenas for each core, as it comes, there were
// always some that gave pages back to the system while others asked it for pages.
const char *malloc_conf = "narenas_ratio:0.5";
