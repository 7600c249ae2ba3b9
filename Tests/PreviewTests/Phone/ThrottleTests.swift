import Synchronization
import Testing

@testable import Preview

/// A clock that a test moves on.
final class TestClock: Sendable {
    private let now = Mutex(ContinuousClock.now)

    var time: @Sendable () -> ContinuousClock.Instant { { [self] in now.withLock { $0 } } }

    func pass(_ duration: Duration) { now.withLock { $0 += duration } }
}

@Suite struct ThrottleTests {
    let clock = TestClock()

    @Test func aFewWrongWordsCostNothing() {
        let throttle = Throttle(clock: clock.time)
        for _ in 0..<4 { throttle.isWrong("192.168.1.7") }
        #expect(throttle.refuses("192.168.1.7") == nil)
    }

    @Test func whoGoesOnGuessingIsNotListenedToForAWhile() {
        let throttle = Throttle(clock: clock.time)
        for _ in 0..<5 { throttle.isWrong("192.168.1.7") }
        #expect(throttle.refuses("192.168.1.7") != nil)
        #expect(throttle.refuses("192.168.1.8") == nil, "another telephone is listened to")
        clock.pass(.seconds(4))
        #expect(throttle.refuses("192.168.1.7") == nil)
    }

    @Test func anHourOfGuessingFromOneAddressTriesLittleMoreThanAThousandWords() {
        let throttle = Throttle(clock: clock.time)
        var tried = 0
        for _ in 0..<36_000 {
            if throttle.refuses("192.168.1.7") == nil {
                throttle.isWrong("192.168.1.7")
                tried += 1
            }
            clock.pass(.milliseconds(100))
        }
        #expect(tried <= 1_210)
    }

    @Test func manyAddressesGuessNoFasterThanTheirCommonDebtAllows() {
        let throttle = Throttle(clock: clock.time)
        var tried = 0
        for sender in 0..<100_000 where throttle.refuses("10.0.\(sender / 250).\(sender % 250)") == nil {
            throttle.isWrong("10.0.\(sender / 250).\(sender % 250)")
            tried += 1
        }
        #expect(tried <= 51)
    }

    @Test func strangersLockNobodyOutWhoWasThereBefore() {
        let throttle = Throttle(clock: clock.time)
        throttle.isRight("192.168.1.5")
        for sender in 0..<5_000 { throttle.isWrong("10.0.\(sender / 250).\(sender % 250)") }
        #expect(throttle.refuses("192.168.1.9") != nil)
        #expect(throttle.refuses("192.168.1.5") == nil)
    }
}

@Suite struct LinksTests {
    let clock = TestClock()

    @Test func aLinkOpensWithItsWordAndWithNoOther() throws {
        let links = Links(clock: clock.time)
        let (one, other) = (links.open("stories/a", for: .seconds(60)), links.open("stories/b", for: .seconds(60)))
        #expect(links.find(one.word.text)?.producer == "stories/a")
        #expect(links.find(other.word.text)?.producer == "stories/b")
        #expect(links.find(String(one.word.text.dropLast())) == nil && links.find("") == nil && links.find(one.seal.text) == nil)
        #expect(links.find(one.word.text.uppercased()) == nil)
    }

    @Test func aLinkEndsByItself() {
        let links = Links(clock: clock.time)
        let link = links.open("stories/a", for: .seconds(72 * 3600))
        clock.pass(.seconds(72 * 3600 - 1))
        #expect(links.find(link.word.text) != nil)
        clock.pass(.seconds(1))
        #expect(links.find(link.word.text) == nil && links.all.isEmpty)
    }

    @Test func aLinkCanBeTakenBack() {
        let links = Links(clock: clock.time)
        let (one, other) = (links.open("stories/a", for: .seconds(60)), links.open("stories/a", for: .seconds(60)))
        #expect(links.close(one.number) && !links.close(one.number))
        #expect(links.find(one.word.text) == nil && links.find(other.word.text) != nil)
    }

    @Test func aWordHas160BitsThatNeverRepeat() {
        let words = (0..<2_000).map { _ in Secret().text }
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0.utf8.count == 32 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) } })
        let letters = Set(words.joined())
        #expect(letters.count == 32, "every letter of the alphabet is used")
    }
}
