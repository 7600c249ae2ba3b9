import Catalogue
import Diagnostics

/// What one costs to whoever buys more, market by market: as catalogues for buyers tell it, and nothing that they would leave away.
struct QuantityRows {
    /// What they are prices of: one of these goods, with its size where there are packs of others.
    let title: TemplateValue
    /// The markets that have such prices, Viet Nam first, the others in the order of the list of markets.
    let markets: [Record]
    /// A row for each number of pieces, the fewest first, with a cell for each market.
    let rows: [Record]

    init(of product: Product, in voice: Voice) {
        let net = product.variants.isEmpty ? nil : product.label?.net?.value.form(in: voice.language)
        title = net.map { voice.words("by-quantity-of", ["net": $0]) } ?? voice.words("by-quantity")
        let prices = product.trade?.prices ?? []
        let offered = (product.trade?.markets ?? []).map(\.value.code)
        func rank(_ code: String) -> (Int, String) { (offered.firstIndex(of: code) ?? offered.count, code) }
        let abroad = Set(prices.flatMap(\.prices.keys)).subtracting([Market.vietNam.code]).sorted { rank($0) < rank($1) }
        let columns = ([Market.vietNam] + abroad.map { Market($0) }).compactMap { market -> (Market, QuantityPrices)? in
            let clear = QuantityPrices(prices, in: market, one: product.offer?.price(in: market)?.value)
            return clear.clear.isEmpty ? nil : (market, clear)
        }
        func name(_ market: Market) -> String { voice.word("market", market.code).capitalizedAtStart }
        markets = columns.map { market, _ in ["name": .text(name(market))] }
        var seen: Set<Amount> = []
        let numbers = columns.flatMap { $0.1.clear.map(\.from) }.filter { seen.insert($0.amount).inserted }
        rows = numbers.sorted { $0.amount < $1.amount }.map { from -> Record in
            var cells: [Record] = []
            var said: [String] = []
            for (market, prices) in columns {
                let sum = prices.clear.first { $0.from.amount == from.amount }?.price.form(in: voice.language)
                cells.append(["sum": .text(sum)])
                if let sum { said.append("\(sum) (\(name(market)))") }
            }
            return ["from": .text(from.form(in: voice.language)), "cells": .list(cells), "said": .text(voice.list(said))]
        }
    }
}
