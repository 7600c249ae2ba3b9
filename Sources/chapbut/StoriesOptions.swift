import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

import struct Catalogue.Day

/// What the commands have in common that take something else than the stories' folder as their argument.
struct StoriesOptions: ParsableArguments {
    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws { try SharedOptions.validate(asOf: asOf) }

    /// The language of messages.
    var reader: ReaderLanguage { ReaderLanguage.chosen(language) }

    /// The day that counts as today.
    var today: Day { SharedOptions.today(asOf: asOf) }

    /// All of the stories, read with every processor.
    var assignment: Assignment {
        Assignment(stories: stories, today: today, width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}
