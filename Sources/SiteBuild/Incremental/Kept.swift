import Catalogue
import Diagnostics
import Digests
import Pages
import Parallel
import Rulebook
import Stories

/// What is known of a folder of stories, and what it was made from.
struct Kept {
    /// A producer's folder.
    struct Unit: Sendable {
        let path: String
        let read: ReadProducer
        /// Of what was read.
        let digest: XXH3
        /// What rules about its producer and products find.
        var found: [Finding]?

        /// Whether the same was put down of its products in two records.
        func isTold(_ one: LastTold, as other: LastTold, below root: String) -> Bool {
            read.products.allSatisfy { one.saysTheSame(as: other, of: String($0.folder.dropFirst(root.count + 1))) }
        }
    }

    /// A fair's folder.
    struct Fair: Sendable {
        let path: String
        let read: ReadFair
        let digest: XXH3
    }

    let folder: FolderOnDisk
    let shelf: Shelf
    let stamps: FolderStamps
    let site: ReadSite
    let siteDigest: XXH3
    let told: LastTold
    let toldDigest: XXH3
    let templates: TemplateSet
    let templatesDigest: XXH3
    var units: [Unit]
    let fairs: [Fair]
    let manuscript: Manuscript
    /// The day of what was found.
    let today: Day
    /// The folders of the producers and fairs that are not as they were before; `nil` where any page may have changed.
    let changed: [String]?

    /// Whether anything differs from before.
    var isChanged: Bool { changed.map { !$0.isEmpty } ?? true }

    /// What is there after `before`, if anything was known.
    init(after before: Kept?, touched paths: Set<String>?, _ assignment: Assignment) async throws(FolderError) {
        let root = assignment.root
        folder = if let before { before.folder } else { try FolderOnDisk(root) }
        // What was put down when the stories were last published, and the site's own look.
        let toldBytes = (try? StateFolder(of: root).read(Past.toldFile)) ?? []
        toldDigest = XXH3(of: toldBytes)
        told = if let before, before.toldDigest == toldDigest { before.told } else { LastTold(toldBytes) }
        let overrides = SiteTemplates(beside: root)
        templatesDigest = overrides.digest
        templates = if let before, before.templatesDigest == templatesDigest { before.templates } else { overrides.set }

        let touched: Set<String>
        if let before, let paths, let folders = before.foldersOfFiles(paths, in: root) {
            shelf = before.shelf
            stamps = before.stamps.unsettled(folders)
            touched = folders
        } else {
            stamps = try await FolderStamps(of: root, width: assignment.width)
            touched = stamps.changed(since: before?.stamps ?? FolderStamps())
            shelf = if let before, touched.isEmpty { before.shelf } else { try Shelf(of: folder, root: root) }
        }
        (site, siteDigest) = try shelf.witnessedSite(from: folder)
        let reader = Rereading(before: before, shelf: shelf, touched: touched, site: site, folder: folder)
        let units = try await reader.units(width: assignment.width)
        fairs = try await reader.fairs(width: assignment.width)
        today = assignment.today
        let isSameSite = before?.siteDigest == siteDigest && before?.today == today
        let isSameTold = before?.toldDigest == toldDigest
        let known = Dictionary(uniqueKeysWithValues: (before?.units ?? []).map { ($0.path, $0) })
        let told = told
        self.units = units.map { unit in
            var unit = unit
            unit.found = nil
            guard let old = known[unit.path], isSameSite, old.digest == unit.digest, old.read.asked == unit.read.asked else { return unit }
            if isSameTold || unit.isTold(told, as: before?.told ?? LastTold(), below: root) { unit.found = old.found }
            return unit
        }
        manuscript = shelf.manuscript(site, units.map(\.read), fairs.map(\.read))
        guard let before, isSameSite, before.templatesDigest == templatesDigest, before.shelf.hasSameUnits(as: shelf) else {
            changed = nil
            return
        }
        let knownFairs = Dictionary(uniqueKeysWithValues: before.fairs.map { ($0.path, $0.digest) })
        changed =
            self.units.filter { $0.found == nil }.map { "\(root)/\($0.path)" }
            + fairs.filter { knownFairs[$0.path] != $0.digest }.map { "\(root)/\($0.path)" }
    }

    /// A producer's folder as it is now, and what is found in it.
    private struct Glance {
        let read: ReadProducer
        let unit: ProducerUnit
        /// What its files say, in order, without what their writer accepts.
        let findings: [Finding]
        /// What other folders have a part in: it stays as it was found.
        let others: [Finding]
    }

    private func glance(
        at index: Int, from folder: any StoryFolder, _ found: [Subject: [Finding]], _ reviewer: Reviewer
    ) throws(FolderError) -> Glance {
        let read = try shelf.producer(at: index, of: site, from: folder)
        let unit = ProducerUnit(read.producer, read.products, findings: read.findings, from: manuscript)
        let subjects = [Subject.producer(read.producer.folder)] + read.products.map { .product($0.folder) }
        let mine = Set((units[index].found ?? []) + units[index].read.findings)
        let others = subjects.flatMap { found[$0] ?? [] }.filter { !mine.contains($0) }
        return Glance(
            read: read, unit: unit, findings: reviewer.unaccepted(read.findings + reviewer.findings(in: unit), in: unit), others: others)
    }

    /// What is found in the folder that a file belongs to, where some files are read from `unsaved`.
    func look(
        at path: String, _ unsaved: [String: [UInt8]], _ found: [Subject: [Finding]], _ root: String
    ) throws(FolderError) -> (folder: String, findings: [Finding])? {
        guard shelf.has(path) else { return nil }
        let changed = ChangedFolder(folder, unsaved)
        if path == "site.yaml" { return ("\(root)/site.yaml", try shelf.site(from: changed).findings) }
        guard let index = units.indices.first(where: { path.hasPrefix(units[$0].path + "/") }) else { return nil }
        let glance = try glance(at: index, from: changed, found, Reviewer(today: today, lastTold: told))
        return (glance.read.producer.folder, (glance.findings + glance.others).inOrder())
    }

    /// The proof after `proof` in which one producer's pages are as its files are now.
    func glance(
        at paths: Set<String>, _ proof: Proof, _ found: [Subject: [Finding]], number: Int, _ assignment: Assignment
    ) async throws(FolderError) -> Proof? {
        guard let folders = foldersOfFiles(paths, in: assignment.root), let edition = proof.edition else { return nil }
        let own = units.indices.filter { index in folders.contains { $0 == units[index].path || $0.hasPrefix(units[index].path + "/") } }
        guard own.count == 1, let index = own.first,
            folders.allSatisfy({ $0 == units[index].path || $0.hasPrefix(units[index].path + "/") })
        else { return nil }
        let reviewer = Reviewer(today: today, lastTold: told)
        let glance = try glance(at: index, from: folder, found, reviewer)
        let findings = glance.findings + glance.others
        guard let next = await reviewer.edition(edition, with: glance.unit, errors: findings, base: assignment.base),
            let told = proof.told.replacing(at: index, units[index].read, by: glance.read)
        else { return nil }
        return Proof(
            after: proof, number: number, folder: glance.read.producer.folder, told: told, edition: next, findings: findings)
    }

    /// The folders of files whose bytes may have changed; `nil` where more may have changed than that.
    private func foldersOfFiles(_ paths: Set<String>, in root: String) -> Set<String>? {
        var folders: Set<String> = []
        for path in paths {
            // What reading skips.
            if path.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) { continue }
            let kind = try? LocalDisk().kind(of: "\(root)/\(path)")
            switch (shelf.has(path), kind) {
            case (true, .file): folders.insert(RelativePath.folder(of: path))
            // Come and gone meanwhile.
            case (false, nil): continue
            default: return nil
            }
        }
        return folders
    }

    /// What comes of it. Units that nobody has looked at since they changed are looked at now.
    mutating func review(_ assignment: Assignment) async -> Review {
        let reviewer = Reviewer(today: assignment.today, lastTold: told)
        let stale = units.indices.filter { units[$0].found == nil }
        let found = await stale.map { units[$0].read }.concurrentMap(width: assignment.width) { [manuscript] read in
            reviewer.findings(in: ProducerUnit(read.producer, read.products, findings: read.findings, from: manuscript))
        }
        for (index, found) in zip(stale, found) { units[index].found = found }
        return await reviewer.review(manuscript, found: units.map { $0.found ?? [] }, base: assignment.base, width: assignment.width)
    }
}

/// Reads of a folder again what can come out differently.
private struct Rereading {
    let before: Kept?
    let shelf: Shelf
    /// The folders in which something may have changed.
    let touched: Set<String>
    let site: ReadSite
    let folder: FolderOnDisk

    /// The paths of `touched`, and of all folders that these lie in.
    private var touchedAbove: Set<Substring> {
        var all: Set<Substring> = []
        for path in touched {
            all.insert(path[...])
            for index in path.indices where path[index] == "/" { all.insert(path[..<index]) }
        }
        return all
    }

    private var isSameSpeech: Bool { before?.site.languages == site.languages }

    func units(width: Int) async throws(FolderError) -> [Kept.Unit] {
        let touched = touchedAbove
        let known = Dictionary(uniqueKeysWithValues: (before?.units ?? []).enumerated().map { ($1.path, $0) })
        let paths = shelf.producers
        var units = paths.enumerated().map { index, path -> Kept.Unit? in
            guard let before, isSameSpeech, !touched.contains(path[...]), let old = known[path] else { return nil }
            return before.units[old].read.isStill(trueOf: shelf) ? before.units[old] : nil
        }
        let stale = units.indices.filter { units[$0] == nil }
        let read = try await stale.tried(width: width) { [shelf, site, folder] index in
            let (read, digests) = try shelf.witnessed(at: index, of: site, from: folder)
            return Kept.Unit(path: paths[index], read: read, digest: digests.whole)
        }
        for (index, unit) in zip(stale, read) { units[index] = unit }
        return units.compactMap(\.self)
    }

    func fairs(width: Int) async throws(FolderError) -> [Kept.Fair] {
        let touched = touchedAbove
        let known = Dictionary(uniqueKeysWithValues: (before?.fairs ?? []).map { ($0.path, $0) })
        let paths = shelf.fairs
        return try await Array(paths.indices).tried(width: width) { [shelf, site, folder, isSameSpeech] index in
            let path = paths[index]
            if isSameSpeech, !touched.contains(path[...]), let old = known[path], old.read.isStill(trueOf: shelf) { return old }
            let (read, digests) = try shelf.witnessed(fair: index, of: site, from: folder)
            return Kept.Fair(path: path, read: read, digest: digests.whole)
        }
    }
}

extension [Int] {
    /// `concurrentMap` with what reading throws.
    fileprivate func tried<Result: Sendable>(
        width: Int, _ transform: @Sendable @escaping (Int) throws -> Result
    ) async throws(FolderError) -> [Result] {
        do {
            return try await concurrentMap(width: width, transform)
        } catch let error as FolderError {
            throw error
        } catch {
            throw FolderError(path: "", reason: "\(error)")
        }
    }
}
