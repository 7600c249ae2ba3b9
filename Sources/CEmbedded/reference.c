#include "embedded.h"


const struct chapbut_embedded chapbut_reference[] = {
    {NULL, NULL, 0},
};
