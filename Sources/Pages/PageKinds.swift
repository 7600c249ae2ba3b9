/// The kinds of pages. A kind is a file in `Kinds/`, its template, and a line here.
enum PageKinds {
    static let all: [any PageKind.Type] = [
        BoothPage.self,
        ChoicePage.self,
        FairPage.self,
        FairSiteFiles.self,
        FairsPage.self,
        GTINPage.self,
        HomePage.self,
        News.self,
        NotFoundPage.self,
        ProducerPage.self,
        ProductPage.self,
        ProvincePage.self,
        RulesPage.self,
        SearchPage.self,
        SetPage.self,
        SharedFiles.self,
        Sitemap.self,
        TermsPage.self,
    ]
}
