#include "embedded.h"

// One block and one line of the table for each file of Sources/Preview/Web/.

static const unsigned char beside_html[] = {
#embed "../Preview/Web/beside.html"
};
static const unsigned char dashboard_css[] = {
#embed "../Preview/Web/dashboard.css"
};
static const unsigned char dashboard_html[] = {
#embed "../Preview/Web/dashboard.html"
};
static const unsigned char dashboard_js[] = {
#embed "../Preview/Web/dashboard.js"
};
static const unsigned char desk_head_html[] = {
#embed "../Preview/Web/desk-head.html"
};
static const unsigned char facts_js[] = {
#embed "../Preview/Web/facts.js"
};
static const unsigned char facts_html[] = {
#embed "../Preview/Web/facts.html"
};
static const unsigned char field_html[] = {
#embed "../Preview/Web/field.html"
};
static const unsigned char finding_html[] = {
#embed "../Preview/Web/finding.html"
};
static const unsigned char foot_html[] = {
#embed "../Preview/Web/foot.html"
};
static const unsigned char found_html[] = {
#embed "../Preview/Web/found.html"
};
static const unsigned char good_html[] = {
#embed "../Preview/Web/good.html"
};
static const unsigned char head_html[] = {
#embed "../Preview/Web/head.html"
};
static const unsigned char live_js[] = {
#embed "../Preview/Web/live.js"
};
static const unsigned char margin_css[] = {
#embed "../Preview/Web/margin.css"
};
static const unsigned char margin_html[] = {
#embed "../Preview/Web/margin.html"
};
static const unsigned char nothing_html[] = {
#embed "../Preview/Web/nothing.html"
};
static const unsigned char phone_closed_html[] = {
#embed "../Preview/Web/phone-closed.html"
};
static const unsigned char phone_head_html[] = {
#embed "../Preview/Web/phone-head.html"
};
static const unsigned char phone_product_html[] = {
#embed "../Preview/Web/phone-product.html"
};
static const unsigned char phone_wrong_html[] = {
#embed "../Preview/Web/phone-wrong.html"
};
static const unsigned char phone_css[] = {
#embed "../Preview/Web/phone.css"
};
static const unsigned char phone_html[] = {
#embed "../Preview/Web/phone.html"
};
static const unsigned char phone_js[] = {
#embed "../Preview/Web/phone.js"
};
static const unsigned char pictures_html[] = {
#embed "../Preview/Web/pictures.html"
};
static const unsigned char record_html[] = {
#embed "../Preview/Web/record.html"
};
static const unsigned char studio_html[] = {
#embed "../Preview/Web/studio.html"
};
static const unsigned char studio_js[] = {
#embed "../Preview/Web/studio.js"
};
static const unsigned char texts_html[] = {
#embed "../Preview/Web/texts.html"
};
static const unsigned char told_html[] = {
#embed "../Preview/Web/told.html"
};
static const unsigned char words_en_yaml[] = {
#embed "../Preview/Web/words/en.yaml"
};
static const unsigned char words_vi_yaml[] = {
#embed "../Preview/Web/words/vi.yaml"
};

static const struct chapbut_embedded table[] = {
    {"beside.html", beside_html, sizeof beside_html},
    {"dashboard.css", dashboard_css, sizeof dashboard_css},
    {"dashboard.html", dashboard_html, sizeof dashboard_html},
    {"dashboard.js", dashboard_js, sizeof dashboard_js},
    {"desk-head.html", desk_head_html, sizeof desk_head_html},
    {"facts.js", facts_js, sizeof facts_js},
    {"facts.html", facts_html, sizeof facts_html},
    {"field.html", field_html, sizeof field_html},
    {"finding.html", finding_html, sizeof finding_html},
    {"foot.html", foot_html, sizeof foot_html},
    {"found.html", found_html, sizeof found_html},
    {"good.html", good_html, sizeof good_html},
    {"head.html", head_html, sizeof head_html},
    {"live.js", live_js, sizeof live_js},
    {"margin.css", margin_css, sizeof margin_css},
    {"margin.html", margin_html, sizeof margin_html},
    {"nothing.html", nothing_html, sizeof nothing_html},
    {"phone-closed.html", phone_closed_html, sizeof phone_closed_html},
    {"phone-head.html", phone_head_html, sizeof phone_head_html},
    {"phone-product.html", phone_product_html, sizeof phone_product_html},
    {"phone-wrong.html", phone_wrong_html, sizeof phone_wrong_html},
    {"phone.css", phone_css, sizeof phone_css},
    {"phone.html", phone_html, sizeof phone_html},
    {"phone.js", phone_js, sizeof phone_js},
    {"pictures.html", pictures_html, sizeof pictures_html},
    {"record.html", record_html, sizeof record_html},
    {"studio.html", studio_html, sizeof studio_html},
    {"studio.js", studio_js, sizeof studio_js},
    {"texts.html", texts_html, sizeof texts_html},
    {"told.html", told_html, sizeof told_html},
    {"words/en.yaml", words_en_yaml, sizeof words_en_yaml},
    {"words/vi.yaml", words_vi_yaml, sizeof words_vi_yaml},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_preview(void) { return table; }
