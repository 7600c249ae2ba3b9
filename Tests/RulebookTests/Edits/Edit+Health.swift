extension Edit {
    /// Promises of health and healing.
    static let health: [Edit] = table(
        #"""
        @ cures, food | food-cure
        mat-ong-gac-keo vi + Mật ong chữa viêm họng.
        mat-ong-gac-keo vi + Uống đều thì trị đau dạ dày.
        tinh-bot-nghe vi + Tinh bột nghệ chữa dạ dày, khỏi hẳn sau một tháng.
        tinh-bot-nghe vi + Nghệ phòng ngừa **ung thư**.
        che-dinh vi + Chè có tác dụng hạ huyết áp.
        to-yen-tinh-che vi + Yến là thần dược cho người già.
        gao-lut-do vi + Gạo lứt đẩy lùi tiểu đường.
        tra-hoa-duong-cam vi + Trà chữa mất ngủ.
        yen-chung-duong-phen en + It cures coughs.
        nuoc-mam-35-do-dam vi + Nước mắm điều trị suy nhược.
        gao-lut-do vi + Ăn gạo lứt chữa khỏi tiểu đường.
        ca-phe-robusta-rang-moc vi + Cà phê chữa đau đầu.
        muc-kho-cau-dem vi + Mực khô chữa thiếu máu.
        khom-say vi + Khóm sấy trị táo bón.
        nuoc-mam-40-do-dam vi + Nước mắm chữa đau khớp.
        ca-cao-nguyen-hat vi + Ca cao ngăn ngừa đột quỵ.
        yen-chung-duong-phen vi + Yến chưng chữa ho, trị viêm phổi.
        to-yen-tinh-che vi summary = Tổ yến tinh chế chữa suy nhược, nhặt lông bằng tay.
        tra-hoa-duong-cam vi highlights + Chữa mất ngủ, trị đau đầu
        che-tom-non vi + Chè phòng chống ung thư.
        thit-lon-gac-bep vi + Thịt gác bếp chữa đau lưng.
        lap-xuong-hun-khoi vi + Lạp xưởng trị biếng ăn.
        ruou-ngo-men-la vi + Rượu ngô trị đau nhức xương khớp.
        @ cures, cosmetics | cosmetic-cure
        dau-goi-bo-ket vi + Dầu gội trị rụng tóc.
        dau-goi-bo-ket vi + Bồ kết kích thích mọc tóc.
        dau-goi-bo-ket en + It stops dandruff and treats hair loss.
        dau-xa-dua-buoi vi + Tinh dầu bưởi giúp MỌC TÓC.
        tinh-chat-dau-dua vi + Tinh chất trị mụn, trị nám.
        tinh-dau-tram vi + Tinh dầu kháng viêm.
        la-tam-nguoi-dao vi + Lá tắm chữa viêm da.
        dau-xa-dua-buoi vi + Dầu xả trị gàu, trị nấm da đầu.
        tinh-chat-dau-dua vi + Tinh chất chữa viêm da.
        tinh-chat-dau-dua en + The serum treats acne.
        tinh-dau-tram vi + Dầu tràm chữa cảm lạnh, trị ho.
        la-tam-nguoi-dao vi + Lá tắm trị ghẻ, trị mẩn ngứa.
        dau-goi-bo-ket vi title = Dầu gội bồ kết trị rụng tóc
        dau-goi-bo-ket vi highlights + Kích thích mọc tóc sau một tháng
        @ healers | healers-thanks
        mat-ong-gac-keo vi + Bác sĩ khuyên uống mỗi sáng một muỗng.
        dau-goi-bo-ket vi + Được bác sĩ da liễu tin dùng.
        tinh-bot-nghe en + Doctors recommend it.
        to-yen-tinh-che vi + Nhiều bệnh nhân cảm ơn nhà yến.
        vien-nghe-mat-ong vi + Bác sĩ khuyên dùng viên nghệ này.
        gao-lut-do vi + Bác sĩ dinh dưỡng khuyên ăn gạo lứt này mỗi ngày.
        tinh-chat-dau-dua vi + Được bác sĩ da liễu khuyên dùng.
        che-dinh en + Doctors recommend this tea.
        yen-chung-duong-phen vi + Một bệnh nhân ở viện gửi thư cảm ơn sau khi dùng yến.
        @ health claims, European Union | unauthorised-health-claim
        mat-ong-hoa-tram en + Honey boosts immunity.
        che-tom-non en + The tea is rich in antioxidants.
        gao-thom-ruong-tom en + The rice is good for digestion.
        che-tom-non en + The tea lowers cholesterol.
        mat-ong-hoa-tram en + It strengthens the immune system.
        gao-thom-ruong-tom en + The rice supports digestion.
        che-tom-non en + This tea detoxifies the body.
        @ cures, supplement | food-cure
        vien-nghe-mat-ong vi + Viên nghệ chữa khỏi viêm loét dạ dày.
        vien-nghe-mat-ong vi + Viên nghệ điều trị vi khuẩn HP.
        vien-nghe-mat-ong vi + Uống viên nghệ phòng ngừa ung thư.
        vien-nghe-mat-ong vi title = Viên nghệ mật ong trị đau dạ dày
        @ disease claims, United States | disease-claim
        mat-ong-hoa-tram en + Honey cures sore throats.
        xoai-say-deo en + Dried mango prevents cancer.
        ca-phe-robusta-rang-moc en + Coffee treats diabetes.
        """#)
}
