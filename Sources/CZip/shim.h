// Zip files by libzip.
#ifndef MOTCUA_CZIP_SHIM_H
#define MOTCUA_CZIP_SHIM_H

#include <zip.h>

#endif
