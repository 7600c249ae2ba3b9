extension Edit {
    /// Numbers that differ from the facts.
    static let figures: [Edit] = table(
        #"""
        @ net quantity | other-net-quantity
        mat-ong-hoa-tram vi + Mỗi hũ 600 g.
        nuoc-mam-40-do-dam vi + Chai 730 ml.
        ca-phe-robusta-rang-moc en + A bag of 330 g.
        dau-goi-bo-ket vi + Chai 333 ml gội được hai tháng.
        tinh-dau-tram vi + Chai 75 ml dùng cả mùa đông.
        xoai-say-deo vi + Mỗi gói 350 g.
        gao-thom-ruong-tom vi + Túi 7 kg.
        muc-kho-cau-dem vi + Mỗi túi 450 g.
        nhang-tram vi + Hộp 170 g thắp được hai tháng.
        @ founding year | other-founding-year
        mat-ong-hoa-tram vi + Hợp tác xã thành lập năm 1994.
        gio-coi en + The cooperative was founded in 1899.
        che-dinh vi + Hợp tác xã thành lập năm 1987.
        ca-phe-robusta-rang-moc en + The workshop was founded in 1975.
        gao-lut-do vi + Hợp tác xã được thành lập từ năm 1990.
        khan-lua-to-tam vi + Xưởng thành lập năm 1975.
        hai-ngay-o-ban en + The cooperative was founded in 1982.
        @ membership | other-membership
        mat-ong-hoa-tram vi + Hợp tác xã có 90 xã viên.
        gio-coi vi + Hợp tác xã có 500 xã viên.
        che-dinh vi + Hợp tác xã có 77 thành viên.
        gao-thom-ruong-tom en + The cooperative has 300 members.
        ruou-ngo-men-la vi + Hợp tác xã có 99 thành viên.
        @ shelf life | other-shelf-life
        mat-ong-hoa-tram vi + Hạn dùng 5 năm.
        xoai-say-deo en + Shelf life of 5 years.
        khom-say vi + Hạn sử dụng 4 năm.
        gao-lut-do vi + Hạn dùng 36 tháng.
        dau-goi-bo-ket vi + Hạn sử dụng 5 năm.
        muc-kho-cau-dem vi + Hạn dùng 30 tháng.
        ca-phe-phin-giay en + Shelf life of 4 years.
        @ local share | other-local-share
        gio-coi vi + Giỏ dùng 41 % nguyên liệu tại chỗ.
        che-dinh en + It takes 13 % local materials.
        dau-goi-bo-ket vi + Chai dầu gội dùng 99 % nguyên liệu trong tỉnh.
        hop-son-mai vi + Hộp dùng 95 % nguyên liệu tại chỗ.
        tra-hoa-duong-cam vi + Trà dùng 90 % nguyên liệu trong tỉnh.
        @ quantities | other-quantity
        ca-phe-robusta-rang-moc vi + Giá bán 99.000 đồng một gói.
        khan-lua-to-tam vi + Mỗi chiếc khăn giá 250.000 đồng.
        mat-ong-hoa-tram vi + Một hũ bán 120.000 đồng.
        @ generations | other-generations
        nuoc-mam-40-do-dam vi + Nghề mắm của nhà truyền đã bảy đời.
        am-tra-gom vi + Lò gốm nhà tôi nối nghề mười hai đời.
        ruou-ngo-men-la vi + Bí quyết nấu rượu gia truyền 9 đời.
        khan-lua-to-tam vi + Nhà dệt lụa đã sáu thế hệ.
        vong-tram en + Our family has carved agarwood for nine generations.
        @ strength | other-strength
        ruou-ngo-men-la vi + Rượu mạnh 55 độ.
        nuoc-mam-40-do-dam vi + Nước mắm 60 độ đạm.
        nuoc-mam-35-do-dam vi + Chai này 45 độ đạm.
        ruou-ngo-men-la en + The spirit is 60 % vol.
        @ origin | other-origin
        nuoc-mam-35-do-dam vi + Đây là nước mắm Phú Quốc rút từ thùng gỗ.
        che-dinh vi + Đây là chè Suối Giàng hái trên núi cao.
        ca-phe-robusta-rang-moc vi + Cà phê Buôn Ma Thuột rang mộc.
        @ percentages | other-percentage
        tra-hoa-duong-cam vi + Trong gói có 90 % hoa.
        vien-nghe-mat-ong vi + Mỗi viên có 99 % nghệ.
        @ nutrition | other-nutrition
        mat-ong-hoa-tram vi + Mật này ít đường, ai cũng ăn được.
        mat-ong-gac-keo en + A low-sugar honey of the forest.
        mat-ong-hoa-tram vi highlights + Mật ong không đường
        xoai-say-deo vi + Xoài sấy không thêm đường.
        xoai-say-deo en + No added sugar in the bag.
        yen-chung-duong-phen vi + Hũ yến ít đường.
        yen-chung-duong-phen en + A sugar-free drink.
        tra-hoa-duong-cam en + The infusion has no sugar.
        khom-say en + Low in sugar, and chewy.
        lap-xuong-hun-khoi vi + Lạp xưởng ít béo.
        lap-xuong-hun-khoi en + A low-fat sausage.
        thit-lon-gac-bep en + The meat is fat-free.
        gao-thom-ruong-tom vi + Gạo giàu đạm.
        vien-nghe-mat-ong vi + Viên nghệ ít đường.
        gao-lut-do en + Brown rice is high in protein.
        @ prices with signs | other-quantity
        ca-phe-robusta-rang-moc vi + Giá bán 99.000₫ một gói.
        khan-lua-to-tam vi + Mỗi chiếc khăn giá 250.000 ₫.
        @ schemes without a name in the reference data | unproven-certificate
        khan-lua-to-tam vi + Khăn đạt chứng nhận OEKO-TEX.
        gio-coi en + The baskets are FSC certified.
        mat-ong-gac-keo vi + Mật ong hữu cơ của rừng tràm.
        ca-phe-phin-giay en + Organic coffee in a paper drip.
        @ old crafts | other-generations
        am-tra-gom vi + Làng nghề hơn 700 năm tuổi.
        gio-coi vi + Nghề cói truyền đã năm đời.
        @ famous silk and sedge | other-origin
        khan-lua-to-tam vi + Khăn dệt bằng lụa Vạn Phúc.
        gio-coi vi + Giỏ đan bằng cói Nga Sơn.
        @ actives | other-percentage
        tinh-bot-nghe vi + Bột chứa 60 % curcumin.
        """#)
}
