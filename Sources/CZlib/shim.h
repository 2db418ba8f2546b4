#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 is a macro. 15 + 32: the largest window, gzip or zlib header recognised by itself. */
static inline int cz_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif
