extension Edit {
    /// One language says something else than the other.
    static let contradictions = table(
        """
        @ number | numbers-differ
        mat-ong-hoa-tram en 20 to a trip => 25 to a trip
        mat-ong-hoa-tram en Every 10 days or so => Every 12 days or so
        mat-ong-hoa-tram en settled for 7 days, not => settled for 9 days, not
        mat-ong-hoa-tram en below the 20 mark => below the 22 mark
        mat-ong-hoa-tram en about 9 tonnes => about 19 tonnes
        mat-ong-hoa-tram en about 9 tonnes => about 9.5 tonnes
        mat-ong-hoa-tram en warm water at 40 °C => warm water at 45 °C
        mat-ong-hoa-tram en below 30 °C => below 35 °C
        mat-ong-hoa-tram vi chừng 9 tấn => chừng mười tấn
        mat-ong-hoa-tram vi mỗi chuyến 20 thùng => mỗi chuyến 30 thùng
        che-tom-non en put 5 g of tea => put 15 g of tea
        che-tom-non en turned for 5 minutes => turned for 8 minutes
        che-tom-non en It takes 5 kg of fresh leaf => It takes 6 kg of fresh leaf
        che-tom-non en at about 80 °C => at about 90 °C
        che-tom-non en Good for 4 infusions => Good for 5 infusions
        che-tom-non en for 20 minutes, with => for 25 minutes, with
        nuoc-mam-40-do-dam en Fermented for 14 months in rattan => Fermented for 18 months in rattan
        nuoc-mam-40-do-dam en 3 parts of fish to 1 => 4 parts of fish to 1
        dau-goi-bo-ket en in a 300 ml bottle => in a 250 ml bottle
        dau-goi-bo-ket en pH 5.5 => pH 6.5
        dau-goi-bo-ket en (8 %) => (18 %)
        dau-goi-bo-ket en within 6 months => within 16 months
        @ unit | units-differ
        mat-ong-hoa-tram en under 12 months => under 12 years
        mat-ong-hoa-tram en settled for 7 days, not => settled for 7 weeks, not
        mat-ong-hoa-tram en about 9 tonnes => about 9 kg
        che-tom-non en wait 40 seconds => wait 40 minutes
        che-tom-non en It takes 5 kg of fresh leaf => It takes 5 tonnes of fresh leaf
        @ date | dates-differ
        mat-ong-hoa-tram en to the end of April => to the end of June
        mat-ong-hoa-tram en In early April 2025 => In early May 2025
        mat-ong-hoa-tram en In early April 2025 => In early April 2024
        @ time | times-differ
        mat-ong-hoa-tram en At 10 at night => At 8 at night
        che-tom-non en from 6 to 10 in the morning => from 6 to 9 in the morning
        @ money | sums-differ
        mat-ong-hoa-tram en Use a dry spoon. => A jar is VND 185,000.
        @ stars | stars-differ
        mat-ong-hoa-tram en Use a dry spoon. => Such is a 4-star honey.
        @ certificate | certificates-differ
        mat-ong-hoa-tram en Use a dry spoon. => Packed under HACCP.
        @ fact | references-differ
        mat-ong-hoa-tram en {{traceability.origin.commune}} Commune => this commune
        mat-ong-hoa-tram en The {{producer.members}} members => The members
        @ place | places-differ
        che-tom-non en in Tân Cương Commune => in Phúc Thuận Commune
        mat-ong-hoa-tram en melaleuca forest of U Minh => melaleuca forest of Trà Vinh
        @ name | names-differ
        mat-ong-hoa-tram en Before bottling, Út Diệu => Before bottling, Út Thắm
        che-tom-non en Vi Thị Xuyến fires => Vi Thị Xoan fires
        @ denial | denials-differ
        mat-ong-hoa-tram en settled for 7 days, not heated => settled for 7 days, then heated
        mat-ong-hoa-tram en Not for children under 12 months. Not suitable => For children under 12 months. Suitable
        dau-goi-bo-ket en and no added colour => and added colour
        nuoc-mam-40-do-dam en with no added water, sugar or colour => with added water, sugar and colour
        @ link | links-differ
        mat-ong-hoa-tram en (../mat-ong-gac-keo/) => (../)
        @ picture | pictures-differ
        che-tom-non en (images/craft.png) => (images/front.png)
        @ heading | headings-differ
        mat-ong-hoa-tram en ## When the forest flowers => When the forest flowers
        mat-ong-hoa-tram en ## Waiting for the caps => ### Waiting for the caps
        @ list | lists-differ
        che-tom-non en highlights + Dried in the shade of the porch
        """)

    /// Both say the same, in their own ways.
    static let paraphrases = table(
        """
        @ number |
        mat-ong-hoa-tram en 20 to a trip => twenty to a trip
        mat-ong-hoa-tram en 20 to a trip => a score to a trip
        mat-ong-hoa-tram vi mỗi chuyến 20 thùng => mỗi chuyến hai chục thùng
        mat-ong-hoa-tram en more than two thirds of them => over two-thirds of them
        mat-ong-hoa-tram en about 9 tonnes => about nine tonnes
        mat-ong-hoa-tram en about 9 tonnes => about 9,000 kg
        mat-ong-hoa-tram vi chừng 9 tấn => chừng chín tấn
        mat-ong-hoa-tram vi chừng 9 tấn => chừng 9.000 kg
        mat-ong-hoa-tram en warm water at 40 °C => warm water at 40 degrees
        che-tom-non en put 5 g of tea => put five grams of tea
        che-tom-non en It takes 5 kg of fresh leaf to make 1 kg => It takes five kilos of fresh leaf to make one kilo
        che-tom-non vi Từ 5 kg búp tươi mới được 1 kg => Từ năm ký búp tươi mới được một ký
        che-tom-non en into a 150 ml pot => into a 15 cl pot
        nuoc-mam-40-do-dam en 3 parts of fish to 1 of salt => three parts of fish to one of salt
        dau-goi-bo-ket en in a 300 ml bottle => in a 0.3-litre bottle
        dau-goi-bo-ket vi chai 300 ml => chai 0,3 lít
        @ time |
        mat-ong-hoa-tram en Every 10 days or so => Every ten days or so
        mat-ong-hoa-tram en settled for 7 days, not => settled for a week, not
        mat-ong-hoa-tram vi để lắng 7 ngày, không nấu => để lắng một tuần, không nấu
        mat-ong-hoa-tram en under 12 months => under one year of age
        mat-ong-hoa-tram vi dưới 12 tháng tuổi => dưới 1 tuổi
        mat-ong-hoa-tram en At 10 at night => At 22:00
        mat-ong-hoa-tram en At 10 at night => At ten at night
        mat-ong-hoa-tram en At 10 at night => At 10 pm
        mat-ong-hoa-tram vi 10 giờ đêm => 22 giờ
        mat-ong-hoa-tram vi 10 giờ đêm => Mười giờ đêm
        che-tom-non en turned for 5 minutes => turned for five minutes
        che-tom-non en half a minute too long => thirty seconds too long
        che-tom-non vi đi quá nửa phút => đi quá 30 giây
        che-tom-non en from 6 to 10 in the morning => from 6 am to 10 am
        che-tom-non vi từ 6 giờ đến 10 giờ sáng => từ sáu giờ đến mười giờ sáng
        nuoc-mam-40-do-dam en Fermented for 14 months in rattan => Fermented for fourteen months in rattan
        dau-goi-bo-ket en within 6 months => within half a year
        @ name |
        che-tom-non en Xuyến says that => Mrs Xuyến says that
        nuoc-mam-40-do-dam en at Lình Huỳnh, Hòn Đất Commune => at Lình Huỳnh in the commune of Hòn Đất
        @ denial |
        mat-ong-hoa-tram en settled for 7 days, not heated => settled for 7 days, unheated
        mat-ong-hoa-tram en settled for 7 days, not heated => settled for 7 days, never heated
        nuoc-mam-40-do-dam en with no added water, sugar or colour => without added water, sugar or colour
        dau-goi-bo-ket en and no added colour => and undyed
        """)
}
