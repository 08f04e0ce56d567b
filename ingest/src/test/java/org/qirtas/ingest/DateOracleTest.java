package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.ArticleDate;

/** Known instants written by the formatters of the JDK, in random styles, are read as what they are or not at all. */
class DateOracleTest {

    private static final List<String> LANGUAGES =
            List.of("ar", "ar-LB", "ar-MA", "fa", "en", "fr", "de", "es", "tr", "ru");
    private static final List<String> DAYS =
            List.of("d MMMM uuuu", "uuuu-MM-dd", "uuuu/M/d", "uuuuMMdd", "MMMM d, uuuu");
    private static final List<String> TIMES = List.of("'T'HH:mm:ssXX", " HH:mm:ss Z", " HH:mm:ss.SSS XXX", " HH:mm XX");
    private static final List<String> NOISE = List.of("", " ", "\u200f", "\u00a0", "\u202f", "\ufeff");
    private static final String[] ZEROS = {"0", "٠", "۰", "०", "０"};

    private final Random random = new Random(5);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private OffsetDateTime anyTime() {
        long second = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond() + random.nextInt(Integer.MAX_VALUE) * 2L;
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(900 * random.nextInt(-48, 57)));
    }

    private String digits(String text) {
        int zero = ZEROS[random.nextInt(ZEROS.length)].codePointAt(0);
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
        return written.toString();
    }

    private String written(OffsetDateTime time, String pattern) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(any(LANGUAGES)))
                .format(time);
        return any(NOISE) + digits(text) + any(NOISE);
    }

    @Test
    void days() {
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime time = anyTime();
            String text = written(time, any(DAYS));
            assertEquals(
                    time.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC),
                    DateWording.parse(text).instant(),
                    text);
        }
    }

    @Test
    void times() {
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime time = anyTime();
            String pattern = any(TIMES);
            String text = written(time, any(DAYS) + pattern);
            Instant expected = pattern.contains("ss")
                    ? time.toInstant()
                    : time.withSecond(0).toInstant();
            assertEquals(expected, DateWording.parse(text).instant(), text);
        }
    }

    /** A day and a month that may change places are read in neither order. */
    @Test
    void numericDates() {
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = anyTime().toLocalDate();
            boolean isSure = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
            String text = digits(DateTimeFormatter.ofPattern(any(List.of("d/M/uuuu", "MM-dd-uuuu")))
                    .format(day));
            assertEquals(
                    isSure ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : null,
                    DateWording.parse(text).instant(),
                    text);
        }
    }

    @Test
    void solarDays() {
        List<String> months = List.of(
                "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");
        for (int i = 0; i < 1_000; i++) {
            int year = random.nextInt(1300, 1411);
            int month = random.nextInt(1, 13);
            int day = random.nextInt(1, 30);
            Instant expected = SolarHijri.date(year, month, day).atStartOfDay().toInstant(ZoneOffset.UTC);
            assertEquals(expected, parsed(day + " " + months.get(month - 1) + " " + year));
            assertEquals(
                    expected,
                    DateWording.parse(digits(year + "/" + month + "/" + day), "fa")
                            .instant());
        }
    }

    private Instant parsed(String text) {
        ArticleDate date = DateWording.parse(digits(text));
        return date.start().orElse(Instant.MIN);
    }

    /** Whatever is changed in a wording, there is no error, and the wording stays. */
    @Test
    void damagedWordings() {
        String letters = "0123456789/-:., +ZTمهقشصaphتا\u200c\ud800()[]٠٩۹";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(written(anyTime(), any(DAYS) + any(TIMES)));
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(text.toString(), DateWording.parse(text.toString()).text());
        }
    }
}
