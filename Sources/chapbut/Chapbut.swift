import ArgumentParser

/// The program.
@main
struct Chapbut: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chapbut",
        abstract: """
            Ví dụ / Example:  chapbut build stories --output _site

              Biến thư mục truyện sản phẩm OCOP thành trang song ngữ và nguồn dữ liệu cho sàn.
              Turns a folder of OCOP product stories into a bilingual site and catalogue feeds.
            """,
        version: "chapbut 0.1.0",
        subcommands: [
            Build.self, Merge.self, Check.self, Serve.self, Due.self, New.self, Import.self, Approve.self, PreviewFile.self,
            FeedbackCommand.self,
            Ask.self, SchemaCommand.self, LSPCommand.self,
            Rules.self, Explain.self, StatusCommand.self, Feed.self,
            Labels.self, RecallCommand.self, KitCommand.self, FairCommand.self,
            Verify.self, Rollback.self,
        ])
}
