package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

class PageMetadataTest {

    private static Article withHead(String head) {
        return Pages.articleWith(head, "", "");
    }

    private static ArticleDate date(@Nullable ArticleDate date) {
        return Objects.requireNonNull(date);
    }

    private static String wording(@Nullable ArticleDate date) {
        return date(date).text();
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void jsonLdGivesAllFields() {
        Article article = withHead("<link rel=canonical href='https://news.example/ferry'>" + ld("""
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "Not this"},
                  {"@type": ["Article", "NewsArticle"], "headline": "The ferry &amp; the fog", "description": "An hour at sea.",
                   "datePublished": "2024-03-05T07:00:00+02:00", "dateModified": "2024-03-05T09:30:00Z",
                   "author": [{"@id": "#a"}, {"@type": "Person", "name": "B. Stern"}], "articleSection": ["Sea", "Isles"],
                   "keywords": "ferry, fog, harbour", "inLanguage": "en-GB", "publisher": {"@type": "Organization", "name": "The Isle"}},
                  {"@type": "Person", "@id": "#a", "name": "Ann Reed", "url": "https://news.example/ann"}]}
                """));
        assertEquals("The ferry & the fog", article.title());
        assertEquals("An hour at sea.", article.lead());
        assertEquals("2024-03-05T07:00:00+02:00", wording(article.published()));
        assertEquals(DatePrecision.SECOND, date(article.published()).precision());
        assertEquals("2024-03-05T09:30:00Z", wording(article.updated()));
        assertEquals("Ann Reed, B. Stern", article.author());
        assertEquals("Sea", article.section());
        assertEquals(List.of("ferry", "fog", "harbour"), article.tags());
        assertEquals("en", article.language());
        assertEquals("The Isle", article.source());
        assertEquals("https://news.example/ferry", article.url());
        assertEquals("https://news.example/ferry", article.key());
    }

    @Test
    void jsonLdMayBeAListOrBroken() {
        assertEquals(
                "Fog",
                withHead(ld("[{\"@type\":\"NewsArticle\",\"headline\":\"Fog\",}]"))
                        .title());
        assertEquals(
                "Fog",
                withHead(ld("//<![CDATA[\n{\"@type\":\"Report\",\"headline\":\"Fog\"}//]]>"))
                        .title());
        assertEquals(
                "Fog at sea",
                withHead(ld("{\"@type\":\"BlogPosting\",\"headline\":\"Fog\nat sea\"}"))
                        .title());
        assertNull(withHead(ld("{\"@type\":\"NewsArticle\",\"headline\":")).title());
        assertNull(withHead(ld("[".repeat(10_000))).title());
        assertNull(withHead(ld("{\"@type\":\"JobPosting\",\"headline\":\"Pilot\"}"))
                .title());
    }

    @Test
    void metaElementsFollow() {
        Article article = withHead("""
                <title>Fog over the harbour | The Isle</title>
                <meta property="og:title" content="Fog over the harbour | The Isle">
                <meta property="og:site_name" content="The Isle"> <meta property="og:url" content="https://news.example/fog">
                <meta property="article:published_time" content="2024-03-05"> <meta name="LastMod" content="2024-03-06">
                <meta name="DC.creator" content="By Ann Reed"> <meta property="article:section" content="Sea">
                <meta property="article:tag" content="fog"> <meta property="article:tag" content="ferry">
                <meta name="description" content="One hour.">""");
        assertEquals("Fog over the harbour", article.title());
        assertEquals("2024-03-05", wording(article.published()));
        assertEquals("2024-03-06", wording(article.updated()));
        assertEquals("Ann Reed", article.author());
        assertEquals("Sea", article.section());
        assertEquals(List.of("fog", "ferry"), article.tags());
        assertEquals("One hour.", article.lead());
        assertEquals("https://news.example/fog", article.url());
    }

    @Test
    void microdataAndVisibleTextAreLast() {
        Article article = Pages.articleWith(
                "",
                "<h1 itemprop=headline>Fog</h1><span itemprop=author itemscope><a itemprop=name>Ann Reed</a></span>"
                        + "<meta itemprop=datePublished content='2024-03-05T07:00Z'>"
                        + "<time class=updated datetime='2024-03-06'>yesterday</time>",
                "<a rel=tag href=/t/fog>fog</a>");
        assertEquals("Fog", article.title());
        assertEquals("Ann Reed", article.author());
        assertEquals("2024-03-05T07:00Z", wording(article.published()));
        assertEquals("2024-03-06", wording(article.updated()));
        assertEquals(List.of("fog"), article.tags());
        assertNull(article.source());
        assertNull(article.url());

        Article plain = Pages.articleWith(
                "",
                "<h1>Fog</h1><div class=byline>By Ann Reed</div><div class=post-date>Posted: 5 March 2024</div>",
                "");
        assertEquals("Fog", plain.title());
        assertEquals("Ann Reed", plain.author());
        assertEquals("5 March 2024", wording(plain.published()));
    }

    @Test
    void arabicPagesHaveTheirDates() {
        String text = "عادت العبارة إلى الميناء القديم عند الفجر بعد ساعة من الضباب، وانتظرت المرشد الذي تأخر في نومه،"
                + " ولم يصب أحد بأذى، ووصل الخبز إلى سكان الجزيرة عند الظهر.";
        Article article = Pages.article(Pages.page(
                "<title>العبارة تعود</title>",
                "<div class=date>٥ مارس ٢٠٢٤</div><div class=author>بقلم: سلمى حداد</div><div id=story-body>"
                        + Pages.paragraphs(text, text) + "</div>"));
        assertEquals("ar", article.language());
        assertEquals("العبارة تعود", article.title());
        assertEquals("سلمى حداد", article.author());
        assertEquals(
                "2024-03-05T00:00:00Z",
                date(article.published()).start().orElseThrow().toString());
        assertEquals(text + "\n" + text, article.body());
    }

    @Test
    void templatesThatStateEnglishAreCorrected() {
        String text =
                "ناو پس از یک ساعت مه به بندر قدیمی بازگشت و چشم به راه راهنما ماند که خواب مانده بود، و به کسی آسیبی"
                        + " نرسید و نان نیمروز به جزیره رسید.";
        String html = "<html lang=en dir=rtl><body><article>" + Pages.paragraphs("Fog: " + text, text) + "</article>";
        Article article = Pages.article(html);
        assertEquals("fa", article.language());
        assertEquals("\"rtl\"", article.attributes().get("direction"));
        assertEquals("fa", Pages.article(html.replace("lang=en", "lang=fa-IR")).language());
        assertEquals("zh-hant", withLanguage("zh-Hant-TW"));
        assertNull(withLanguage("%lang%"));
    }

    private static @Nullable String withLanguage(String language) {
        return Pages.article("<html lang='" + language + "'>" + Pages.paragraphs(Pages.FERRY, Pages.FARE))
                .language();
    }

    @Test
    void theBeginningOfTheBodyIsNoLead() {
        assertNull(withHead("<meta name=description content='The ferry left the old harbour at dawn, turned back…'>")
                .lead());
    }

    @Test
    void addressesAreResolvedAndFrontPagesAreNone() {
        byte[] page = Pages.bytes(Pages.page("<link rel=canonical href=/ferry>", Pages.paragraphs(Pages.FERRY)));
        assertEquals(
                "https://news.example/ferry",
                WebPage.of(page)
                        .withUrl("https://news.example/x?y=1")
                        .article()
                        .orElseThrow()
                        .url());
        assertNull(WebPage.of(page).article().orElseThrow().url());
        byte[] front = Pages.bytes(
                Pages.page("<link rel=canonical href='https://news.example/'>", Pages.paragraphs(Pages.FERRY)));
        Article article = WebPage.of(front)
                .withUrl("https://www.news.example/x")
                .article()
                .orElseThrow();
        assertEquals("https://www.news.example/x", article.url());
        assertEquals("news.example", article.source());
    }

    @Test
    void datesAfterTheHeadingAndInAddressesAreTheLast() {
        Article heading = Pages.articleWith(
                "", "<p>1 March 2020</p><h1>Fog</h1><p>Harbour, 5 March 2024</p><p>5 March 2024 | News</p>", "");
        assertEquals("5 March 2024", wording(heading.published()));
        Article address = withHead("<link rel=canonical href='https://news.example/2024/03/05/fog'>");
        assertEquals("2024/03/05", wording(address.published()));
        assertEquals(
                "2024-03-05T00:00:00Z",
                date(address.published()).start().orElseThrow().toString());
        assertNull(withHead("<link rel=canonical href='https://news.example/2024/13/05/fog'>")
                .published());
    }

    @Test
    void datesThatAreNotUnderstoodKeepTheirWording() {
        ArticleDate date =
                date(withHead("<meta name=date content='05/06/2024'>").published());
        assertEquals("05/06/2024", date.text());
        assertEquals(DatePrecision.UNKNOWN, date.precision());
    }

    private static @Nullable String title(String head, String start) {
        return Pages.articleWith(head, start, "").title();
    }

    @Test
    void theHeadingThatReadersSeeIsTheTitle() {
        String stated = "<title>Ferry turns back in fog | The Isle</title>"
                + "<meta property=og:title content='Ferry turns back in fog'>";
        assertEquals("Ferry turns back in thick fog", title(stated, "<h1>Ferry turns back in thick fog</h1>"));
        assertEquals("Ferry turns back in fog", title(stated, "<h1>Isles</h1>"));
        assertEquals(
                "Fog: ferry turns back",
                title(stated, "<h1>The Isle</h1><h1>Fog: ferry turns back</h1><h1>Read on</h1>"));
        assertEquals("Ferry turns back in fog", title(stated, "<h1>Traffic Ferry turns back in fog</h1>"));
        assertEquals("Ferry turns back in fog", title(stated, "<h1>Ferry turns back in fog An hour at sea</h1>"));
        assertEquals(
                "Ferry turns back", title(stated, "<h1><span class=a__kicker>Fog</span> <b>Ferry turns back</b></h1>"));
        assertEquals(
                "Fog: Ferry turns back",
                title(stated, "<h1><span class=kicker>Fog</span>: <b>Ferry turns back</b></h1>"));
    }

    @Test
    void theNameOfTheSiteIsNoTitle() {
        assertEquals("Fog at sea", title("<title>Fog at sea » The Isle</title>", "<h1>The Isle</h1>"));
        assertEquals(
                "Fog at sea",
                title("<meta property=og:site_name content='The Isle'><title>The Isle: Fog at sea</title>", ""));
        assertEquals(
                "Isles: The Isle of fog",
                title("<meta property=og:site_name content='Isle'><title>Isles: The Isle of fog</title>", ""));
        assertEquals("Fog at sea", title("<title>Fog at\u00ad sea</title>", ""));
    }

    private static @Nullable String author(String head, String start) {
        return Pages.articleWith(head, start, "").author();
    }

    private static @Nullable String byline(String text) {
        return author("", "<h1>Fog</h1><div class=byline>" + text + "</div>");
    }

    @Test
    void namesAreTakenOutOfTheirWordings() {
        assertEquals("Ann Reed", byline("Posted on March 5, 2024 by Ann Reed"));
        assertEquals("Ann Reed", byline("Von Ann Reed am Dienstag, 5. März 2024 um 11:14 Uhr"));
        assertEquals("Ann Reed", byline("Ann Reed, 21. Jan. 2015"));
        assertEquals("Ann Reed", byline("Auteur : Ann Reed — 5 mars"));
        assertEquals("Ann Reed", byline("By <a href=/ann>Ann Reed</a><span>5:00 am</span>"));
        assertEquals("Ann Reed, Bo Stern, Cy Lind", byline("By Ann Reed, Bo Stern and Cy Lind"));
        assertEquals("Ludwig von Stern", byline("Ludwig von Stern"));
        assertNull(byline("ann@news.example"));
        assertNull(byline("Follow"));
        assertEquals("Ann Reed", author("", "<h1>Fog</h1><p>By Ann Reed</p>"));
    }

    @Test
    void personsComeBeforeTheSite() {
        String site = "<meta property=og:site_name content='The Isle'><meta name=author content='The Isle'>";
        assertEquals("Ann Reed", author(site, "<a rel=author href=/ann>Ann Reed</a>"));
        assertEquals("The Isle", author(site, ""));
        String organization = ld("{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"NewsMediaOrganization\","
                + " \"name\": \"Agency of the Isles\"}}");
        assertEquals("Ann Reed", author(organization, "<div class=author>Ann Reed</div>"));
        assertEquals("Agency of the Isles", author(organization, ""));
        String account = "<meta name=author content=ann.reed>";
        assertEquals("Ann Reed", author(account, "<div class=author>Ann Reed</div>"));
        assertEquals("ann.reed", author(account, ""));
        assertEquals(
                "Ann Reed",
                author(
                        "<meta property=article:author content='https://x.example/ann'>"
                                + "<meta name=parsely-author content='Ann Reed'>",
                        ""));
    }

    @Test
    void namesElsewhereAreThoseOfOthers() {
        String others = "<div class=comments><p><b><a rel=author href=/x>Xy Zed</a></b></p></div>";
        assertEquals(
                "Ann Reed, Bo Stern",
                author("", "<p><a rel=author href=/a>Ann Reed</a> <a rel=author href=/b>Bo Stern</a></p>" + others));
        assertNull(author("", "<div class=comments><div class=author>Xy Zed says:</div></div>"));
    }

    private static Article withStandfirst(String between) {
        return Pages.article(Pages.page(
                "<meta name=description content='One hour.'>",
                "<h1>Fog</h1>" + between + "<article>" + Pages.paragraphs(Pages.FERRY, Pages.FARE) + "</article>"));
    }

    @Test
    void theStandfirstIsTheLead() {
        String standfirst =
                "The ferry needed an hour to find the way back, and nobody on board was hurt in the thick fog.";
        assertEquals(
                standfirst,
                withStandfirst("<p>By Ann Reed</p><p>" + standfirst + "</p><p>Share</p>")
                        .lead());
        assertEquals(standfirst, withStandfirst("<h2>" + standfirst + "</h2>").lead());
        assertEquals("One hour.", withStandfirst("<p>By Ann Reed</p>").lead());
        assertEquals(
                "One hour.",
                withStandfirst(("<p>" + standfirst + "</p>").repeat(4)).lead());
        assertEquals(
                Pages.FERRY + "\n" + Pages.FARE,
                withStandfirst("<p>" + standfirst + "</p>").body());
    }

    @Test
    void labelsOfListsOfPostsAreNoNames() {
        assertEquals("Ann Reed", author("", "<a rel=author href=/a>Zeige alle Beiträge von Ann Reed</a>"));
        assertEquals("Ann Reed", author("", "<a rel=author href=/a>View all posts by Ann Reed →</a>"));
    }
}
