// libqrencode as Swift sees it.
#ifndef MOTCUA_CQRCODE_SHIM_H
#define MOTCUA_CQRCODE_SHIM_H

#include <qrencode.h>

#endif
