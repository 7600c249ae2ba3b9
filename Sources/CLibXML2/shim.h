// Debian's libxml2 is built with ICU and its headers would bring ICU's own along, whose types are at odds with those that Foundation
// carries. What they add is a pair of pointers at the end of a struct that only libxml2 itself makes and reads.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlwriter.h>
