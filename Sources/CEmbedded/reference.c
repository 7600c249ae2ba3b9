#include "embedded.h"

static const unsigned char authorities[] = {
#embed "../Catalogue/Reference/Data/authorities.tsv"
};
static const unsigned char communes[] = {
#embed "../Catalogue/Reference/Data/communes.tsv"
};
static const unsigned char former_communes[] = {
#embed "../Catalogue/Reference/Data/former_communes.tsv"
};
static const unsigned char former_provinces[] = {
#embed "../Catalogue/Reference/Data/former_provinces.tsv"
};
static const unsigned char kinds[] = {
#embed "../Catalogue/Reference/Data/kinds.tsv"
};
static const unsigned char product_sets[] = {
#embed "../Catalogue/Reference/Data/product_sets.tsv"
};
static const unsigned char provinces[] = {
#embed "../Catalogue/Reference/Data/provinces.tsv"
};
static const unsigned char requirements[] = {
#embed "../Catalogue/Reference/Data/requirements.tsv"
};
static const unsigned char schemes[] = {
#embed "../Catalogue/Reference/Data/schemes.tsv"
};

static const struct chapbut_embedded table[] = {
    {"authorities.tsv", authorities, sizeof authorities},
    {"communes.tsv", communes, sizeof communes},
    {"former_communes.tsv", former_communes, sizeof former_communes},
    {"former_provinces.tsv", former_provinces, sizeof former_provinces},
    {"kinds.tsv", kinds, sizeof kinds},
    {"product_sets.tsv", product_sets, sizeof product_sets},
    {"provinces.tsv", provinces, sizeof provinces},
    {"requirements.tsv", requirements, sizeof requirements},
    {"schemes.tsv", schemes, sizeof schemes},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_reference(void) { return table; }
