extension Edit {
    /// Text in letters that readers and machines do not read as Vietnamese.
    static let letters: [Edit] = table(
        #"""
        @ decomposed | decomposed-text
        mat-ong-hoa-tram vi + nfd Ong đem mật về đầy các cầu trong thùng.
        gio-coi vi + nfd Cói phơi ba nắng thì dẻo và trắng.
        che-dinh vi title = nfd Chè đinh Đồi Mơ hái sớm
        khan-lua-to-tam vi highlights + nfd Dệt trên khung gỗ, nhuộm bằng lá
        hai-ngay-o-ban vi + nfd Sáng sớm mây phủ kín thung lũng.
        ruou-ngo-men-la vi + nfd Ngô bung chín, để nguội rồi rắc men.
        dau-goi-bo-ket vi + nfd Bồ kết nướng cho thơm rồi mới nấu.
        @ TCVN3 | garbled-text
        che-dinh vi + ng\u{AD}êi h¸i chÌ dËy tõ lóc trêi cßn ®Çy s\u{AD}¬ng.
        gio-coi vi + cãi ®\u{AD}îc ph¬i ba n¾ng råi míi ®em chÎ vµ dÖt.
        dau-goi-bo-ket vi + bå kÕt ®\u{AD}îc n\u{AD}íng th¬m råi míi ®em nÊu.
        hai-ngay-o-ban vi + kh¸ch ®\u{AD}îc ngñ trªn nhµ sµn c¹nh dßng suèi nhá.
        @ VISCII | garbled-text
        che-dinh vi + ngß¶i hái chè d§y t× lúc tr¶i còn ð¥y sß½ng.
        gio-coi vi + cói ðßþc ph½i ba n¡ng r°i m¾i ðem chë và d®t.
        @ wrong code page | garbled-text
        gio-coi vi + cÃ³i Ä‘Æ°á»£c phÆ¡i ba náº¯ng rá»“i má»›i Ä‘em cháº» vÃ\u{A0} dá»‡t.
        nuoc-mam-40-do-dam vi + cÃ¡ cÆ¡m Ä‘Æ°á»£c trá»™n muá»‘i rá»“i á»§ trong thÃ¹ng gá»—.
        dau-goi-bo-ket vi + bá»“ káº¿t Ä‘Æ°á»£c nÆ°á»›ng thÆ¡m rá»“i má»›i Ä‘em náº¥u.
        """#)
}
