extension Edit {
    /// Words that look like a lie and are none.
    static let honest: [Edit] = table(
        #"""
        @ honest words
        mat-ong-hoa-tram vi + Mật nhà đạt OCOP 4 sao.
        mat-ong-hoa-tram vi + Mật được đề xuất công nhận 5 sao.
        mat-ong-hoa-tram vi + Nhà đang phấn đấu lên OCOP 5 sao.
        mat-ong-hoa-tram vi + Năm 2019 mật từng đạt 3 sao.
        mat-ong-hoa-tram vi + Bao giờ thì đạt 5 sao?
        mat-ong-hoa-tram vi + Khách sạn 5 sao trên thành phố cũng lấy mật này.
        mat-ong-hoa-tram vi + Khách cho năm sao trên trang bán hàng.
        mat-ong-hoa-tram vi + Chưa có chứng nhận VietGAP.
        mat-ong-hoa-tram vi + Vườn bón phân hữu cơ.
        mat-ong-hoa-tram vi + Ít nhất 7 ngày mới đóng hũ; nhất là mùa mưa thì lâu hơn.
        mat-ong-hoa-tram vi + Cả tổ thống nhất một giá.
        mat-ong-hoa-tram vi + Mật ngon nhất vào tháng ba.
        mat-ong-hoa-tram vi + Xã có đội chữa cháy rừng tràm.
        mat-ong-hoa-tram vi + Mật ong không chữa bệnh.
        mat-ong-hoa-tram en + The honey is a four-star OCOP product.
        mat-ong-hoa-tram en + We hope for five stars one day.
        mat-ong-hoa-tram en + At least 7 days pass. It tastes best on warm bread.
        mat-ong-hoa-tram en + Honey is no medicine and cures no diseases.
        mat-ong-gac-keo vi + Mật gác kèo đạt OCOP 3 sao.
        gio-coi vi + Xưởng đạt ISO 9001.
        gio-coi vi + Nước thải nhuộm được xử lý rồi mới ra mương.
        gio-coi en + The lid is the only part made of wood.
        tinh-bot-nghe vi + Nghệ trồng theo hướng hữu cơ, chưa xin chứng nhận.
        tinh-bot-nghe vi + Không nói nghệ chữa bệnh: đây là đồ ăn.
        tinh-bot-nghe vi + Người đang uống thuốc nên hỏi bác sĩ trước khi dùng.
        che-dinh vi + Chè được công nhận OCOP 5 sao.
        che-dinh vi + Vườn chè đạt VietGAP.
        che-dinh en + Protected by a geographical indication.
        dau-goi-bo-ket vi + Gội hai lần, tóc mềm và suôn.
        dau-goi-bo-ket vi + Không hứa mọc tóc, không hứa trị gàu.
        dau-goi-bo-ket en + It promises no hair growth.
        nuoc-mam-40-do-dam vi + Ông sửa chữa thùng gỗ suốt mùa gió.
        nuoc-mam-40-do-dam vi + Mẻ đầu tiên rút năm 1998.
        ruou-ngo-men-la vi + Rượu này chẳng phải thuốc chữa bệnh.
        to-yen-tinh-che vi + Chị Ngà là người đầu tiên tới phòng nhặt mỗi sáng.
        to-yen-tinh-che vi + Tổ sạch nhất để riêng cho hộp 100 g.
        vong-tram vi + Hạt nào nứt thì bỏ, không bán.
        vong-tram en + The best beads go on one string.
        hai-ngay-o-ban vi + Ngày đầu tiên leo đồi, ngày thứ hai xuống suối.
        ca-phe-robusta-rang-moc vi + Nhà đang làm hồ sơ xin chứng nhận Rainforest Alliance.
        khan-lua-to-tam vi + Nhà bên đạt OCOP 5 sao.
        am-tra-gom vi + Đất sét được lọc ít nhất ba lần.
        gao-thom-ruong-tom vi + Chưa có giấy hữu cơ EU nên không dám ghi.
        khom-say en + No added sugar. The best before date is on the bag.
        lap-xuong-hun-khoi vi + Lạp xưởng hun ít nhất hai ngày.
        @ nutrition that the table bears out
        thit-lon-gac-bep vi + Thịt gác bếp giàu đạm.
        che-tom-non en + High in protein, as dry leaves are.
        gao-lut-do vi + Gạo ít béo, ít đường.
        nuoc-mam-40-do-dam en + It is fat-free.
        to-yen-tinh-che vi + Tổ yến không pha đường, nhà chị uống trà không đường.
        ca-phe-robusta-rang-moc vi + Cà phê rang không đường, không bơ.
        mat-ong-hoa-tram vi + Mật không phải là thứ ít đường.
        vai-lua-hoa-chim vi + Nhà đang làm hồ sơ xin chứng nhận OEKO-TEX.
        @ idioms
        che-tom-non vi + Chè để ít nhất ba ngày mới đóng gói.
        gio-coi vi + Thứ nhất là cói phải già, thứ hai là nắng phải to.
        xoai-say-deo vi + Cả tổ thống nhất chỉ sấy xoài chín cây.
        muc-kho-cau-dem vi + Mực dày nhất vào đêm không trăng, nhất là tháng tư.
        to-yen-tinh-che vi + Tổ yến dày nhất vào mùa mưa.
        am-tra-gom vi + Lò nóng nhất ở giữa, nên ấm nhỏ xếp ngoài rìa.
        gao-thom-ruong-tom vi + Gạo dẻo nhất khi còn mới.
        khom-say vi + Khóm ngọt nhất vào tháng năm.
        thit-lon-gac-bep vi + Nhất định phải là củi cháy đượm.
        ruou-ngo-men-la vi + Chum to nhất của nhà đựng được hai gánh ngô.
        khan-lua-to-tam vi + Công đoạn khó nhất là mắc sợi dọc.
        hai-ngay-o-ban vi + Nước suối trong nhất vào buổi sáng.
        dia-son-mai-vo-trung vi + Ít ra cũng phải mài năm lượt, nhất là chỗ vỏ trứng.
        tinh-dau-tram vi + Một công đôi việc: vừa nấu dầu vừa sưởi.
        nhang-tram vi + Người thợ đầu tiên tới xưởng là người mở cửa.
        @ proposals and hopes
        gio-coi vi + Xã đang đề nghị tỉnh xét giỏ cói lên hạng 5 sao.
        che-tom-non vi + Nhà vườn mong có ngày được OCOP 5 sao.
        nuoc-mam-40-do-dam vi + Năm sau cơ sở mới nộp hồ sơ xin chứng nhận HACCP mở rộng và ISO 22000.
        gao-thom-ruong-tom vi + Hợp tác xã đang học cách làm để xin chứng nhận hữu cơ.
        ca-phe-robusta-rang-moc en + We are preparing for a Rainforest Alliance audit.
        xoai-say-deo en + One day we would like to be certified organic.
        @ denial
        yen-chung-duong-phen vi + Yến chưng không phải là thuốc, không chữa được bệnh nào.
        vien-nghe-mat-ong vi + Viên nghệ không thay thế thuốc chữa bệnh.
        tinh-chat-dau-dua vi + Tinh chất không trị mụn, chỉ giữ ẩm.
        dau-xa-dua-buoi vi + Xưởng không nói dầu xả làm mọc tóc.
        khan-lua-to-tam vi + Khăn chưa có chứng nhận OEKO-TEX.
        vong-tram vi + Nhà không nhận mình là số một.
        ca-phe-phin-giay vi + Cà phê này chưa từng đi thi giải nào.
        gao-lut-do vi + Gạo lứt không chữa tiểu đường.
        che-dinh en + Tea is not a medicine and cures nothing.
        @ other firms and other things
        mat-ong-hoa-tram vi + Quán ăn trên huyện treo bảng năm sao của khách chấm.
        hai-ngay-o-ban vi + Khách ở khách sạn 4 sao dưới phố cũng lên bản ngủ một đêm.
        hai-ngay-o-ban vi + Trời quang, ngàn sao trên mái nhà sàn.
        ca-phe-phin-giay vi + Có tiệm cà phê bên cạnh treo giấy HACCP của họ.
        gio-coi vi + Máy chữa cháy để ngay cửa kho.
        binh-gom-men-da-luon vi + Thợ sửa chữa lò mỗi năm một lần.
        dau-goi-bo-ket vi + Nước thải của xưởng được xử lý trước khi ra mương.
        to-yen-tinh-che vi + Loa hỏng thì gọi thợ chữa ngay trong ngày.
        nuoc-mam-35-do-dam vi + Phú Quốc là nơi nhiều người nghĩ tới khi nhắc nước mắm.
        @ history
        che-tom-non vi + Ngày trước chè bán theo gánh ở chợ.
        nuoc-mam-40-do-dam vi + Hồi đó cả xóm chỉ có hai nhà thùng.
        am-tra-gom vi + Ông nội kể chuyện lò rồng ngày xưa.
        muc-kho-cau-dem vi + Ngày xưa câu mực bằng đèn măng sông.
        ruou-ngo-men-la vi + Trước đây men lá chỉ làm vào tháng chín.
        @ honest, other words
        mat-ong-hoa-tram vi + Bữa nào mưa nhiều nhất thì nghỉ quay.
        mat-ong-hoa-tram vi + Thứ nhất là sạch, thứ hai là kịp.
        mat-ong-hoa-tram vi + Mật của mình chưa có chứng nhận hữu cơ.
        mat-ong-hoa-tram vi + Bà con hay uống mật với chanh khi ho, còn hợp tác xã không nói mật là thuốc.
        mat-ong-hoa-tram vi + Chú Bảy không tin mật chữa được bệnh.
        mat-ong-hoa-tram vi + Bác sĩ Hạnh ở trạm xá là người mua hũ mật đầu tiên.
        mat-ong-hoa-tram vi + Xã viên họp, thống nhất chia tiền theo số thùng.
        mat-ong-hoa-tram vi + Đội chữa cháy rừng mượn xuồng của hợp tác xã.
        mat-ong-hoa-tram vi + Sao đêm đầy trời, đếm được năm sao trên nóc chòi.
        mat-ong-hoa-tram vi + Con ong chúa duy nhất trong thùng đẻ suốt mùa.
        mat-ong-hoa-tram vi + Có người hỏi mật có phải hữu cơ không, tụi tôi trả lời là chưa.
        mat-ong-hoa-tram vi + Ba thế hệ cùng ngồi một xuồng.
        mat-ong-hoa-tram en + The hardest part is the rain.
        mat-ong-hoa-tram en + At least ten boats go out on a good night.
        mat-ong-hoa-tram en + The cooperative hopes for a fifth star one day.
        mat-ong-hoa-tram en + Nobody here calls honey a medicine.
        dau-goi-bo-ket vi + Bồ kết nấu với lá bưởi là cách gội của bà ngoại.
        dau-goi-bo-ket vi + Dầu gội không phải thuốc mọc tóc.
        vien-nghe-mat-ong vi + Củ nghệ được xử lý bằng nước sạch trước khi xay.
        che-tom-non vi + Chè ngon nhất vào lứa đầu xuân.
        che-tom-non vi + Phân hữu cơ được ủ từ lá và phân trâu.
        nuoc-mam-40-do-dam vi + Cá ủ ít nhất 12 tháng.
        ruou-ngo-men-la vi + Men lá có hai chục thứ cây rừng.
        vai-lua-hoa-chim vi + Con tằm nhả sợi tơ dài cả cây số.
        gao-thom-ruong-tom vi + Ruộng tôm xử lý nước thải bằng ao lắng.
        che-dinh vi + Sao chè bằng chảo gang, mỗi mẻ sao ba lượt.
        che-dinh vi + Bốn sao mai mọc thì người hái chè đã lên đồi.
        che-dinh vi + Hồi trước nhà nào cũng trị sâu bằng thuốc, nay bỏ hẳn.
        che-dinh vi + Chị Hoa vừa khỏi ốm đã ra đồi.
        tra-hoa-duong-cam vi + Người dị ứng phấn hoa nên tránh.
        xoai-say-deo vi + Mùa này xoài chín nhiều nhất, giá thấp nhất.
        nuoc-mam-35-do-dam vi + Cá cơm tươi nhất là cá đánh trong đêm.
        thit-lon-gac-bep vi + Bếp lửa không tắt, khói ám đen cả mái nhà.
        dau-goi-bo-ket vi + Gội xong tóc nhẹ, da đầu dễ chịu.
        dau-goi-bo-ket vi + Ai đang điều trị bệnh da đầu thì hỏi bác sĩ trước.
        tinh-chat-dau-dua vi + Thoa một lớp mỏng lên sẹo cũ thì da mềm hơn.
        vien-nghe-mat-ong vi + Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.
        vien-nghe-mat-ong vi + Nghệ trồng ở bãi bồi không sợ bệnh thối củ.
        to-yen-tinh-che vi + Nhặt lông bằng nhíp, người quen tay cũng mất 2 giờ một tổ.
        gao-lut-do vi + Lúa năm nay ít bệnh vì nước lên sớm.
        tinh-dau-tram vi + Bà tôi hay xức dầu tràm lúc trở trời.
        mat-ong-gac-keo en + Nobody in the village keeps more hives than she does.
        che-dinh en + Her first harvest failed.
        khom-say en + The fruit is cured by the sun, not by sulphur.
        gao-lut-do en + The field is the last to be flooded.
        thit-lon-gac-bep en + Cured meat hangs above the hearth for a month.
        binh-gom-men-da-luon en + The glaze is the only thing that changes colour.
        mat-ong-hoa-tram vi + Tôi bị đau lưng vì chèo xuồng suốt mùa bông.
        mat-ong-hoa-tram vi + Cán bộ khuyến nông dạy cách phòng bệnh cho ong.
        """#)
}
