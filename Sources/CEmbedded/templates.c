#include "embedded.h"

// One block and one line of the table for each file of Templates/.

static const unsigned char booth_html[] = {
#embed "../../Templates/booth.html"
};
static const unsigned char breadcrumbs_html[] = {
#embed "../../Templates/breadcrumbs.html"
};
static const unsigned char card_html[] = {
#embed "../../Templates/card.html"
};
static const unsigned char choice_part_html[] = {
#embed "../../Templates/choice-part.html"
};
static const unsigned char choice_html[] = {
#embed "../../Templates/choice.html"
};
static const unsigned char codes_html[] = {
#embed "../../Templates/codes.html"
};
static const unsigned char contact_html[] = {
#embed "../../Templates/contact.html"
};
static const unsigned char facts_html[] = {
#embed "../../Templates/facts.html"
};
static const unsigned char fair_entry_html[] = {
#embed "../../Templates/fair-entry.html"
};
static const unsigned char fair_past_html[] = {
#embed "../../Templates/fair-past.html"
};
static const unsigned char fairs_html[] = {
#embed "../../Templates/fairs.html"
};
static const unsigned char fair_start_js[] = {
#embed "../../Templates/fair-start.js"
};
static const unsigned char fair_worker_js[] = {
#embed "../../Templates/fair-worker.js"
};
static const unsigned char fair_html[] = {
#embed "../../Templates/fair.html"
};
static const unsigned char fair_js[] = {
#embed "../../Templates/fair.js"
};
static const unsigned char feeds_html[] = {
#embed "../../Templates/feeds.html"
};
static const unsigned char feeds_part_html[] = {
#embed "../../Templates/feeds-part.html"
};
static const unsigned char foot_html[] = {
#embed "../../Templates/foot.html"
};
static const unsigned char gone_part_html[] = {
#embed "../../Templates/gone-part.html"
};
static const unsigned char gtin_part_html[] = {
#embed "../../Templates/gtin-part.html"
};
static const unsigned char gtin_html[] = {
#embed "../../Templates/gtin.html"
};
static const unsigned char head_html[] = {
#embed "../../Templates/head.html"
};
static const unsigned char header_html[] = {
#embed "../../Templates/header.html"
};
static const unsigned char home_html[] = {
#embed "../../Templates/home.html"
};
static const unsigned char icon_svg[] = {
#embed "../../Templates/icon.svg"
};
static const unsigned char kit_html[] = {
#embed "../../Templates/kit.html"
};
static const unsigned char labels_html[] = {
#embed "../../Templates/labels.html"
};
static const unsigned char list_html[] = {
#embed "../../Templates/list.html"
};
static const unsigned char lot_html[] = {
#embed "../../Templates/lot.html"
};
static const unsigned char moved_part_html[] = {
#embed "../../Templates/moved-part.html"
};
static const unsigned char not_found_part_html[] = {
#embed "../../Templates/not-found-part.html"
};
static const unsigned char notice_html[] = {
#embed "../../Templates/notice.html"
};
static const unsigned char packs_html[] = {
#embed "../../Templates/packs.html"
};
static const unsigned char page_html[] = {
#embed "../../Templates/page.html"
};
static const unsigned char papers_html[] = {
#embed "../../Templates/papers.html"
};
static const unsigned char passport_html[] = {
#embed "../../Templates/passport.html"
};
static const unsigned char picture_html[] = {
#embed "../../Templates/picture.html"
};
static const unsigned char producer_html[] = {
#embed "../../Templates/producer.html"
};
static const unsigned char product_html[] = {
#embed "../../Templates/product.html"
};
static const unsigned char province_html[] = {
#embed "../../Templates/province.html"
};
static const unsigned char recall_html[] = {
#embed "../../Templates/recall.html"
};
static const unsigned char rules_html[] = {
#embed "../../Templates/rules.html"
};
static const unsigned char set_html[] = {
#embed "../../Templates/set.html"
};
static const unsigned char sheet_html[] = {
#embed "../../Templates/sheet.html"
};
static const unsigned char sheet_script_html[] = {
#embed "../../Templates/sheet-script.html"
};
static const unsigned char sheet_style_html[] = {
#embed "../../Templates/sheet-style.html"
};
static const unsigned char shortlist_html[] = {
#embed "../../Templates/shortlist.html"
};
static const unsigned char stars_html[] = {
#embed "../../Templates/stars.html"
};
static const unsigned char style_css[] = {
#embed "../../Templates/style.css"
};
static const unsigned char told_html[] = {
#embed "../../Templates/told.html"
};
static const unsigned char words_en_yaml[] = {
#embed "../../Templates/words/en.yaml"
};
static const unsigned char words_vi_yaml[] = {
#embed "../../Templates/words/vi.yaml"
};
static const unsigned char fonts_OFL_txt[] = {
#embed "../../Templates/fonts/OFL.txt"
};
static const unsigned char fonts_truyen_bold_woff2[] = {
#embed "../../Templates/fonts/truyen-bold.woff2"
};
static const unsigned char fonts_truyen_italic_woff2[] = {
#embed "../../Templates/fonts/truyen-italic.woff2"
};
static const unsigned char fonts_truyen_regular_woff2[] = {
#embed "../../Templates/fonts/truyen-regular.woff2"
};
static const unsigned char map_html[] = {
#embed "../../Templates/map.html"
};
static const unsigned char map_svg[] = {
#embed "../../Templates/map.svg"
};
static const unsigned char page_js[] = {
#embed "../../Templates/page.js"
};
static const unsigned char search_html[] = {
#embed "../../Templates/search.html"
};
static const unsigned char search_js[] = {
#embed "../../Templates/search.js"
};

static const struct chapbut_embedded table[] = {
    {"booth.html", booth_html, sizeof booth_html},
    {"breadcrumbs.html", breadcrumbs_html, sizeof breadcrumbs_html},
    {"card.html", card_html, sizeof card_html},
    {"choice-part.html", choice_part_html, sizeof choice_part_html},
    {"choice.html", choice_html, sizeof choice_html},
    {"codes.html", codes_html, sizeof codes_html},
    {"contact.html", contact_html, sizeof contact_html},
    {"facts.html", facts_html, sizeof facts_html},
    {"fair-entry.html", fair_entry_html, sizeof fair_entry_html},
    {"fair-past.html", fair_past_html, sizeof fair_past_html},
    {"fairs.html", fairs_html, sizeof fairs_html},
    {"fair-start.js", fair_start_js, sizeof fair_start_js},
    {"fair-worker.js", fair_worker_js, sizeof fair_worker_js},
    {"fair.html", fair_html, sizeof fair_html},
    {"fair.js", fair_js, sizeof fair_js},
    {"feeds.html", feeds_html, sizeof feeds_html},
    {"feeds-part.html", feeds_part_html, sizeof feeds_part_html},
    {"foot.html", foot_html, sizeof foot_html},
    {"gone-part.html", gone_part_html, sizeof gone_part_html},
    {"gtin-part.html", gtin_part_html, sizeof gtin_part_html},
    {"gtin.html", gtin_html, sizeof gtin_html},
    {"head.html", head_html, sizeof head_html},
    {"header.html", header_html, sizeof header_html},
    {"home.html", home_html, sizeof home_html},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"kit.html", kit_html, sizeof kit_html},
    {"labels.html", labels_html, sizeof labels_html},
    {"list.html", list_html, sizeof list_html},
    {"lot.html", lot_html, sizeof lot_html},
    {"moved-part.html", moved_part_html, sizeof moved_part_html},
    {"not-found-part.html", not_found_part_html, sizeof not_found_part_html},
    {"notice.html", notice_html, sizeof notice_html},
    {"packs.html", packs_html, sizeof packs_html},
    {"page.html", page_html, sizeof page_html},
    {"papers.html", papers_html, sizeof papers_html},
    {"passport.html", passport_html, sizeof passport_html},
    {"picture.html", picture_html, sizeof picture_html},
    {"producer.html", producer_html, sizeof producer_html},
    {"product.html", product_html, sizeof product_html},
    {"province.html", province_html, sizeof province_html},
    {"recall.html", recall_html, sizeof recall_html},
    {"rules.html", rules_html, sizeof rules_html},
    {"set.html", set_html, sizeof set_html},
    {"sheet.html", sheet_html, sizeof sheet_html},
    {"sheet-script.html", sheet_script_html, sizeof sheet_script_html},
    {"sheet-style.html", sheet_style_html, sizeof sheet_style_html},
    {"shortlist.html", shortlist_html, sizeof shortlist_html},
    {"stars.html", stars_html, sizeof stars_html},
    {"style.css", style_css, sizeof style_css},
    {"told.html", told_html, sizeof told_html},
    {"words/en.yaml", words_en_yaml, sizeof words_en_yaml},
    {"words/vi.yaml", words_vi_yaml, sizeof words_vi_yaml},
    {"fonts/OFL.txt", fonts_OFL_txt, sizeof fonts_OFL_txt},
    {"fonts/truyen-bold.woff2", fonts_truyen_bold_woff2, sizeof fonts_truyen_bold_woff2},
    {"fonts/truyen-italic.woff2", fonts_truyen_italic_woff2, sizeof fonts_truyen_italic_woff2},
    {"fonts/truyen-regular.woff2", fonts_truyen_regular_woff2, sizeof fonts_truyen_regular_woff2},
    {"map.html", map_html, sizeof map_html},
    {"map.svg", map_svg, sizeof map_svg},
    {"page.js", page_js, sizeof page_js},
    {"search.html", search_html, sizeof search_html},
    {"search.js", search_js, sizeof search_js},
    {NULL, NULL, 0},
};

const struct chapbut_embedded *chapbut_templates(void) { return table; }
