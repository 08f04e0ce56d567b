package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.Article;

class PageEncodingTest {

    private static final String TEXT =
            "عادت العبارة إلى الميناء القديم عند الفجر بعد ساعة من الضباب، وانتظرت المرشد الذي"
                    + " تأخر في نومه، ولم يصب أحد بأذى، ووصل الخبز إلى سكان الجزيرة عند الظهر.";

    private static byte[] page(String head, String charset) {
        return ("<!DOCTYPE html><html><head>" + head + "</head><body><p>" + TEXT + "</p></body></html>")
                .getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, <meta charset=utf-8>",
        "UTF-8, <meta charset=windows-1256>",
        "windows-1256, <meta charset=windows-1256>",
        "windows-1256, <meta http-equiv='Content-Type' content='text/html; charset=WINDOWS-1256'>",
        "UTF-16LE, ''",
        "UTF-16BE, <meta charset=utf-16>",
        "ISO-8859-6, <meta charset=iso-8859-6>"
    })
    void statementsAndBytesTell(String charset, String head) {
        String meta = head.replace("'", "");
        Article article = WebPage.of(page(meta, charset)).article().orElseThrow();
        assertEquals(TEXT, article.body());
        assertNull(article.attributes().get("guessed-encoding"));
    }

    @Test
    void marksOfByteOrderComeFirst() {
        byte[] marked = ("\uFEFF" + new String(page("<meta charset=windows-1256>", "UTF-8"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                TEXT,
                WebPage.of(marked)
                        .withCharset("windows-1256")
                        .article()
                        .orElseThrow()
                        .body());
    }

    @Test
    void declaredEncodingsComeBeforeThoseOfThePage() {
        byte[] page = page("<meta charset=iso-8859-1>", "windows-1256");
        assertEquals(
                TEXT,
                WebPage.of(page)
                        .withCharset("Windows-1256")
                        .article()
                        .orElseThrow()
                        .body());
        assertEquals(
                TEXT,
                WebPage.of(page("", "UTF-8"))
                        .withCharset("no such")
                        .article()
                        .orElseThrow()
                        .body());
    }

    @ParameterizedTest
    @CsvSource({"'', windows-1256", "<meta charset=utf-8>, windows-1256"})
    void whatNothingStatesIsGuessedAndTold(String head, String charset) {
        Article article = WebPage.of(page(head, charset)).article().orElseThrow();
        assertEquals(TEXT, article.body());
        assertEquals("\"" + charset + "\"", article.attributes().get("guessed-encoding"));
        assertEquals("ar", article.language());
    }
}
