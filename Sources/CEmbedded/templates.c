#include "embedded.h"

// static const unsigned char product_html[] = {
// #embed "../../Templates/product.html"
// };

const struct chapbut_embedded chapbut_templates[] = {
    // {"product.html", product_html, sizeof product_html},
    {NULL, NULL, 0},
};
