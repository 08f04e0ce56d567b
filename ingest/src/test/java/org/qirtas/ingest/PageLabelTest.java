package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleDate.Precision;

/** Views, code and date, each seen through a page. */
class PageLabelTest {

    private static final String LEAD = "عاد إلى المنارة ضوؤها القديم بعد إصلاح العدسة.";
    private static final String FIRST = "وقال الحارس إنّ السفن تراه من مسافة عشرين ميلًا.";

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
        ArticleDate expected = new ArticleDate("٣ أيار ٢٠٢١", Instant.parse("2021-05-03T00:00:00Z"), Precision.DAY);
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
}
