#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU: encoding.h would then pull in <unicode/ucnv.h>, whose enums clash with
   Foundation's private copy of ICU. Only the tail of a struct that nobody here touches differs. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to touch. */
static inline void clx_free(void *pointer) { xmlFree(pointer); }

#endif
