package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractionTest {

    private static final String BOTH = Pages.FERRY + "\n" + Pages.FARE;

    private static String body(String html) {
        return Pages.article(Pages.page("", html)).body();
    }

    @Test
    void structureIsKept() {
        String text = body(
                "<article><h1>Fog</h1><p>" + Pages.FERRY + "</p><h2>The <em>fares</em></h2><p>" + Pages.FARE
                        + "<br>Also <a href=/x>the&nbsp;cargo</a>.</p><ul><li>bread<li>milk</ul>"
                        + "<blockquote><p>Two clocks!</p></blockquote><table><tr><td>fog<td>1 h<tr><td>sun<td>0 h</table></article>");
        assertEquals(
                Pages.FERRY + "\nThe fares\n" + Pages.FARE
                        + "\nAlso the\u00a0cargo.\nbread\nmilk\nTwo clocks!\nfog\t1 h\nsun\t0 h",
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li><a href=/>Home</a></ul></nav>",
                "<aside><p>Ten more ferries that turned back, and what became of their pilots.</p></aside>",
                "<div class='share-tools'>Tell your friends about it.</div>",
                "<div class=relatedArticles><h3>Related</h3><p>A ferry in the fog, and other stories of the sea.</p></div>",
                "<section id=comments><p>I was there, and I can say that the horn was loud enough, thank you very much.</p></section>",
                "<figure><img src=a.jpg><figcaption>The ferry, before the fog.</figcaption></figure>",
                "<div id=cookie-notice><p>We use cookies, as everyone does, and we ask you to agree to it now.</p></div>",
                "<div style='display: none'>Sent by the server, seen by nobody, as long as the style is there.</div>",
                "<script>var a = 'The ferry, the fog, and the pilot.';</script><style>p {}</style>",
                "<p><a href=/more>Read more about ferries</a></p>",
                "<form><p>Your name, your address, and the name of your pilot, please.</p></form>",
                "<div role=complementary><p>Weather: fog, as far as the eye can see, which is not far.</p></div>"
            })
    void boilerplateIsLeftOut(String boilerplate) {
        String article = Pages.paragraphs(Pages.FERRY, Pages.FARE);
        assertEquals(BOTH, body("<article>" + article + boilerplate + "</article>"));
        assertEquals(BOTH, body("<div><div>" + boilerplate + article + "</div></div>"));
        assertEquals(BOTH, body(boilerplate + "<main>" + article + "</main>" + boilerplate));
    }

    @Test
    void markupOfTheTextIsPreferred() {
        String other = Pages.paragraphs(
                "Another text, which is much longer than the article, because it lists, one after"
                        + " the other, all ferries of the coast, with their pilots, their horns and their clocks, year by year.");
        assertEquals(
                Pages.FERRY,
                body("<div>" + other + "</div><div itemprop=articleBody><p>" + Pages.FERRY + "</p></div>"));
    }

    @Test
    void withoutMarkupMostOfTheSentencesAreTheArticle() {
        String links = "<ul>" + "<li><a href=/x>Ferries of the coast and their pilots</a>".repeat(30) + "</ul>";
        assertEquals(
                BOTH,
                body("<div>" + links + "</div><div><div>" + Pages.paragraphs(Pages.FERRY, Pages.FARE)
                        + "</div></div>"));
    }

    @Test
    void breaksInADivisionAreLines() {
        assertEquals(BOTH, body("<div>" + Pages.FERRY + "<br><br>" + Pages.FARE + "</div>"));
    }

    @Test
    void preformattedTextKeepsItsLines() {
        assertTrue(body("<article>" + Pages.paragraphs(Pages.FERRY) + "<pre>fog\n  clock</pre>")
                .endsWith("\nfog\nclock"));
    }

    @Test
    void theTextInAScriptIsTakenIfThePageShowsLessThanHalf() {
        String html = Pages.page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Pages.FERRY
                        + "\\n\\n" + Pages.FARE + "\"}</script>",
                "<p>" + Pages.FERRY.substring(0, 100));
        assertEquals(BOTH, Pages.article(html).body());
    }

    @Test
    void theTextInAScriptIsTakenIfThePageShowsNone() {
        String html = Pages.page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Pages.FERRY
                        + "\"}</script>",
                "<div id=app></div>");
        assertEquals(Pages.FERRY, Pages.article(html).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<p></p>", "<a href=/>Home</a>", "\u0000", "<!-- a --><html>", "<frameset><frame src=a>"})
    void pagesWithoutTextHaveNoArticle(String html) {
        assertEquals(Optional.empty(), WebPage.of(Pages.bytes(html)).article());
    }

    @Test
    void deepAndWideMarkupIsRead() {
        String deep = "<div>".repeat(100_000) + Pages.paragraphs(Pages.FERRY);
        assertTrue(body(deep).contains(Pages.FERRY));
        String wide = "<p>" + Pages.FERRY + "<i>x</i>".repeat(200_000);
        assertTrue(body(wide).startsWith(Pages.FERRY));
        assertFalse(body("<article class='" + "a-".repeat(500_000) + "'>" + Pages.paragraphs(Pages.FERRY))
                .isEmpty());
    }

    @Test
    void whatAnnouncesNothingButLinksIsLeftOut() {
        String links = "<ul><li><a href=/a>The harbour in winter</a></li><li><a href=/b>Bread at noon</a></li></ul>";
        assertEquals(
                Pages.FERRY + "\nThe fare\n" + Pages.FARE,
                body("<article>" + Pages.paragraphs(Pages.FERRY) + "<p>Read on:</p>" + links + "<h2>The fare</h2>"
                        + Pages.paragraphs(Pages.FARE) + "<h3>More</h3>" + links
                        + "<p>17302</p><p>--&gt;</p></article>"));
        assertEquals(
                Pages.FERRY + "\nSources:\n" + Pages.FARE,
                body("<article>" + Pages.paragraphs(Pages.FERRY) + "<p>Sources:</p>" + links
                        + Pages.paragraphs(Pages.FARE) + "</article>"));
    }
}
