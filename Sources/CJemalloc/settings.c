#include "CJemalloc.h"

// One arena for two cores. What one thread allocates and another frees goes back to the arena of the first; with four
// arenas a core there were always some with pages to give back to the system while others asked it for pages.
const char *malloc_conf = "narenas_ratio:0.5";
