#include "embedded.h"


const struct chapbut_embedded chapbut_grammars[] = {
    {NULL, NULL, 0},
};
