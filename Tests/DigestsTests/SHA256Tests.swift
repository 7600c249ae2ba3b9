import Digests
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 (csrc.nist.gov, SHA256.pdf, and the long message of FIPS 180-2).
    @Test func theStandardsOwnExamplesComeOut() {
        #expect(SHA256(of: "".utf8).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(SHA256(of: "abc".utf8).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8).hex
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            SHA256(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hex
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func piecesMakeTheSameDigestAsTheWhole() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for size in [1, 63, 64, 65, 4_096] {
            let stream = SHA256Stream()
            for start in stride(from: 0, to: bytes.count, by: size) { stream.add(bytes[start..<min(start + size, bytes.count)]) }
            #expect(stream.finish() == SHA256(of: bytes))
        }
    }

    @Test func aStreamBeginsAnewAfterEachDigest() {
        let stream = SHA256Stream()
        for text in ["mật ong", "", "mật ong", "chè"] {
            stream.add(text.utf8)
            #expect(stream.finish() == SHA256(of: text.utf8))
        }
    }

    @Test func textsAddedOneByOneAreToldFromTheirSum() {
        let stream = SHA256Stream()
        func digest(_ texts: [String]) -> SHA256 {
            for text in texts { stream.add(text: text) }
            return stream.finish()
        }
        #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
        #expect(digest(["abc"]) != digest(["abc", ""]))
        #expect(digest(["a", "b"]) == digest(["a", "b"]))
    }

    @Test func aDigestIsReadBackFromItsDigitsAndItsBytes() {
        let digest = SHA256(of: "chè Shan tuyết".utf8)
        #expect(SHA256(hex: digest.hex) == digest)
        #expect(SHA256(hex: digest.hex.uppercased()) == digest)
        #expect(SHA256(bytes: digest.bytes) == digest)
        #expect(digest.hex.count == 64)
        for wrong in ["", "abc", digest.hex + "0", String(digest.hex.dropLast()) + "g", String(digest.hex.dropLast()) + "é"] {
            #expect(SHA256(hex: wrong) == nil)
        }
        #expect(SHA256(bytes: digest.bytes.dropLast()) == nil)
    }
}
