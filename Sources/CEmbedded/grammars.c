#include "embedded.h"

static const unsigned char atom[] = {
#embed "../Feeds/Site/atom.rng"
};

static const unsigned char bmecat[] = {
#embed "../Feeds/BMEcat/bmecat.rng"
};

static const unsigned char google_merchant[] = {
#embed "../Feeds/GoogleMerchant/google-merchant.rng"
};

static const unsigned char google_shaped[] = {
#embed "../Feeds/GoogleShaped/google-shaped.rng"
};

static const unsigned char google_supplement[] = {
#embed "../Feeds/GoogleMerchant/google-supplement.rng"
};

static const unsigned char gs1_gdsn[] = {
#embed "../Feeds/GDSN/gs1-gdsn.rng"
};

static const unsigned char heureka[] = {
#embed "../Feeds/Heureka/heureka.rng"
};

static const unsigned char lazada[] = {
#embed "../Feeds/Lazada/lazada.rng"
};

static const unsigned char lazada_changes[] = {
#embed "../Feeds/Lazada/lazada-changes.rng"
};

static const unsigned char meta[] = {
#embed "../Feeds/Meta/meta.rng"
};

static const unsigned char microsoft[] = {
#embed "../Feeds/Microsoft/microsoft.rng"
};

static const unsigned char pinterest[] = {
#embed "../Feeds/Pinterest/pinterest.rng"
};

static const unsigned char sitemap[] = {
#embed "../Feeds/Site/sitemap.rng"
};

static const unsigned char tiktok[] = {
#embed "../Feeds/TikTok/tiktok.rng"
};

static const unsigned char peppol_catalogue[] = {
#embed "../Feeds/UBL/peppol-catalogue.rng"
};

static const unsigned char peppol_update[] = {
#embed "../Feeds/UBL/peppol-update.rng"
};

static const unsigned char ubl_catalogue[] = {
#embed "../Feeds/UBL/ubl-catalogue.rng"
};

static const struct chapbut_embedded table[] = {
    {"atom.rng", atom, sizeof atom},
    {"bmecat.rng", bmecat, sizeof bmecat},
    {"google-merchant.rng", google_merchant, sizeof google_merchant},
    {"google-shaped.rng", google_shaped, sizeof google_shaped},
    {"google-supplement.rng", google_supplement, sizeof google_supplement},
    {"gs1-gdsn.rng", gs1_gdsn, sizeof gs1_gdsn},
    {"heureka.rng", heureka, sizeof heureka},
    {"lazada.rng", lazada, sizeof lazada},
    {"lazada-changes.rng", lazada_changes, sizeof lazada_changes},
    {"meta.rng", meta, sizeof meta},
    {"microsoft.rng", microsoft, sizeof microsoft},
    {"pinterest.rng", pinterest, sizeof pinterest},
    {"sitemap.rng", sitemap, sizeof sitemap},
    {"tiktok.rng", tiktok, sizeof tiktok},
    {"peppol-catalogue.rng", peppol_catalogue, sizeof peppol_catalogue},
    {"peppol-update.rng", peppol_update, sizeof peppol_update},
    {"ubl-catalogue.rng", ubl_catalogue, sizeof ubl_catalogue},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_grammars(void) { return table; }
