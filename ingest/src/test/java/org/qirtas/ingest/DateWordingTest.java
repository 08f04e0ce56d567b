package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

class DateWordingTest {

    private static void assertStart(String start, DatePrecision precision, String wording) {
        assertEquals(new ArticleDate(wording, Instant.parse(start), precision), DateWording.parse(wording));
    }

    private static void assertDay(LocalDate day, String wording) {
        assertEquals(
                new ArticleDate(wording, day.atStartOfDay().toInstant(ZoneOffset.UTC), DatePrecision.DAY),
                DateWording.parse(wording));
    }

    private static void assertUnknown(String wording) {
        assertEquals(new ArticleDate(wording, null, DatePrecision.UNKNOWN), DateWording.parse(wording));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-07-04T08:05:09+0430|2019-07-04T03:35:09Z|SECOND",
                "2019-07-04T08:05:09+04|2019-07-04T04:05:09Z|SECOND",
                "2019-07-04 08:05:09-05|2019-07-04T13:05:09Z|SECOND",
                "2019-07-04 08:05:09 -0500|2019-07-04T13:05:09Z|SECOND",
                "2019-07-04T08:05-05:00|2019-07-04T13:05:00Z|MINUTE",
                "2019-07-04t08:05:09z|2019-07-04T08:05:09Z|SECOND",
                "2019-07-04T08:05:09,5Z|2019-07-04T08:05:09.500Z|MILLISECOND",
                "2019-07-04T08:05:09.123456789+0000|2019-07-04T08:05:09.123Z|MILLISECOND",
                "2019-07-04T08:05:09+02:00[Europe/Paris]|2019-07-04T06:05:09Z|SECOND",
                "2019-07-04T08:05:09Z[UTC]|2019-07-04T08:05:09Z|SECOND",
                "2019-07-04T08:05:09[Europe/Paris]|2019-07-04T00:00:00Z|DAY",
                "2019-07-04T24:00|2019-07-05T00:00:00Z|MINUTE",
                "2019-12-31T24:00:00+03:00|2019-12-31T21:00:00Z|SECOND",
                "20190704|2019-07-04T00:00:00Z|DAY",
                "20190704T0805|2019-07-04T08:05:00Z|MINUTE",
                "20190704T080509Z|2019-07-04T08:05:09Z|SECOND",
                "20190704T080509.25+0330|2019-07-04T04:35:09.250Z|MILLISECOND",
                "2019-07-04T080509Z|2019-07-04T08:05:09Z|SECOND",
                "20190704080509|2019-07-04T08:05:09Z|SECOND",
                "201907040805|2019-07-04T08:05:00Z|MINUTE",
                "20190704 08:05|2019-07-04T08:05:00Z|MINUTE",
                "13980413T080509|2019-07-04T08:05:09Z|SECOND",
                "2019:07:04 08:05:09|2019-07-04T08:05:09Z|SECOND",
                "1562227509|2019-07-04T08:05:09Z|SECOND",
                "1562227509250|2019-07-04T08:05:09.250Z|MILLISECOND",
                "١٥٦٢٢٢٧٥٠٩|2019-07-04T08:05:09Z|SECOND",
            })
    void formsOfIso8601(String wording, String start, DatePrecision precision) {
        assertStart(start, precision, wording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 04 Jul 2019 08:05:09 +0300|2019-07-04T05:05:09Z|SECOND",
                "Thu, 4 Jul 2019 08:05:09 GMT|2019-07-04T08:05:09Z|SECOND",
                "Thu, 04 Jul 2019 08:05 UT|2019-07-04T08:05:00Z|MINUTE",
                "4 Jul 2019 08:05:09 Z|2019-07-04T08:05:09Z|SECOND",
                "Thu, 04 Jul 2019 08:05:09 EDT|2019-07-04T12:05:09Z|SECOND",
                "Thu, 04 Jul 2019 23:05:09 PST|2019-07-05T07:05:09Z|SECOND",
                "Thu, 04 Jul 2019 08:05:09 -0000|2019-07-04T08:05:09Z|SECOND",
                "Thu, 04 Jul 2019 08:05:09 +0200 (CEST)|2019-07-04T06:05:09Z|SECOND",
                "Thu Jul  4 08:05:09 2019|2019-07-04T08:05:09Z|SECOND",
                "Thu Jul 04 08:05:09 CEST 2019|2019-07-04T06:05:09Z|SECOND",
                "Thu Jul 04 08:05:09 +0000 2019|2019-07-04T08:05:09Z|SECOND",
                "Thu Jul 04 2019 08:05:09 GMT+0300 (Arabian Standard Time)|2019-07-04T05:05:09Z|SECOND",
                "Thu, 04 Jul 2019 08:05:09 IST|2019-07-04T00:00:00Z|DAY",
                "Thu Jul 04 08:05:09 CST 2019|2019-07-04T00:00:00Z|DAY",
                "08:05 GMT - 4 July 2019|2019-07-04T08:05:00Z|MINUTE",
                "08:05 GMT -4 July 2019|2019-07-04T08:05:00Z|MINUTE",
                "4 July 2019 08:05 GMT -4|2019-07-04T12:05:00Z|MINUTE",
                "4 July 2019 08:05 (UTC+5:45)|2019-07-04T02:20:00Z|MINUTE",
                "08:05 -1398/04/13|2019-07-04T08:05:00Z|MINUTE",
                "4 يوليو 2019 08:05 بتوقيت مكة المكرمة|2019-07-04T05:05:00Z|MINUTE",
                "4 يوليو 2019 - 08:05 (بتوقيت جرينتش)|2019-07-04T08:05:00Z|MINUTE",
                "4 يوليو 2019 08:05 ت.غ|2019-07-04T08:05:00Z|MINUTE",
                "4 يوليو 2019 08:05 بتوقيت بيروت|2019-07-04T00:00:00Z|DAY",
                "4 يوليو 2019 08:05 بالتوقيت المحلي|2019-07-04T00:00:00Z|DAY",
            })
    void zones(String wording, String start, DatePrecision precision) {
        assertStart(start, precision, wording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 يوليو 2019 08:05-09:30",
                "4 يوليو 2019 08:05 - 09:30",
                "4 يوليو 2019 08:05–17:30",
                "4 July 2019 08:05-05:00",
                "2019/07/04 14:05-15:00",
                "2019-07-04 14:05-15:00",
                "4 يوليو 2019 من 08:05 إلى 09:30",
                "4 July 2019 2:05 pm - 3:30 pm",
                "۱۳ تیر ۱۳۹۸ ساعت ۸:۰۵ تا ۹:۳۰",
            })
    void aRangeOfTimesLeavesTheDay(String wording) {
        assertDay(LocalDate.of(2019, 7, 4), wording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2:05 م|14",
                "2:05 ص|2",
                "2:05 عصراً|14",
                "12:05 ظهرًا|12",
                "1:05 ظهرا|13",
                "4:05 فجرا|4",
                "9:05 ليلا|21",
                "1:05 ليلا|1",
                "۲:۰۵ بعدازظهر|14",
                "2:05 بعد از ظهر|14",
                "۹:۰۵ صبح|9",
                "9:05 ق.ظ|9",
                "9:05 ب.ظ|21",
                "12:05 am|0",
                "12:05 p.m.|12",
                "14h05|14",
                "14 h 05|14",
            })
    void halvesOfTheDay(String time, int hour) {
        assertStart("2019-07-04T%02d:05:00Z".formatted(hour), DatePrecision.MINUTE, "4 يوليو 2019، " + time);
    }

    @Test
    void midnightOfANightIsOfTwoDays() {
        assertStart("2019-07-04T00:00:00Z", DatePrecision.DAY, "4 يوليو 2019، 12:05 ليلا");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 4 July 2019 ",
                "4\u00a0July\u00a02019",
                "4\u202fJuly 2019\n",
                "4\u200c \u062a\u0645\u0648\u0632 2019",
                "\u200f٢٠١٩\u200f/\u200f٧\u200f/٤\u200f",
                "\ufeff2019-07-04",
                "2019-07-04\t",
                "２０１９／０７／０４",
                "४ July २०१९",
                "4 \ufef3\ufeee\ufedf\ufef4\ufeee 2019",
                "يوم الخميس، بتاريخ 4 يوليو 2019",
                "الخميس 4 تموز / يوليو 2019 م",
                "4 تموز (يوليو) 2019",
                "الرابع من يوليو 2019",
                "4 جويلية 2019",
                "4 يوليوز 2019",
                "پنج‌شنبه ۱۳ تیرماه ۱۳۹۸",
                "پنج‌شنبه ۱۳ تیر‌ماه ۱۳۹۸",
                "روز پنجشنبه سیزدهم تیر ۱۳۹۸",
                "۱۳ تیر ۱۳۹۸ هجری شمسی",
                "۱۳۹۸/۴/۱۳ ه.ش",
                "13/4/1398 هـ.ش",
                "13 Tir 1398",
                "۱۳ سرطان ۱۳۹۸",
                "۱۳ چنګاښ ۱۳۹۸",
                "جمعرات 4 جولائی 2019ء",
                "٤ی تەمووزی ٢٠١٩",
                "Jeudi 4 juillet 2019",
                "4. Juli 2019",
                "4 de julio de 2019",
                "4 Temmuz 2019 Perşembe",
                "4 июля 2019 г.",
                "2019年7月4日",
                "1 ذو القعدة 1440 هـ",
                "1440/11/01 هـ",
                "01-11-1440هـ",
                "1 Dhu al-Qi'dah 1440 AH",
                "1 ذو القعدة 1440هـ الموافق 4 يوليو 2019م",
                "1/11/1440 - 4/7/2019",
                "الخميس 2 ذي القعدة 1440هـ / 4 يوليو 2019",
                "۱۳ تیر ۱۳۹۸ - ۱ ذی‌القعده ۱۴۴۰ - 4 July 2019",
                "پنجشنبه ۱۳ تیر ۱۳۹۸ برابر با ۴ ژوئیه ۲۰۱۹",
                "2019-07-04 | 1398/04/13"
            })
    void oneDayInManyWordings(String wording) {
        assertDay(LocalDate.of(2019, 7, 4), wording);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "٤/٣/١٤١٥",
                "1415/3/4",
                "۱۴۱۵/۰۳/۰۴",
                "1415-03-04",
                "14150304",
                "4/3/1400",
                "٤/٣/١٤٠٠",
                "١٤٠٠/٣/٤",
                "1250/3/4",
                "1503/3/4",
                "4/3/1443 م",
                "4/3/2019 هـ",
                "4 يوليو 2019 هـ",
                "4 رمضان 2019",
                "4 رمضان 1400 ه.ش",
                "13 تیر 1398 قمری",
                "۴ رمضان ۱۴۴۰",
                "4 رمضان المبارک 1440ھ",
                "۱۴۴۰/۹/۴ هجری قمری",
                "30 رمضان 1440 هـ",
                "1 محرم 1299 هـ",
                "1 محرم 1601 هـ",
                "هـ 1440/9/4",
            })
    void aHijriYearOfUnknownKindIsUnknown(String wording) {
        assertUnknown(wording);
    }

    @Test
    void theLanguageTellsHijriYearsApart() {
        Instant solar = Instant.parse("2019-07-04T00:00:00Z");
        for (String wording : new String[] {"13/4/1398", "١٣٩٨/٤/١٣", "١٣/٤/١٣٩٨", "1398/4/13"}) {
            ArticleDate expected = new ArticleDate(wording, solar, DatePrecision.DAY);
            assertEquals(expected, DateWording.parse(wording, "fa"));
            assertEquals(expected, DateWording.parse(wording, "fa-AF"));
            assertEquals(expected, DateWording.parse(wording, "PRS"));
        }
        assertEquals(DatePrecision.UNKNOWN, DateWording.parse("13/4/1398", "ar").precision());
        assertEquals(
                DatePrecision.UNKNOWN, DateWording.parse("4 رمضان 1440", "ur").precision());
        assertEquals(DatePrecision.DAY, DateWording.parse("4 رمضان 1440", "ar").precision());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ذو القعدة 1440هـ الموافق 14 يوليو 2019م",
                "۱۳ تیر ۱۳۹۸ - 5 July 2019",
                "2019/07/04 - 2019/07/05",
                "4 يوليو 2019 - 5 يوليو 2019",
                "05/06/2019 05/06/2019",
                "1400/11/8 1400/11/8",
                "1440 / 2019",
                "ذو القعدة 1440 - يوليو 2019",
                "4-6 يوليو 2019",
                "28 يونيو - 4 يوليو 2019",
            })
    void datesThatDoNotAgreeAreUnknown(String wording) {
        assertUnknown(wording);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "0000-00-00",
                "0001-01-01T00:00:00Z",
                "-2019-07-04",
                "+12019-07-04",
                "99999999",
                "99999999999999999999999999",
                "2019-07-04T25:00",
                "2019-07-04T24:01",
                "2019-07-04T08:60",
                "2019-07-04T08:05:60",
                "2019-02-29",
                "2019-07-04 2019",
                "2019-07-04-1",
                "4 July 19",
                "4 July 201",
                "4 July 20190",
                "4 July 2569",
                "04/07/2562",
                "2019-7-4-5-6",
                "04/07/2019",
                "3 days ago",
                "قبل 3 أيام",
                "4 July 2019 maybe",
                "July",
                "2147483648",
                "15622275099",
                "４\ud800 July 2019",
                "4 July 2019 08:05 GMT+15",
                "4 July 2019 08:05 +1500",
                "4 July 2019 08:05 +0007",
            })
    void whatHasNoOneMeaningIsUnknown(String wording) {
        assertUnknown(wording);
    }

    @Test
    void longWordingsAreUnknown() {
        for (String part : new String[] {"1", " ", "2019 ", "-", "(", "08:05 ", "ﷺ", "1400/", "م "}) {
            assertUnknown(part.repeat(100_000));
            assertUnknown(part.repeat(200 / part.length()));
            assertUnknown("4 July 2019" + part.repeat(189 / part.length()) + "x");
        }
    }

    @Test
    void aPlainDateIsTheOneOfTheStrictReader() {
        for (String wording : new String[] {
            "2019", "2019-07", "2019-07-04", "2019-07-04T08:05", "2019-07-04 08:05:09", "2019-07-04T08:05:09.120+03:00"
        }) {
            assertEquals(ArticleDate.parse(wording), DateWording.parse(wording));
        }
    }

    @Test
    void aMonthOrYearOfAnotherCalendarIsNoneOfIso8601() {
        for (String wording : List.of("بهمن ۱۴۰۰", "۱۴۰۰ هـ ش", "رجب 1443 هـ")) {
            ArticleDate date = DateWording.parse(wording);
            assertTrue(date.start().isPresent(), wording);
            assertEquals(Optional.empty(), DateWording.iso(date), wording);
        }
        assertEquals(Optional.of("2022-01"), DateWording.iso(DateWording.parse("January 2022")));
        assertEquals(Optional.of("2022"), DateWording.iso(DateWording.parse("2022")));
    }
}
