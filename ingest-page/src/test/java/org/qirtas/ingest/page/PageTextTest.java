package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

class PageTextTest {

    private static final String LEAD = "افتتح أهالي القرية بئرًا جديدة بعد عام من الحفر.";
    private static final String FIRST = "وقال المختار إنّ الماء عذب، وإنّ المضخّة تكفي أربعين بيتًا.";
    private static final String HEADING = "موعد الريّ";
    private static final String LAST = "وستُقسم المياه بالساعات كما جرت العادة.";

    private static final String PAGE = String.join(
            "\n",
            "۱۲۰مشاهدات",
            LEAD,
            "رمز الخبر: ۹۰۱۲",
            "تأريخ النشر: 3 May 2021",
            "",
            FIRST,
            HEADING,
            LAST,
            "",
            "صدى القرى");

    private static Article parse(String page) throws IngestException {
        return PageText.parse(page.getBytes(UTF_8), "news/a.txt", IngestOptions.DEFAULT);
    }

    private static Article parse(String... lines) throws IngestException {
        return parse(String.join("\n", lines));
    }

    @Test
    void aPageHasAllItsParts() throws IngestException {
        Article expected = Article.builder()
                .views(120L)
                .lead(LEAD)
                .id("9012")
                .published(new ArticleDate("3 May 2021", Instant.parse("2021-05-03T00:00:00Z"), DatePrecision.DAY))
                .body(FIRST + "\n" + HEADING + "\n" + LAST)
                .source("صدى القرى")
                .language("ar")
                .original(PAGE.getBytes(UTF_8))
                .build();
        assertEquals(expected, parse(PAGE));
    }

    @Test
    void theOriginalIsLeftOutOnDemand() throws IngestException {
        IngestOptions options = IngestOptions.DEFAULT.withKeepOriginal(false);
        assertNull(PageText.parse(PAGE.getBytes(UTF_8), "a", options).original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", " \n", "\u00a0\n", "\n\n", "\n\u200f\n"})
    void linesEndInManyWays(String end) throws IngestException {
        String page = "\uFEFF" + PAGE.replace("\n", end) + end + end;
        Article article = parse(page);
        assertEquals(
                parse(PAGE), article.toBuilder().original(PAGE.getBytes(UTF_8)).build());
        assertArrayEquals(page.getBytes(UTF_8), article.original());
    }

    @Test
    void labelsStandInAnyOrder() throws IngestException {
        Article article = parse("تاريخ النشر: 2021-05-03", "", LEAD, "", "رمز الخبر: 1", "", "5 مشاهدات", "", FIRST);
        assertEquals("1", article.id());
        assertEquals(5, article.views());
        assertEquals(LEAD, article.lead());
        assertEquals(FIRST, article.body());
    }

    @Test
    void withoutLabelsAllIsBody() throws IngestException {
        Article article = parse(FIRST, "", LAST);
        assertNull(article.lead());
        assertEquals(FIRST + "\n" + LAST, article.body());
        Article viewed = parse("7 views", FIRST, LAST);
        assertEquals(7, viewed.views());
        assertNull(viewed.lead());
    }

    @Test
    void withoutABodyTheLeadStays() throws IngestException {
        Article article = parse(LEAD, "رمز الخبر: 1", "", "صدى القرى");
        assertEquals(LEAD, article.lead());
        assertEquals("", article.body());
        assertEquals("صدى القرى", article.source());
        Article longer = parse(FIRST, LAST, "رمز الخبر: 1");
        assertNull(longer.lead());
        assertEquals(FIRST + "\n" + LAST, longer.body());
    }

    @Test
    void labelsFarDownAreText() throws IngestException {
        Article article = parse(FIRST, LAST, HEADING, LAST, FIRST, "رمز الخبر: 1");
        assertNull(article.id());
        assertEquals(String.join("\n", FIRST, LAST, HEADING, LAST, FIRST, "رمز الخبر: 1"), article.body());
        assertEquals(
                List.of("9 مشاهدات"), List.of(parse(FIRST, "9 مشاهدات").body().split("\n", -1)[1]));
    }

    @Test
    void theFirstLabelOfAKindCounts() throws IngestException {
        Article article = parse(LEAD, "رمز الخبر: 1", "رمز الخبر: 2", "", FIRST);
        assertEquals("1", article.id());
        assertEquals("رمز الخبر: 2\n" + FIRST, article.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "انتهى الخبر.",
                "هل يعود المطر؟",
                "2021",
                "(انتهى)",
                "انتهى/ ن د",
                "ENDS",
                "End it",
                "-30-",
                "###",
                "پایان پیام",
                "انتهای پیام/۱۰۱",
                "(ختم شد)",
                "https://example.org/a",
                "www.example.org",
                "example.org",
                "@example",
                "#harvest",
                "© The Harbour Lantern",
                "Photo: A Reader",
                "No one was hurt",
                "ٹرین روزانہ چلے گی۔",
                "रेल हर दिन चलेगी।",
                "دمشق، سوريا",
                "أوضح المختار أيضًا أنّ الحفر توقّف مرّتين بسبب الصخور العنيدة"
            })
    void whatIsNoNameIsNoSignature(String line) throws IngestException {
        Article article = parse("رمز الخبر: 1", FIRST, "", line);
        assertNull(article.source());
        assertEquals(FIRST + "\n" + line, article.body());
    }

    @Test
    void aSignatureStandsAfterABlankLineAndNotAlone() throws IngestException {
        assertNull(parse(FIRST, HEADING).source());
        assertNull(parse("", HEADING).source());
        assertNull(parse("رمز الخبر: 1", "", HEADING).source());
        assertEquals(HEADING, parse("رمز الخبر: 1", FIRST, "", HEADING).source());
        assertEquals(
                "«" + HEADING + "»",
                parse("7 views", FIRST, "", "«" + HEADING + "»").source());
    }

    @Test
    void withoutLabelsOrFullStopsTheLastLineIsNoSignature() throws IngestException {
        assertNull(parse(FIRST, "", HEADING).source());
        assertNull(parse("رمز الخبر: 1", FIRST, "سطر من قصيدة", "", HEADING).source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"المصدر: صدى القرى", "منبع: صدى القرى", "Source : صدى القرى", "سەرچاوە: صدى القرى"})
    void aCreditAtTheEndNamesTheSource(String credit) throws IngestException {
        Article article = parse(FIRST, credit);
        assertEquals("صدى القرى", article.source());
        assertEquals(FIRST, article.body());
        assertEquals(
                credit,
                parse("المصدر: وكالات", "رمز الخبر: 1", FIRST, "", credit)
                        .body()
                        .split("\n", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uFEFF", " \n\t\r\n\u00a0\u200f\n", "۱۲۰مشاهدات\nرمز الخبر: ۹۰۱۲\nتأريخ النشر: 3 May 2021\n"
            })
    void aPageWithoutTextIsAnError(String page) {
        IngestException e = assertThrows(IngestException.class, () -> parse(page));
        assertEquals("news/a.txt: no text", e.getMessage());
        assertEquals("news/a.txt", e.file());
        assertEquals(0, e.line());
        assertEquals(0, e.rejected().length);
    }

    @Test
    void invalidUtf8IsAnErrorWithItsPlace() {
        byte[] page = PAGE.getBytes(UTF_8);
        page[40] = (byte) 0xFF;
        IngestException e =
                assertThrows(IngestException.class, () -> PageText.parse(page, "a.txt", IngestOptions.DEFAULT));
        assertEquals("a.txt: invalid UTF-8 at byte 40", e.getMessage());
        byte[] cut = {'a', 'b', (byte) 0xD8};
        e = assertThrows(IngestException.class, () -> PageText.parse(cut, "a.txt", IngestOptions.DEFAULT));
        assertEquals("a.txt: invalid UTF-8 at byte 2; the text ends within a character", e.getMessage());
    }

    @Test
    void aPageMayNotBeTooBig() {
        byte[] page = new byte[PageText.MAX_BYTES + 1];
        assertThrows(IngestException.class, () -> PageText.parse(page, "a.txt", IngestOptions.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({
        "ar,هطلت أمطار غزيرة على السواحل",
        "ar,سقط المطر على السهل",
        "fa,باران سنگین چند جاده را بست",
        "fa,كتابخانه كوچك روستا پس از چهار سال باز شد",
        "fa,امروز هوا صاف است یک",
        "en,Heavy rain closed two roads in Hama",
        "ru,Сильный дождь размыл дорогу",
        "ur,شہر میں نئی ٹرین چلے گی اور اسٹیشن میں تین پلیٹ فارم ہیں",
        "ckb,شارەوانی باخچەکەی کردەوە و دارەکانی زۆرن",
        "fa,رادیوی شهر ترانه‌ای از ٹریا پخش کرد و همه گوش دادند و چای نوشیدند",
        "zh,大雨过后道路恢复通行",
        ",道路は今朝また通れるようになりました",
        ",123 456",
        ",רחוב",
    })
    void theLanguageIsGuessed(String language, String text) throws IngestException {
        assertEquals(language, parse(text).language());
    }
}
