extension Edit {
    /// What people write who never saw the rules: claims gathered apart from them, in words of their own.
    static let unseen: [Edit] = table(
        #"""
        @ other words, unproven stars | unproven-stars
        mat-ong-hoa-tram vi + Năm nay mật hoa tràm được xếp hạng năm sao.
        mat-ong-hoa-tram vi + Mật ong **OCOP** *5 sao* của rừng U Minh.
        mat-ong-hoa-tram vi + SẢN PHẨM ĐẠT CHUẨN OCOP 5 SAO
        mat-ong-hoa-tram en + Rated five stars in the OCOP programme.
        mat-ong-hoa-tram en + Our 5-star OCOP honey.
        mat-ong-gac-keo vi + Mật gác kèo vừa được UBND tỉnh công nhận 5 sao.
        mat-ong-gac-keo vi + Con dấu bốn sao OCOP in trên nắp hũ.
        hai-ngay-o-ban vi + Homestay đạt chuẩn OCOP 4 sao.
        @ other words, unproven certificate | unproven-certificate
        mat-ong-hoa-tram vi + Mật được chứng nhận\nUSDA Organic.
        mat-ong-hoa-tram vi + Xưởng đóng hũ đạt chuẩn ISO 22000.
        mat-ong-hoa-tram vi + Mật ong U Minh được bảo hộ chỉ dẫn địa lý.
        mat-ong-hoa-tram vi + Sản phẩm được FDA Hoa Kỳ chứng nhận.
        mat-ong-hoa-tram vi + Mật có chứng nhận Halal.
        mat-ong-hoa-tram en + It is certified organic and non-GMO.
        che-tom-non vi + Chè VietGAP, trồng theo chuẩn hữu cơ châu Âu.
        gao-thom-ruong-tom en + Certified GLOBALG.A.P. rice.
        che-dinh vi + Chè của hợp tác xã đạt tiêu chuẩn Global G.A.P.
        nuoc-mam-35-do-dam vi + Nhà máy đạt chứng nhận BRC và IFS.
        thit-lon-gac-bep vi + Lợn nuôi theo chuẩn VietGAHP.
        ca-cao-nguyen-hat en + Fair trade and organic certified cocoa.
        @ other words, unproven superlative | unproven-superlative
        mat-ong-hoa-tram vi + Đây là loại mật ong ngon nhất Việt Nam.
        mat-ong-hoa-tram vi + Không nơi nào có mật tràm tốt bằng, chúng tôi là số 1 miền Tây.
        mat-ong-hoa-tram vi + Chúng tôi là cơ sở duy nhất ở Cà Mau làm mật tràm.
        mat-ong-hoa-tram vi + Mật ong đầu tiên của Việt Nam được vào châu Âu.
        mat-ong-hoa-tram en + The best honey in Asia.
        gao-thom-ruong-tom vi + Gạo ngon nhất thế giới năm 2023.
        che-dinh en + The purest tea in Viet Nam.
        xoai-say-deo vi + Trái cây sấy ngon bậc nhất miền Tây.
        nuoc-mam-35-do-dam en + The oldest fish sauce house in the country.
        vai-lua-hoa-chim vi + Thương hiệu lụa hàng đầu châu Á.
        @ other words, food cure | food-cure
        mat-ong-hoa-tram vi + Mỗi sáng một muỗng, dứt hẳn viêm loét dạ dày.
        mat-ong-hoa-tram vi + Uống đều thì tiêu u, hạ huyết áp, ổn định đường huyết.
        mat-ong-hoa-tram vi + "Nhờ mật ong mà tôi hết bệnh", bà Sáu ở Cần Thơ kể.
        vien-nghe-mat-ong vi + Viên nghệ trị đau bao tử, hết trào ngược.
        vien-nghe-mat-ong vi + Thay thế thuốc tây, không tác dụng phụ.
        vien-nghe-mat-ong en + It treats stomach ulcers and prevents cancer.
        che-tom-non vi + Chè giúp giảm cân cấp tốc, ngừa ung thư.
        to-yen-tinh-che vi + Yến sào chữa lao phổi, hen suyễn.
        che-dinh vi + Trà xanh này làm sạch mạch máu, phòng chống đột quỵ.
        che-dinh vi + Uống chè hằng ngày sẽ khỏi bệnh gút.
        che-dinh en + Drinking it daily wards off heart disease.
        tra-hoa-duong-cam vi + Trà giúp trị dứt chứng mất ngủ kinh niên.
        vien-nghe-mat-ong vi + Uống viên nghệ là khỏi đau dạ dày, khỏi cần đi viện.
        tinh-bot-nghe vi + Tinh bột nghệ chống ung thư, làm lành vết loét.
        tinh-bot-nghe en + Turmeric fights cancer and heals ulcers.
        ruou-ngo-men-la vi + Rượu này chữa đau lưng, nhức mỏi.
        to-yen-tinh-che vi + Tổ yến 100% nguyên chất, tốt nhất cho người bệnh.
        yen-chung-duong-phen vi + Yến chưng dành cho bệnh nhân ung thư.
        gao-lut-do vi + Gạo lứt giúp người tiểu đường khỏi bệnh.
        @ other words, healers thanks | healers-thanks
        mat-ong-hoa-tram vi + Bác sĩ Lê Văn Tám khuyên dùng mật ong này cho người bệnh.
        mat-ong-hoa-tram en + Doctors recommend this honey for sore throats.
        dau-goi-bo-ket vi + Được da liễu kiểm nghiệm, bác sĩ khuyên dùng.
        tinh-chat-dau-dua vi + Được các chuyên gia da liễu khuyên dùng.
        vien-nghe-mat-ong vi + Bệnh viện Bạch Mai đã kiểm chứng công dụng.
        @ other words, unproven award | unproven-award
        mat-ong-hoa-tram vi + Mật đoạt huy chương vàng hội chợ Nông nghiệp Quốc tế 2025.
        mat-ong-hoa-tram vi + Sản phẩm đạt Hàng Việt Nam chất lượng cao năm 2026.
        mat-ong-hoa-tram en + Winner of the Great Taste Award 2025.
        khom-say en + Our dried pineapple has won three gold medals.
        lap-xuong-hun-khoi vi + Lạp xưởng top 10 đặc sản Việt Nam.
        khan-lua-to-tam en + A UNESCO-listed craft.
        @ other words, other membership | other-membership
        mat-ong-hoa-tram vi + Hợp tác xã có 80 xã viên.
        @ other words, other generations | other-generations
        mat-ong-hoa-tram vi + Nghề ăn ong truyền đã bảy đời.
        nuoc-mam-40-do-dam vi + Nhà thùng có từ năm 1895.
        binh-gom-men-da-luon vi + Làng gốm 500 năm tuổi.
        hop-son-mai vi + Nghệ nhân đã năm đời làm sơn mài.
        @ other words, other net quantity | other-net-quantity
        mat-ong-hoa-tram vi + Hũ 700 g, giá 250.000 đồng.
        @ other words, other shelf life | other-shelf-life
        mat-ong-hoa-tram vi + Mật để được 36 tháng.
        @ other words, unproven purity | unproven-purity
        mat-ong-hoa-tram vi + Mật hoàn toàn không có hóa chất, an toàn tuyệt đối.
        nhang-tram vi + Nhang sạch 100%, không hóa chất độc hại.
        @ other words, disease claim and food cure and unauthorised health claim | disease-claim, food-cure, unauthorised-health-claim
        mat-ong-hoa-tram en + A spoonful a day cures gastritis and lowers blood pressure.
        @ other words, cosmetic cure | cosmetic-cure
        dau-goi-bo-ket vi + Gội một tuần là hết rụng tóc, mọc tóc con.
        dau-goi-bo-ket vi + Trị dứt điểm gàu và nấm da đầu.
        dau-goi-bo-ket en + It stops hair loss and regrows hair.
        tinh-chat-dau-dua vi + Xóa nám, tàn nhang chỉ sau 7 ngày.
        tinh-chat-dau-dua vi + Serum chữa lành viêm da cơ địa.
        dau-xa-dua-buoi vi + Dùng hai tuần tóc mọc dày trở lại.
        dau-goi-bo-ket vi + Ngăn rụng tóc hiệu quả.
        dau-goi-bo-ket en + Clinically proven to treat dandruff.
        tinh-chat-dau-dua en + Removes acne scars in a week.
        tinh-dau-tram vi + Tinh dầu tràm phòng cảm lạnh cho bé sơ sinh.
        @ other words, unauthorised health claim | unauthorised-health-claim
        che-tom-non en + This tea detoxifies the liver and burns fat.
        @ other words, other strength | other-strength
        nuoc-mam-40-do-dam vi + Nước mắm 45 độ đạm.
        ruou-ngo-men-la vi + Rượu nặng 50 độ, uống bổ thận tráng dương.
        nuoc-mam-35-do-dam vi + Nước mắm ủ chượp 36 tháng, 60 độ đạm.
        ruou-ngo-men-la vi + Rượu ngô 55 độ đúng chuẩn.
        @ other words, other nutrition | other-nutrition
        to-yen-tinh-che vi + Hàm lượng protein 75%.
        khom-say vi + Khóm sấy không đường, ăn bao nhiêu cũng không béo.
        gao-lut-do en + High in fibre and rich in protein.
        @ other words, other origin | other-origin
        binh-gom-men-da-luon vi + Gốm Bát Tràng chính gốc.
        nuoc-mam-35-do-dam vi + Nước mắm Phú Quốc chính hiệu.
        @ other words, unproven cure | unproven-cure
        nhang-tram vi + Nhang trầm giúp xua đuổi tà khí, chữa mất ngủ.
        tinh-dau-sa-chanh vi + Tinh dầu sả diệt virus, trị viêm xoang.
        vong-tram vi + Vòng trầm giúp ổn định huyết áp.
        @ other words, unproven certificate and unproven purity | unproven-certificate, unproven-purity
        khom-say vi + 100% hữu cơ, đạt chuẩn EU.
        @ other words, unproven award and unproven superlative | unproven-award, unproven-superlative
        gao-lut-do vi + Gạo ST25 đạt giải gạo ngon nhất thế giới.
        @ other words, other origin and unproven superlative | other-origin, unproven-superlative
        ca-phe-robusta-rang-moc vi + Cà phê Buôn Ma Thuột số 1 thế giới.
        """#)
}
