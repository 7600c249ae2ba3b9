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
        @ VNI | garbled-text
        che-dinh vi + ngöôøi haùi cheø daäy töø luùc trôøi coøn ñaày söông.
        dau-goi-bo-ket vi + boà keát ñöôïc nöôùng thôm roài môùi ñem naáu.
        gio-coi vi + coùi ñöôïc phôi ba naéng roài môùi ñem cheû vaø deät.
        hai-ngay-o-ban vi + khaùch ñöôïc nguû treân nhaø saøn caïnh doøng suoái nhoû.
        khan-lua-to-tam vi + tô ñöôïc keùo baèng tay, nhuoäm baèng laù vaø voû caây.
        nuoc-mam-40-do-dam vi + caù côm ñöôïc troän muoái roài uû trong thuøng goã.
        @ VISCII | garbled-text
        dau-goi-bo-ket vi + b° kªt ðßþc nß¾ng th½m r°i m¾i ðem n¤u.
        hai-ngay-o-ban vi + khách ðßþc ngü trên nhà sàn cÕnh dòng su¯i nhö.
        khan-lua-to-tam vi + t½ ðßþc kéo b¢ng tay, nhuµm b¢ng lá và vö cây.
        nuoc-mam-40-do-dam vi + cá c½m ðßþc trµn mu¯i r°i ü trong thùng g².
        @ TCVN3 | garbled-text
        khan-lua-to-tam vi + t¬ ®\u{AD}îc kÐo b»ng tay, nhuém b»ng l¸ vµ vá c©y.
        nuoc-mam-40-do-dam vi + c¸ c¬m ®\u{AD}îc trén muèi råi ñ trong thïng gç.
        @ Telex | typing-leftovers
        che-dinh vi + Chè dduowjc hái lúc sáng sớm.
        gio-coi vi + Cói phơi bằng nawngs và rieengj gió.
        mat-ong-hoa-tram vi + Nghe tieengs ong là biết.
        tinh-dau-tram vi + Lá chưng trong nồi dduwngf nước.
        khan-lua-to-tam vi highlights + Tơ huwowngr nắng ba ngày
        hai-ngay-o-ban vi + Buổi sáng ddi chợ với chủ nhà.
        @ VNI typing | typing-leftovers
        mat-ong-hoa-tram vi + Nghe tie61ng ong là biết.
        che-dinh vi + Chè d9u7o7c5 hái lúc sáng sớm.
        dau-goi-bo-ket vi + Gội rồi xả bằng nu7o7c1 mát.
        gao-thom-ruong-tom vi + Ruộng nuo6i1 tôm sau mùa lúa.
        @ lookalike letters | lookalike-letters
        mat-ong-hoa-tram vi + Mật \u{43E}ng quay khi cầu đã vít nắp.
        mat-ong-hoa-tram en + The h\u{43E}ney is spun when the combs are capped.
        che-dinh en + Te\u{430} fired by ear.
        gio-coi vi + Gi\u{1ECF} c\u{F3}i \u{420}hơi nắng.
        vai-lua-hoa-chim en + \u{FF33}ilk woven by hand.
        @ hidden characters | hidden-characters
        mat-ong-hoa-tram vi + Mật\u{200B} quay khi cầu đã vít nắp.
        che-dinh en + Tea \u{202E}fired by ear.
        gio-coi vi title = Giỏ\u{200D} cói đan tay
        nhang-tram en + Incense\u{2060} rolled by hand.
        @ lost accents | lost-accents
        mat-ong-hoa-tram vi + Mat quay xong duoc loc qua luoi roi de lang.
        tinh-dau-tram vi + La tram duoc hai luc sang som va cat ngay trong ngay.
        che-dinh vi + Chè \u{F0}ược hái lúc sáng sớm.
        dau-goi-bo-ket vi + Gội rồi xả bằng n\u{1A3}ớc mát.
        """#)
}
