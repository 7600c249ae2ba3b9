#include "embedded.h"

static const unsigned char google_merchant[] = {
#embed "../Feeds/GoogleMerchant/google-merchant.rng"
};

static const struct chapbut_embedded table[] = {
    {"google-merchant.rng", google_merchant, sizeof google_merchant},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_grammars(void) { return table; }
