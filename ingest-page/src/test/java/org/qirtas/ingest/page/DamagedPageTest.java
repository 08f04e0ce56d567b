package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** A page with bytes changed at random gives an article or an {@link IngestException}, nothing else. */
class DamagedPageTest {

    private static final int ROUNDS = 20_000;

    private static final String PAGE = """
            Views: ۱٬۲۳۴
            نُصبت ساعة جديدة في برج البلدة.
            کد خبر: ۸۱۲
            تأريخ النشر: ٢٦ كانون الثاني/يناير 2022 - 14:35 GMT+3

            وستدقّ كلّ نصف ساعة حتى منتصف الليل.

            صدى القرى
            """;

    private static byte[] damaged(Random random) {
        byte[] damaged = PAGE.getBytes(UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(damaged.length);
            damaged[place] = random.nextBoolean() ? (byte) random.nextInt() : damaged[random.nextInt(damaged.length)];
        }
        return damaged;
    }

    @Test
    void pages() {
        Random random = new Random(1);
        int articles = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                PageText.parse(damaged(random), "a", IngestOptions.DEFAULT);
                articles++;
            } catch (IngestException e) {
                assertEquals("a", e.file());
            }
        }
        assertTrue(articles > 0 && articles < ROUNDS);
    }
}
