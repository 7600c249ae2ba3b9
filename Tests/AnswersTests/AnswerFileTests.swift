import Diagnostics
import Foundation
import ProcessorTime
import Testing

@testable import Answers

func answer(_ text: String) throws -> AnswerFile { try AnswerFile(Array(text.utf8)) }

@Suite struct AnswerFileTests {
    @Test func merchantCentersTableIsReadByItsHeadings() throws {
        let found = try answer(
            """
            Merchant Center – 2026-11-23
            Item ID,Title,Issue title,Attribute name,Issue severity,Country,Documentation
            RH-MO-500,"Mật ong, hoa tràm",Image too small,image link,Disapproved,VN,https://support.google.com/merchants/answer/6101124
            RH-MO-250,Mật ong,Missing GTIN,gtin,Demoted,VN,
            RH-9,Chè,Looks fine,title,Not impacted,VN,
            """)
        #expect(found.form == .table && found.unread == [])
        #expect(found.issues.map(\.item) == ["RH-MO-500", "RH-MO-250", "RH-9"])
        #expect(found.issues.map(\.severity) == [.error, .warning, .note])
        #expect(found.issues.map(\.line) == [3, 4, 5])
        let first = try #require(found.issues.first)
        #expect(first.field == "image link" && first.message == "Image too small" && first.market == "VN")
        #expect(first.documentation == "https://support.google.com/merchants/answer/6101124")
    }

    @Test func aTableOfOnesOwnIsReadWhateverItsSeparator() throws {
        for separator in [",", ";", "\t"] {
            let rows = [["Mã hàng", "Trường", "Thông báo"], ["09520001000010", "giá", "giá khác trang"]].map {
                $0.joined(separator: separator)
            }
            let issue = try #require(try answer(rows.joined(separator: "\r\n")).issues.first)
            #expect(issue.item == "09520001000010" && issue.message == "giá khác trang" && issue.severity == .warning)
        }
    }

    @Test func spreadsheetsUnicodeTextIsRead() throws {
        let text = "id\tmessage\nRH-1\tảnh mờ\n"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
            #expect(try AnswerFile(bytes).issues.map(\.message) == ["ảnh mờ"])
        }
    }

    @Test func googlesJSONIsReadFromBothInterfaces() throws {
        let merchant = try answer(
            """
            {"products": [{"name": "accounts/1/products/online~vi~VN~RH-MO-500", "offerId": "RH-MO-500", "contentLanguage": "vi",
              "feedLabel": "VN", "productStatus": {"itemLevelIssues": [{"code": "image_link_broken", "severity": "DISAPPROVED",
              "resolution": "MERCHANT_ACTION", "attribute": "n:image_link", "reportingContext": "SHOPPING_ADS",
              "description": "Invalid image", "detail": "Use JPEG", "documentation": "https://support.google.com/merchants/answer/6098289",
              "applicableCountries": ["VN"]}]}}]}
            """)
        let content = try answer(
            """
            {"resources": [{"productId": "online:vi:VN:RH-MO-500", "itemLevelIssues": [{"code": "image_link_broken",
              "servability": "disapproved", "attributeName": "image link", "description": "Invalid image", "detail": "Use JPEG"}]}]}
            """)
        for found in [merchant, content] {
            let issue = try #require(found.issues.first)
            #expect(found.form == .googleJSON && found.issues.count == 1)
            #expect(issue.item == "RH-MO-500" && issue.severity == .error && issue.code == "image_link_broken")
            #expect(issue.message == "Invalid image: Use JPEG" && issue.language == "vi" && issue.market == "VN")
        }
    }

    @Test func metasErrorsAreRead() throws {
        let found = try answer(
            #"{"data": [{"id": 1, "summary": "Price Without Currency", "description": "…", "severity": "fatal", "row_number": 17}]}"#)
        #expect(found.form == .metaJSON && found.issues.map(\.severity) == [.error] && found.issues[0].item == nil)
    }

    @Test func lazadasErrorsAreRead() throws {
        let found = try answer(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ErrorResponse><Head><RequestId>1</RequestId><RequestAction>UpdateProduct</RequestAction><ErrorType>ISV</ErrorType>
              <ErrorCode>4224</ErrorCode><ErrorMessage>PRICE_ERROR</ErrorMessage></Head>
              <Body><Errors>
                <ErrorDetail><Field>price</Field><Message>must be &gt; 0</Message><SellerSku>RH-MO-500</SellerSku></ErrorDetail>
              </Errors></Body></ErrorResponse>
            """)
        let issue = try #require(found.issues.first)
        #expect(found.form == .lazada && issue.item == "RH-MO-500" && issue.field == "price")
        #expect(issue.code == "4224" && issue.message == "must be > 0" && issue.line == 5)
        let bare = try answer(
            "<ErrorResponse><Head><ErrorCode>901</ErrorCode><ErrorMessage>too frequent</ErrorMessage></Head></ErrorResponse>")
        #expect(bare.issues.map(\.message) == ["too frequent"] && bare.issues[0].item == nil)
    }

    @Test func aBuyersResponseToACatalogueIsRead() throws {
        let found = try answer(
            """
            <ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cac:DocumentResponse>
                <cac:Response><cbc:ResponseCode>RE</cbc:ResponseCode><cbc:Description>Rejected in part</cbc:Description></cac:Response>
                <cac:DocumentReference><cbc:ID>peppol-catalogue.en-DE-2026-11-23</cbc:ID></cac:DocumentReference>
                <cac:LineResponse><cac:LineReference><cbc:LineID>RH-MO-500</cbc:LineID></cac:LineReference>
                  <cac:Response><cbc:ResponseCode>RE</cbc:ResponseCode><cac:Status><cbc:StatusReasonCode>PRI</cbc:StatusReasonCode>
                  <cbc:StatusReason>Price not agreed</cbc:StatusReason></cac:Status></cac:Response></cac:LineResponse>
                <cac:LineResponse><cac:LineReference><cbc:LineID>RH-MO-250</cbc:LineID></cac:LineReference>
                  <cac:Response><cbc:ResponseCode>AP</cbc:ResponseCode></cac:Response></cac:LineResponse>
              </cac:DocumentResponse>
            </ApplicationResponse>
            """)
        #expect(found.form == .applicationResponse && found.accepted == ["RH-MO-250"])
        #expect(found.issues.map(\.item) == [nil, "RH-MO-500"])
        #expect(found.issues.map(\.message) == ["Rejected in part", "Price not agreed"])
        #expect(found.issues.last?.code == "PRI")
    }

    @Test func gs1AnswersAreRead() throws {
        let response = try answer(
            """
            <gs1_response:gS1ResponseMessage xmlns:gs1_response="urn:gs1:gdsn:gs1_response:xsd:3"><gS1Response><transactionException>
              <entityIdentification><entityIdentification>09520001000010</entityIdentification></entityIdentification>
              <commandException><documentException><attributeException><attributeName>netContent</attributeName>
              <attributeValue>0</attributeValue><gS1Error><errorCode>G473</errorCode><errorDescription>Net content missing</errorDescription></gS1Error>
              </attributeException></documentException></commandException></transactionException></gS1Response></gs1_response:gS1ResponseMessage>
            """)
        let error = try #require(response.issues.first)
        #expect(response.form == .gs1Response && error.item == "09520001000010" && error.field == "netContent" && error.code == "G473")
        let ofOurs = try answer(
            """
            <r:gS1ResponseMessage xmlns:r="urn:gs1:gdsn:gs1_response:xsd:3"><gS1Response><gS1Exception><transactionException>
              <transactionIdentification><entityIdentification>RH-HT-500</entityIdentification></transactionIdentification>
              <commandException><documentCommandIdentification><entityIdentification>RH-HT-500</entityIdentification></documentCommandIdentification>
              <documentException><attributeException><attributeName>gpcCategoryCode</attributeName><gS1Error><errorCode>523</errorCode>
              <errorDescription>Brick not valid</errorDescription></gS1Error></attributeException></documentException></commandException>
              </transactionException></gS1Exception></gS1Response></r:gS1ResponseMessage>
            """)
        #expect(ofOurs.issues.map(\.item) == ["RH-HT-500"] && ofOurs.issues.map(\.field) == ["gpcCategoryCode"])
        let confirmation = try answer(
            """
            <c:catalogueItemConfirmationMessage xmlns:c="urn:gs1:gdsn:catalogue_item_confirmation:xsd:3"><c:catalogueItemConfirmation>
              <catalogueItemConfirmationState><catalogueItemConfirmationStateCode>REJECTED</catalogueItemConfirmationStateCode></catalogueItemConfirmationState>
              <catalogueItemReference><gtin>09520001000010</gtin></catalogueItemReference>
              <catalogueItemConfirmationStatus><confirmationStatusCode>CIC101</confirmationStatusCode>
              <confirmationStatusCodeDescription>Missing image</confirmationStatusCodeDescription></catalogueItemConfirmationStatus>
              </c:catalogueItemConfirmation></c:catalogueItemConfirmationMessage>
            """)
        let status = try #require(confirmation.issues.first)
        #expect(
            status.item == "09520001000010" && status.code == "CIC101" && status.message == "Missing image" && status.severity == .error)
    }

    // MARK: Hostile

    @Test func aDocumentTypeIsRefusedBeforeAnythingInItGrows() {
        let laughs = (1...9).map { #"<!ENTITY l\#($0) "\#(String(repeating: "&l\($0 - 1);", count: 10))">"# }.joined()
        for text in [
            #"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">\#(laughs)]><ErrorResponse><Head><ErrorMessage>&l9;</ErrorMessage></Head></ErrorResponse>"#,
            #"<!DOCTYPE x SYSTEM "file:///etc/passwd"><ErrorResponse/>"#,
            #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><ErrorResponse>&e;</ErrorResponse>"#,
            #"<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><ErrorResponse/>"#,
        ] {
            #expect(throws: UnreadableAnswer.self) { try answer(text) }
        }
        #expect(throws: UnreadableAnswer.self) { try answer("<ErrorResponse>&khongbiet;</ErrorResponse>") }
    }

    @Test func nestingHasAnEnd() throws {
        #expect(throws: UnreadableAnswer.self) {
            try answer(String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000))
        }
        #expect(throws: UnreadableAnswer.self) { try answer(String(repeating: "[", count: 200_000)) }
        let deep = #"{"a":"#
        #expect(throws: UnreadableAnswer.self) {
            try answer(String(repeating: deep, count: 20_000) + "1" + String(repeating: "}", count: 20_000))
        }
    }

    @Test func whatIsTooLargeIsNotRead() {
        #expect(throws: UnreadableAnswer.tooLarge) { try AnswerFile([UInt8](repeating: 0x61, count: 100 << 20)) }
    }

    @Test func oneLongLineIsReadInTime() throws {
        let time = try processorTime {
            let found = try answer("id,message\nRH-1," + String(repeating: "x", count: 20 << 20))
            #expect(found.issues.count == 1)
        }
        #expect(time < .seconds(20))
    }

    @Test func whatIsNoTextIsRefusedWithItsLine() {
        // "Giá" as Windows-1258 has it.
        #expect(throws: UnreadableAnswer.encoding(line: 2)) {
            try AnswerFile(Array("id,message\nRH-1,Gi".utf8) + [0xE1] + Array("\n".utf8))
        }
        #expect(throws: UnreadableAnswer.encoding(line: 2)) { try AnswerFile(Array("id,message\nRH-1,a\u{0}b\n".utf8)) }
        #expect(throws: UnreadableAnswer.encoding(line: 1)) { try AnswerFile([0xFF, 0xFE, 0x69]) }
        #expect(throws: UnreadableAnswer.encoding(line: 1)) { try AnswerFile([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) }
        #expect(throws: UnreadableAnswer.workbook) { try AnswerFile([0x50, 0x4B, 0x03, 0x04, 0x00]) }
        #expect(throws: UnreadableAnswer.empty) { try AnswerFile([]) }
        #expect(throws: UnreadableAnswer.empty) { try answer("\n \n") }
        #expect(throws: UnreadableAnswer.noHeadings(line: 1)) { try answer("a,b\n1,2\n") }
        #expect(throws: UnreadableAnswer.unknownJSON) { try answer("{}") }
        #expect(throws: UnreadableAnswer.unknownMarkup(root: "html")) { try answer("<html/>") }
        #expect(throws: UnreadableAnswer.self) { try answer("<ErrorResponse>") }
    }

    @Test func aQuoteThatIsNeverClosedCostsItsLineAlone() throws {
        let found = try answer("id,message\nRH-1,\"mở mà không đóng\nRH-2,ảnh mờ\n")
        #expect(found.unread == [2] && found.issues.map(\.item) == ["RH-2"])
    }
}
