// jemalloc, which takes the place of libc's malloc in a program that is linked with it.
#ifndef MOTCUA_CJEMALLOC_H
#define MOTCUA_CJEMALLOC_H

#include <jemalloc/jemalloc.h>

#endif
