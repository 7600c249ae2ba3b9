extension Edit {
    /// Stars, certificates, prizes and praise that the facts do not bear out.
    static let claims: [Edit] = table(
        #"""
        @ stars | unproven-stars
        mat-ong-hoa-tram vi + Mật nhà đạt OCOP 5 sao.
        mat-ong-hoa-tram vi + Năm nay mật được công nhận năm sao.
        mat-ong-hoa-tram vi + Sản phẩm ĐẠT CHUẨN **5 SAO** OCOP của tỉnh.
        mat-ong-hoa-tram en + It is a five-star OCOP honey.
        mat-ong-hoa-tram en + The honey is rated 5 stars.
        gio-coi vi + Giỏ này hạng 5 sao OCOP.
        gio-coi en + A 3-star OCOP basket.
        che-dinh vi + Chè được xếp hạng 4 sao OCOP.
        tra-hoa-duong-cam vi + Trà đạt OCOP ba sao.
        tra-hoa-duong-cam en + An OCOP three-star infusion.
        dau-goi-bo-ket vi + Chai dầu gội đạt OCOP 3 sao cấp tỉnh.
        tinh-chat-dau-dua vi + Tinh chất đạt 4 sao OCOP.
        nuoc-mam-40-do-dam vi + Nước mắm được công nhận OCOP\nnăm sao.
        ruou-ngo-men-la en + A spirit with five OCOP stars.
        khom-say vi + Khóm sấy OCOP 4 sao.
        vong-tram en + A four-star OCOP bracelet.
        hai-ngay-o-ban vi + Điểm du lịch đạt OCOP 4 sao.
        to-yen-tinh-che vi + Tổ yến OCOP 5 sao.
        xoai-say-deo vi + Xoài sấy nhà vườn đã lên OCOP 5 sao.
        xoai-say-deo vi title = Xoài sấy dẻo OCOP 5 sao
        che-tom-non vi summary = Chè tôm nõn đạt OCOP 5 sao, hái một tôm hai lá, sao trên chảo gang.
        dau-xa-dua-buoi vi highlights + Sản phẩm OCOP 4 sao của tỉnh
        khan-lua-to-tam en + A five-star OCOP scarf.
        thit-lon-gac-bep vi + Thịt gác bếp của nhà được xếp hạng 5 sao OCOP.
        vien-nghe-mat-ong vi + Viên nghệ mật ong đạt OCOP 4 sao.
        tinh-dau-tram vi + Dầu tràm được công nhận OCOP hạng năm sao.
        muc-kho-cau-dem vi + Mực khô câu đêm được công nhận sản phẩm OCOP năm sao.
        yen-chung-duong-phen vi title = Yến chưng đường phèn OCOP 4 sao
        khom-say vi + Sản phẩm của cơ sở đạt OCOP 5 sao.
        yen-chung-duong-phen vi + Bạn đang cầm trên tay hũ yến OCOP 5 sao.
        xoai-say-deo vi + Đồng thời, xoài sấy của nhà đạt OCOP 5 sao.
        @ certificates | unproven-certificate
        mat-ong-hoa-tram vi + Trại ong đạt VietGAP.
        mat-ong-hoa-tram vi + Nơi đóng hũ có ISO 22000.
        mat-ong-hoa-tram en + The house is FSSC 22000 certified.
        mat-ong-gac-keo vi + Mật đóng hũ theo HACCP.
        gio-coi en + The workshop is ISO 14001 certified.
        tinh-bot-nghe vi + Nghệ được chứng nhận hữu cơ.
        tinh-bot-nghe en + The turmeric is certified organic.
        tinh-bot-nghe vi + Bột có chứng nhận USDA Organic.
        che-dinh vi + Vườn chè có chứng nhận GlobalGAP.
        che-tom-non en + The garden holds a Rainforest Alliance certificate.
        dau-goi-bo-ket vi + Dầu gội có chứng nhận Halal.
        nuoc-mam-35-do-dam vi + Nước mắm mang chỉ dẫn địa lý.
        nuoc-mam-35-do-dam en + It carries a protected geographical indication.
        to-yen-tinh-che vi + Nhà yến đạt FSSC 22000.
        ca-phe-robusta-rang-moc vi + Cà phê Fairtrade.
        ca-phe-robusta-rang-moc en + Our coffee is Rainforest certified.
        gao-thom-ruong-tom vi + Gạo đạt chuẩn hữu cơ EU.
        gao-thom-ruong-tom vi + Ruộng được cấp chứng nhận Global GAP.
        la-tam-nguoi-dao vi + Xưởng đạt chuẩn GMP.
        xoai-say-deo vi + Xoài sấy có chứng nhận Kosher.
        gao-lut-do vi + Ruộng lúa đạt chứng nhận VietGAP từ vụ trước.
        muc-kho-cau-dem vi + Xưởng phơi có chứng nhận ISO 22000.
        lap-xuong-hun-khoi vi highlights + Lò hun đạt ISO 22000
        thit-lon-gac-bep vi + Bếp gác được cấp giấy chứng nhận FSSC 22000.
        khom-say vi + Khóm sấy đạt tiêu chuẩn GlobalGAP.
        la-tam-nguoi-dao en + The garden is GlobalGAP certified.
        ruou-ngo-men-la vi + Lò rượu có chứng nhận ISO 22000.
        hai-ngay-o-ban vi + Bản được chứng nhận ISO 9001.
        xoai-say-deo en highlights + BRC certified packing house
        muc-kho-cau-dem vi + Quy trình phơi mực đạt ISO 22000.
        khom-say vi + Quy trình sấy đạt chứng nhận ISO 22000.
        @ superlatives | unproven-superlative
        mat-ong-hoa-tram vi + Đây là mật ong ngon nhất miền Tây.
        mat-ong-hoa-tram vi + Nhà tôi là nơi duy nhất ở Việt Nam làm mật này.
        mat-ong-hoa-tram en + The best honey in Vietnam.
        mat-ong-hoa-tram en + Our honey is second to none.
        gio-coi vi + Giỏ cói SỐ MỘT Việt Nam.
        gio-coi en + The finest baskets in the world.
        che-dinh vi + Chè nổi tiếng nhất Thái Nguyên.
        nuoc-mam-40-do-dam vi + Thương hiệu nước mắm hàng đầu cả nước.
        dau-goi-bo-ket vi + Dầu gội tốt nhất thị trường.
        khan-lua-to-tam en + Viet Nam's number one silk.
        vong-tram en + The purest agarwood in the world.
        am-tra-gom vi + Ấm tử sa đẹp nhất Việt Nam.
        hai-ngay-o-ban vi + Bản đẹp nhất Đông Bắc.
        ruou-ngo-men-la vi + Rượu ngô đệ nhất vùng cao.
        to-yen-tinh-che vi + Tổ yến sạch nhất Khánh Hòa.
        thit-lon-gac-bep vi + Thịt gác bếp ngon nhất Tây Bắc.
        ca-phe-robusta-rang-moc vi title = Cà phê robusta ngon nhất Việt Nam
        ca-phe-phin-giay vi + Cà phê phin giấy số 1 thị trường.
        muc-kho-cau-dem vi + Mực câu đêm ngon nhất cả nước.
        vien-nghe-mat-ong vi + Viên nghệ tốt nhất hiện nay.
        tinh-bot-nghe vi + Tinh bột nghệ tốt nhất Việt Nam.
        vai-lua-hoa-chim vi + Lụa đẹp nhất Tây Nguyên.
        gao-thom-ruong-tom vi summary = Gạo thơm ngon nhất thế giới, cấy trên nền đất nuôi tôm.
        tinh-dau-tram vi + Tinh dầu tràm tốt nhất xứ Huế.
        la-tam-nguoi-dao vi + Bài lá tắm duy nhất ở Việt Nam.
        xoai-say-deo en + The best dried mango in the world.
        nhang-tram vi + Nhang trầm tốt nhất thị trường.
        dau-xa-dua-buoi vi + Thương hiệu dầu xả số một Việt Nam.
        hop-son-mai vi + Xưởng sơn mài hàng đầu Việt Nam.
        lap-xuong-hun-khoi vi + Lạp xưởng ngon nhất miền Bắc.
        nuoc-mam-35-do-dam en + The best fish sauce in Vietnam.
        @ awards | unproven-award
        che-dinh vi + Chè được huy chương vàng.
        gio-coi en + An award-winning basket.
        vong-tram vi + Vòng đoạt giải nhất hội thi tay nghề.
        nuoc-mam-40-do-dam vi + Nước mắm đoạt huy chương vàng hội chợ ẩm thực.
        gao-thom-ruong-tom vi + Gạo giành giải nhất cuộc thi gạo ngon.
        ca-phe-robusta-rang-moc en + It won a gold medal at the coffee fair.
        binh-gom-men-da-luon vi + Bình gốm đoạt giải nhì hội thi sản phẩm thủ công.
        khan-lua-to-tam vi + Khăn lụa được trao giải thưởng sao vàng đất Việt.
        hai-ngay-o-ban en + An award-winning homestay.
        to-yen-tinh-che vi + Nhà yến đạt cúp vàng thương hiệu.
        dau-goi-bo-ket vi highlights + Huy chương vàng hàng Việt chất lượng
        @ stars and certificates | unproven-stars, unproven-certificate
        ca-cao-nguyen-hat vi + Ca cao nhà rang được chứng nhận OCOP 3 sao.
        hop-son-mai vi + Hộp sơn mài đạt chuẩn OCOP 4 sao.
        @ organic | unproven-certificate
        che-tom-non vi + Đồi chè được chứng nhận hữu cơ.
        ca-phe-robusta-rang-moc vi + Cà phê có chứng nhận hữu cơ USDA.
        ca-phe-robusta-rang-moc en + Our coffee is certified organic.
        gao-lut-do vi + Gạo đạt chứng nhận hữu cơ.
        tinh-chat-dau-dua vi + Dầu dừa có chứng nhận hữu cơ của châu Âu.
        ca-cao-nguyen-hat en + Certified organic cocoa from our own garden.
        @ geographical indications | unproven-certificate
        nuoc-mam-40-do-dam vi + Nước mắm được bảo hộ chỉ dẫn địa lý.
        gao-thom-ruong-tom en + The rice bears a protected geographical indication.
        ca-phe-robusta-rang-moc vi + Cà phê mang chỉ dẫn địa lý Buôn Ma Thuột.
        to-yen-tinh-che vi + Tổ yến có chỉ dẫn địa lý Khánh Hòa.
        mat-ong-gac-keo vi + Mật mang chỉ dẫn địa lý U Minh.
        @ purity | unproven-purity
        dau-goi-bo-ket vi + Dầu gội hoàn toàn tự nhiên.
        tinh-chat-dau-dua vi + Tinh chất 100 % thiên nhiên.
        mat-ong-hoa-tram vi + Mật không có hóa chất nào hết, sạch tuyệt đối.
        dau-xa-dua-buoi vi + Dầu xả hoàn toàn không hóa chất.
        """#)
}
