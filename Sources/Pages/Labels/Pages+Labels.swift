import Catalogue
import Codes
public import Diagnostics
import Rulebook

/// Labels and cards to print, and what could not be made.
public struct LabelPrint: Sendable {
    /// One HTML file that needs no other.
    public let html: [UInt8]
    /// How many labels there are.
    public let count: Int
    /// The products that have none, by folder, and why.
    public let leftOut: [(product: String, reason: Words)]
}

extension Pages {
    /// Labels or cards of some of the products, each with the code that its pack carries.
    ///
    /// - Parameters:
    ///   - products: positions in the edition.
    ///   - lot: the lot that the codes name; none names the goods alone.
    ///   - copies: of each; a whole sheet of labels, one card, unless said otherwise.
    public func labels(of products: [Int], on sheet: LabelSheet, lot: String?, copies: Int?) -> LabelPrint {
        var labels: [Record] = []
        var leftOut: [(String, Words)] = []
        for index in products {
            let product = edition.products[index]
            switch label(of: product, on: sheet, lot: lot) {
            case .success(let label):
                labels += Array(repeating: label, count: copies ?? (sheet.isForPacks ? sheet.perSheet : 1))
            case .failure(let refusal): leftOut.append((product.product.folder, refusal.reason))
            }
        }
        let sheets: [Record] = stride(from: 0, to: labels.count, by: sheet.perSheet).map { start in
            ["labels": .list(Array(labels[start..<min(start + sheet.perSheet, labels.count)]))]
        }
        let voice = mainVoice
        let record: Record = [
            "lang": .text(voice.language.code), "title": voice.words("labels"), "sheet": .text(sheet.rawValue), "sheets": .list(sheets),
        ]
        var html: [UInt8] = []
        Rendering.render("labels", of: voice.templates, with: record, into: &html)
        return LabelPrint(html: html, count: labels.count, leftOut: leftOut)
    }

    /// Names of more letters are set smaller, so that they stand on the label whole.
    private static let longName = 28

    private struct Refusal: Error {
        let reason: Words
    }

    private func label(of product: PublishedProduct, on sheet: LabelSheet, lot number: String?) -> Result<Record, Refusal> {
        guard let gtin = product.product.traceability?.gtin?.value.fourteenDigits else { return .failure(Refusal(reason: .noNumber)) }
        var lot: Lot?
        if let number {
            lot = product.product.traceability?.lots.first { $0.lot?.value.text == number }
            guard let lot, lot.lot?.value.hasPage == true else { return .failure(Refusal(reason: .noLot(number))) }
            if product.product.traceability?.recalled(of: lot).isEmpty == false { return .failure(Refusal(reason: .recalled(number))) }
            if let last = lot.expires?.value, last < edition.today { return .failure(Refusal(reason: .over(number, last))) }
        } else if product.product.traceability?.isRecalled == true {
            return .failure(Refusal(reason: .recalled(nil)))
        }
        let link = edition.addresses.digitalLink(gtin, lot: number)
        guard let code = QRCode(link) else { return .failure(Refusal(reason: .tooLong(link))) }
        let producer = edition.producer(of: product).producer
        let voices = product.languages.compactMap { voice($0) }
        return .success([
            "side": .text(String(code.fullSize)), "modules": .text(code.path), "link": .text(link),
            "gtin": .text(product.product.traceability?.gtin?.value.text),
            "barcode": sheet.barcodeScale.flatMap { scale in Barcode(gtin: gtin).map { Self.drawing(of: $0, scale: scale) } } ?? .none,
            "net": .text(product.product.label?.net?.value.form(in: mainVoice.language)),
            "price": .text(product.product.offer?.price?.value.form(in: mainVoice.language)),
            "parts": .list(
                voices.map { voice in
                    let story = product.product.stories[voice.language]
                    let name = story.flatMap { story in story.title.map(story.text) } ?? product.slug
                    return [
                        "lang": .text(voice.language.code), "is_main": .truth(voice.language == voices.first?.language),
                        "name": .text(name), "is_long": .truth(name.count > Self.longName),
                        "summary": .text(story.flatMap { story in story.summary.map(story.text) }),
                        "maker": .text(voice.text(producer.name)),
                        "place": .text(producer.province.flatMap { Reference.province($0.value) }.map { voice.fullName(of: $0) }),
                        "stars": stars(of: product, in: voice), "scan": voice.words("labels.scan"),
                        "lot": .text(lot?.lot.map { voice.words.string("lot", ["lot": $0.value.text]) }),
                        "produced": .text(
                            lot?.produced.map { "\(voice.words.string("labels.produced")) \($0.value.form(in: voice.language))" }),
                        "expires": .text(
                            lot?.expires.map { "\(voice.words.string("labels.expires")) \($0.value.form(in: voice.language))" }),
                    ]
                }),
        ])
    }

    /// A card outlives the day it was printed on: stars never stand there without their last day.
    private func stars(of product: PublishedProduct, in voice: Voice) -> TemplateValue {
        guard let stars = product.product.ocop?.stars?.value, let day = product.product.ocop?.lastDay else { return .none }
        return voice.words("labels.stars", ["stars": String(stars), "day": day.form(in: voice.language)])
    }

    private static func drawing(of code: Barcode, scale: Int) -> TemplateValue {
        let size = code.size(percent: scale)
        return .record([
            "width": .text(String(code.fullWidth)), "height": .text(String(code.fullHeight)), "bars": .text(code.path),
            "wide": .text(size.width), "high": .text(size.height),
            "symbol": .text(code.symbology.rawValue), "baseline": .text(String(code.baseline)),
            "digits": .list(code.labels.map { ["digit": .text($0.text), "x": .text(String($0.x))] }),
        ])
    }
}

extension Words {
    fileprivate static let noNumber = Words(
        vi: "không có GTIN đúng nên không có mã để in", en: "it has no valid GTIN, so there is no code to print")

    fileprivate static func noLot(_ lot: String) -> Words {
        Words(vi: "không có lô \(lot) có trang riêng", en: "it has no lot \(lot) with a page of its own")
    }

    fileprivate static func recalled(_ lot: String?) -> Words {
        lot.map { Words(vi: "lô \($0) đang bị thu hồi", en: "lot \($0) is being recalled") }
            ?? Words(vi: "đang bị thu hồi, chưa có lô nào làm sau đó", en: "it is being recalled and has no later lot")
    }

    fileprivate static func over(_ lot: String, _ last: Day) -> Words {
        Words(
            vi: "lô \(lot) chỉ dùng được đến \(last.form(in: .vi)), nay đã quá hạn",
            en: "lot \(lot) was best before \(last.form(in: .en)), which is past")
    }

    fileprivate static func tooLong(_ link: String) -> Words {
        Words(vi: "địa chỉ `\(link)` quá dài cho một mã QR", en: "the address `\(link)` is too long for a QR code")
    }
}
