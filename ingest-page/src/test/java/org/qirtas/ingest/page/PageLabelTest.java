package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Views, code and date, each seen through a page. */
class PageLabelTest {

    private static final String LEAD = "عاد إلى المنارة ضوؤها القديم بعد إصلاح العدسة.";
    private static final String FIRST = "وقال الحارس إنّ السفن تراه من مسافة عشرين ميلًا.";

    private static @Nullable Instant published(Article article) {
        ArticleDate date = article.published();
        return date == null ? null : date.instant();
    }

    private static Article parse(String... lines) throws IngestException {
        return PageText.parse(String.join("\n", lines).getBytes(UTF_8), "a.txt", IngestOptions.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۲۳۴مشاهدات",
                "۱۲۳۴ مشاهدات",
                "١٢٣٤ مشاهدات",
                "1234مشاهدات",
                "1,234 مشاهدات",
                "١٬٢٣٤ مشاهدة",
                "1.234 مشاهدات",
                "1 234\u00a0مشاهدات",
                "مشاهدات: ۱۲۳۴",
                "مشاهدات ۱۲۳۴",
                "المشاهدات : 1234",
                "عدد المشاهدات: ١٢٣٤",
                "بازدید: ۱۲۳۴",
                "بازديد: ۱٬۲۳۴",
                "۱۲۳۴ بازدید",
                "تعداد بازدید: ۱۲۳۴",
                "Views: 1,234",
                "1234 Views",
                "1,234 views",
                "VIEWS 1234",
                "\u200f۱۲۳۴\u200f مشاهدات",
                "१२३४ views"
            })
    void viewsAreFound(String line) throws IngestException {
        Article article = parse(line, LEAD, "رمز الخبر: 1", FIRST);
        assertEquals(1234, article.views());
        assertEquals(LEAD, article.lead());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"مشاهدات", "12,34 views", "1.5K views", "views: many", "1234567890123456789 views", "-3 views"})
    void whatIsNoNumberOfViewsIsText(String line) throws IngestException {
        Article article = parse(line, LEAD);
        assertNull(article.views());
        assertEquals(line + "\n" + LEAD, article.body());
    }

    @ParameterizedTest
    @CsvSource({
        "رمز الخبر: ۶۲۳۱۵,62315",
        "رمز الخبر : ٦٢٣١٥,62315",
        "رمز الخبر:62315,62315",
        "رقم الخبر: 0062,0062",
        "کد خبر: ۸۱۲۰۴,81204",
        "كد خبر: 81204,81204",
        "کدخبر： ۸۱۲۰۴,81204",
        "شناسه خبر: ۱۲,12",
        "News ID: 77,77",
        "news code: A-۱۲/b_3.x,A-12/b_3.x",
        "NEWS  ID: \u200e77\u200f,77",
    })
    void theCodeIsFound(String line, String id) throws IngestException {
        Article article = parse(LEAD, line, "", FIRST);
        assertEquals(id, article.id());
        assertEquals(LEAD, article.lead());
        assertEquals(FIRST, article.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تأريخ النشر",
                "تاريخ النشر",
                "تاریخ النشر",
                "تاریخ انتشار",
                "تاريخ انتشار",
                "Publish Date",
                "PUBLISH DATE",
                "Published",
                "Publication date",
                "تـاريخ النشر"
            })
    void theDateIsFound(String label) throws IngestException {
        Article article = parse(LEAD, label + ":  ٣ أيار ٢٠٢١ ", "", FIRST);
        ArticleDate expected = new ArticleDate("٣ أيار ٢٠٢١", Instant.parse("2021-05-03T00:00:00Z"), DatePrecision.DAY);
        assertEquals(expected, article.published());
    }

    @Test
    void anEmptyLabelSaysNothing() throws IngestException {
        Article article = parse(LEAD, "رمز الخبر:", "تاريخ النشر: ", FIRST);
        assertNull(article.id());
        assertNull(article.published());
        assertEquals(LEAD, article.lead());
        assertEquals(FIRST, article.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: palm fruit of the year",
                "Date: 12",
                "Date: 1400",
                "تاريخ: 1400 سنة من الحضارة في وادي النيل",
                "تاریخ: ۱۴۰۰",
                "Published: 28 January 2022 by the city",
                "Publish date: palm fruit of the year",
                "News ID: palm",
                "رقم الخبر: خمسة",
                "رمز الخبر: 62315 نسخة",
                "News ID 62315b",
                "Author: Layla Haddad, Damascus",
                "بقلم: من أراد أن يكتب شيئًا عن القرية.",
                "Source: https://example.org/a",
                "29 January 2022",
                "29 January 2022 | Sports"
            })
    void aLineIsTextUnlessItsValueIsUnderstood(String line) throws IngestException {
        Article article = parse(line, LEAD, FIRST);
        assertEquals(String.join("\n", line, LEAD, FIRST), article.body());
        assertNull(article.published());
        assertNull(article.id());
        Article beside = parse(LEAD, "5 views", "کد مطلب: 9", line, FIRST);
        assertEquals("9", beside.id());
        assertEquals(line + "\n" + FIRST, beside.body());
    }

    @Test
    void aDateNeedNotBeCertain() throws IngestException {
        assertEquals(
                ArticleDate.parse("05/06/2022"),
                parse(LEAD, "Date: 05/06/2022", FIRST).published());
        Article article = parse(LEAD, "News ID: 5", "Publish date: 5 hours ago", FIRST);
        assertEquals(ArticleDate.parse("5 hours ago"), article.published());
        assertEquals(FIRST, article.body());
        assertNull(parse(LEAD, "Publish date: 5 hours ago", FIRST).published());
    }

    @ParameterizedTest
    @ValueSource(strings = {"رمز الخبر:", "رمز الخبر", "News ID :", "کد خبر:\n\n"})
    void theValueStandsOnTheNextLine(String label) throws IngestException {
        Article article = parse(LEAD, label, "۱۰۴", "تاريخ النشر:", "", "٣ أيار ٢٠٢١", FIRST);
        assertEquals("104", article.id());
        assertEquals("2021-05-03T00:00:00Z", String.valueOf(published(article)));
        assertEquals(LEAD, article.lead());
        assertEquals(FIRST, article.body());
    }

    @Test
    void aLabelStaysWithWhatIsNoValue() throws IngestException {
        Article article = parse(LEAD, "رمز الخبر:", "مجهول", FIRST);
        assertEquals(String.join("\n", LEAD, "رمز الخبر:", "مجهول", FIRST), article.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "رمز الخبر: ۱۰۴ تأريخ النشر: 3 May 2021 ۱۲ مشاهدات",
                "News ID: #104 | 3 May 2021 | Views: 12",
                "3 May 2021 · 12 views · News ID: 104 |",
                "کد خبر:۱۰۴، تاریخ: ۱۳ اردیبهشت ۱۴۰۰ - بازدید ۱۲",
                "\u200f12 مشاهدات\u200f – رمز الخبر:\u200e\u00a0104 – نُشر في 3 مايو 2021"
            })
    void severalLabelsStandOnOneLine(String line) throws IngestException {
        Article article = parse(LEAD, line, FIRST);
        assertEquals("104", article.id());
        assertEquals(12, article.views());
        assertEquals("2021-05-03T00:00:00Z", String.valueOf(published(article)));
        assertEquals(LEAD, article.lead());
        assertEquals(FIRST, article.body());
    }

    @Test
    void namesStandBesideOtherLabels() throws IngestException {
        String[] credits = {"الكاتب: ليلى الحداد", "المصدر: وكالات", "القسم:", "محليات", "آخر تحديث: 4 May 2021"};
        Article article =
                parse(LEAD, credits[0], credits[1], credits[2], credits[3], credits[4], "رمز الخبر: 1", FIRST);
        assertEquals("ليلى الحداد", article.author());
        assertEquals("وكالات", article.source());
        assertEquals("محليات", article.section());
        assertEquals(
                "4 May 2021",
                String.valueOf(
                        article.updated() == null ? null : article.updated().text()));
        assertEquals(LEAD, article.lead());
        assertEquals(
                String.join("\n", LEAD, credits[0], FIRST),
                parse(LEAD, credits[0], FIRST).body());
    }

    @Test
    void labelsStandAfterNavigation() throws IngestException {
        Article article = parse("الرئيسية", "محليات", "اقتصاد", "رياضة", "ثقافة", LEAD, "رمز الخبر: 1", FIRST);
        assertEquals("1", article.id());
        assertEquals(String.join("\n", "الرئيسية", "محليات", "اقتصاد", "رياضة", "ثقافة", LEAD), article.lead());
    }
}
