#include "embedded.h"

// static const unsigned char product_html[] = {
// #embed "../../Templates/product.html"
// };

static const struct chapbut_embedded table[] = {
    // {"product.html", product_html, sizeof product_html},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_templates(void) { return table; }
