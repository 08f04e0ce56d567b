package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.testing.FuzzInputs;

/** Any wording is a date or none, in each language and convention, and a date is the same when it is read again as ISO 8601. */
class DateFuzzTest {

    private static final int SECONDS = 60;

    private static final List<String> LANGUAGES = List.of("", "ar", "fa", "ur", "ku", "ps", "en", "de");

    private static final List<DateConvention> CONVENTIONS = List.of(
            DateConvention.NONE,
            DateConvention.NONE.withOrder(DateOrder.DMY),
            DateConvention.NONE.withOrder(DateOrder.MDY),
            DateConvention.NONE.withZone(ZoneId.of("Asia/Tehran")),
            DateConvention.NONE.withOrder(DateOrder.DMY).withZone(ZoneId.of("America/New_York")));

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** The first byte chooses language and convention. */
    @FuzzTest
    void wording(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = input[0] & 0xFF;
        String language = LANGUAGES.get(choice % LANGUAGES.size());
        DateConvention convention = CONVENTIONS.get(choice / LANGUAGES.size() % CONVENTIONS.size());
        String text = new String(Arrays.copyOfRange(input, 1, input.length), UTF_8);
        ArticleDate date = DateWording.parse(text, language.isEmpty() ? null : language, convention);
        assertEquals(text, date.text());
        assertEquals(date.precision() == DatePrecision.UNKNOWN, date.start().isEmpty());
        DateWording.iso(date).map(DateWording::parse).ifPresent(again -> {
            assertEquals(date.start(), again.start());
            boolean hasSeconds = date.start().orElseThrow().getEpochSecond() % SECONDS != 0;
            boolean isMinute = date.precision() == DatePrecision.MINUTE;
            assertEquals(isMinute && hasSeconds ? DatePrecision.SECOND : date.precision(), again.precision());
        });
    }
}
