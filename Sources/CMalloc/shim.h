// The settings of glibc's malloc as Swift sees them.
#ifndef MOTCUA_CMALLOC_SHIM_H
#define MOTCUA_CMALLOC_SHIM_H

#include <malloc.h>

#endif
