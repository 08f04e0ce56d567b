package org.qirtas.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;

class DateFormTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2015,Y",
                "2015-07,M",
                "2015-07-21,D",
                "2015-07-21T13:45,hT",
                "2015-07-21 13:45,h ",
                "2015-07-21T13:45Z,hTZ",
                "2015-07-21 13:45-04:30,h -04:30",
                "2015-07-21T13:45:09Z,sTZ",
                "2015-07-21 13:45:09+18:00,s +18:00",
                "2015-07-21T13:45:09.5Z,fT1Z",
                "2015-07-21T13:45:09.120,fT3",
                "2015-07-21 13:45:09.120000000-00:00,f 9-00:00",
                "2015-07-21T13:45:09.1234Z,f=",
                "2015-13,?=",
                "9999-12-31T23:59-05:00,?=",
                "soon,?=",
                ",?="
            })
    void theFormOfADate(String text, String form) throws FormatException {
        ArticleDate date = ArticleDate.parse(text == null ? "" : text);
        assertEquals(form, DateForm.describe(date));
        assertEquals(date.precision(), DateForm.precision(form));
        if (!DateForm.isLiteral(form)) {
            DateForm parsed = DateForm.parse(form);
            assertEquals(form, parsed.text());
            Instant instant = date.start().orElseThrow();
            assertEquals(text, parsed.write(instant.toEpochMilli()));
        }
    }

    @Test
    void anotherWordingIsLiteral() {
        Instant noon = Instant.parse("2015-07-21T12:00:00Z");
        assertEquals("D=", DateForm.describe(new ArticleDate("Tuesday", noon, DatePrecision.DAY)));
        assertEquals("D=", DateForm.describe(new ArticleDate("2015-07-22", noon, DatePrecision.DAY)));
        assertEquals("Y=", DateForm.describe(new ArticleDate("2015-07-21", noon, DatePrecision.YEAR)));
        assertEquals("D", DateForm.describe(new ArticleDate("2015-07-21", noon, DatePrecision.DAY)));
        assertTrue(DateForm.isLiteral("D="));
        assertFalse(DateForm.isLiteral("D"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "X",
                "YY",
                "Y ",
                "Dx",
                "h",
                "s",
                "hx",
                "hTz",
                "hT+3",
                "hT+03:60",
                "hT+18:01",
                "hT+19:00",
                "hTZZ",
                "f",
                "fT",
                "fTZ",
                "fT:",
                "fT/",
                "fT10",
                "fTx",
                "fT3Q",
                "sT3",
                "sTZ ",
                "sT+03:0٠"
            })
    void formsThatAreNone(String form) {
        assertThrows(FormatException.class, () -> DateForm.parse(form));
    }

    @Test
    void instantsThatNoFormCanWrite() throws FormatException {
        assertEquals(
                "0000",
                DateForm.parse("Y").write(Instant.parse("0000-12-31T00:00:00Z").toEpochMilli()));
        assertEquals("9999", DateForm.parse("Y").write(ArticleDate.MAX.toEpochMilli() - 1));
        for (String form : List.of("Y", "D", "sT")) {
            DateForm before = DateForm.parse(form);
            long millis = Instant.parse("-0001-12-31T00:00:00Z").toEpochMilli();
            assertThrows(FormatException.class, () -> before.write(millis));
        }
        DateForm after = DateForm.parse("hT+00:01");
        assertThrows(FormatException.class, () -> after.write(ArticleDate.MAX.toEpochMilli() - 1));
        Instant beforeChrist = Instant.parse("-0044-03-15T00:00:00Z");
        assertEquals("D=", DateForm.describe(new ArticleDate("0044-03-15", beforeChrist, DatePrecision.DAY)));
    }

    @Test
    void randomDatesAreRestored() throws FormatException {
        Random random = new Random(12);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(String.format(
                    "%04d-%02d-%02d", random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            text.append(random.nextBoolean() ? 'T' : ' ')
                    .append(String.format("%02d:%02d", random.nextInt(24), random.nextInt(60)));
            if (random.nextBoolean()) {
                text.append(String.format(":%02d", random.nextInt(60)));
                int digits = random.nextInt(4);
                if (digits > 0) {
                    text.append('.').append(String.format("%03d", random.nextInt(1000)), 0, digits);
                }
            }
            if (random.nextBoolean()) {
                text.append(String.format(
                        "%c%02d:%02d", random.nextBoolean() ? '+' : '-', random.nextInt(18), random.nextInt(60)));
            }
            ArticleDate date = ArticleDate.parse(text.toString());
            if (date.start().isPresent()) {
                String form = DateForm.describe(date);
                assertFalse(DateForm.isLiteral(form), text.toString());
                assertEquals(
                        text.toString(),
                        DateForm.parse(form).write(date.start().orElseThrow().toEpochMilli()));
            }
        }
    }

    @Test
    void isoDatesNameTheirBeginning() {
        IsoDate date = IsoDate.parse("2015-07-21 13:45:09.25+03:00").orElseThrow();
        assertEquals(Instant.parse("2015-07-21T10:45:09.25Z"), date.instant());
        assertEquals(new IsoDate(date.instant(), DatePrecision.MILLISECOND, true, 2, "+03:00"), date);
        assertTrue(IsoDate.parse("2015-02-29").isEmpty());
        assertTrue(IsoDate.parse("2015".repeat(20)).isEmpty());
    }
}
