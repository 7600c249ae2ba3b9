extension Edit {
    /// Claims of these goods and their maker, in sentences that name others as well: whatever else they speak of, these are claims.
    static let ours: [Edit] = table(
        #"""
        @ ours among others, certificates | unproven-certificate
        mat-ong-hoa-tram vi + Khi mua, hãy chọn mật của nhà tôi, có chứng nhận GlobalGAP.
        mat-ong-hoa-tram vi + Luật cho phép, và mật này được cấp chỉ dẫn địa lý.
        xoai-say-deo vi + Xoài bán sang Nhật Bản nhiều năm nay, đạt GlobalGAP.
        nuoc-mam-35-do-dam vi + Nhà thùng chúng tôi đạt chứng nhận BRC, khách Hàn Quốc hỏi là có.
        ca-phe-robusta-rang-moc vi + So với cà phê Brazil, cà phê này đạt UTZ.
        mat-ong-hoa-tram vi + Hợp tác xã giao hàng ra Hà Nội, đạt chứng nhận ISO 22000.
        ca-phe-robusta-rang-moc vi + Khác với cà phê Brazil, cà phê Nương Đồi đạt UTZ.
        @ ours among others, superlatives | unproven-superlative
        mat-ong-hoa-tram vi + Việt Nam có mật ong ngon nhất thế giới.
        ca-phe-robusta-rang-moc vi + Việt Nam bán cà phê khắp nơi, còn xưởng của tôi rang ngon nhất cả nước.
        gao-thom-ruong-tom vi + Hợp tác xã là nơi đầu tiên ở miền Tây trồng giống này.
        xoai-say-deo vi + Xoài sang Hàn Quốc là xoài sấy ngon nhất Việt Nam.
        mat-ong-hoa-tram vi + Khách khi mua đều nói đây là mật ngon nhất miền Tây.
        mat-ong-hoa-tram vi + Bạn nên mua mật ong ngon nhất Việt Nam.
        @ ours among others, awards | unproven-award
        vai-lua-hoa-chim vi + Làng được nhiều người biết, và lụa này được giải nhất hội thi.
        che-dinh vi + Phố cổ Hội An bán chè này, chè đoạt huy chương vàng.
        @ ours among others, stars | unproven-stars
        che-dinh vi + Với bà con trong xã thì chè đinh đạt OCOP 3 sao.
        mat-ong-hoa-tram vi + Mật xếp loại OCOP 3* sao.
        """#)

    /// What is said of other goods, other makers, countries, the law or to a buyer, by words that would be claims of these goods.
    static let others: [Edit] = table(
        #"""
        @ others' stars, prizes and certificates
        mat-ong-hoa-tram vi + Chỉ dẫn địa lý là hình thức bảo hộ tên gọi của một vùng.
        ca-phe-robusta-rang-moc vi + Tại Việt Nam, chỉ dẫn địa lý được quản lý bởi Cục Sở hữu trí tuệ.
        xoai-say-deo vi + Trên thế giới, các chỉ dẫn địa lý nổi tiếng có Champagne.
        gao-lut-do vi + Ruộng đang trong giai đoạn chứng nhận GlobalGAP.
        che-tom-non vi + Đang làm thủ tục chứng nhận ISO 22000.
        gio-coi vi + Bưởi đạt GlobalGAP bán được giá hơn.
        khom-say vi + Công ty TNHH Thực phẩm và Thương mại Lê Gia đạt ISO 22000.
        to-yen-tinh-che vi + Khi mua, nên chọn loại có chứng nhận HALAL.
        ca-phe-phin-giay vi + Riêng Robusta, Việt Nam đứng số 1 thế giới.
        ruou-ngo-men-la vi + Công nghệ làm rượu vang của nước Ý đạt hàng đầu thế giới.
        khom-say vi + Bưởi Năm Roi nổi tiếng nhất Việt Nam.
        gio-coi vi + Phố cổ Hội An được UNESCO công nhận là di sản thế giới.
        nuoc-mam-40-do-dam vi + Xã hiện có 5 sản phẩm OCOP 5 sao.
        gao-thom-ruong-tom vi + Câu lạc bộ Nông nghiệp hữu cơ họp mỗi tháng.
        mat-ong-gac-keo vi + Sân phơi rộng 300 m², kho rộng 40 m².
        """#)
}
