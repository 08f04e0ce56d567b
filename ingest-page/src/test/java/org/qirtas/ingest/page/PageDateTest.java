package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.DateOrder;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Dates as pages word them, each seen through a page. */
class PageDateTest {

    private static ArticleDate parse(String wording) throws IngestException {
        String page = "رمز الخبر: 1\nتاريخ النشر: " + wording + "\nعادت القوارب إلى المرفأ.\n";
        ArticleDate date = PageText.parse(page.getBytes(UTF_8), "a.txt", IngestOptions.DEFAULT)
                .published();
        assertEquals(wording, date == null ? "" : date.text());
        return date == null ? ArticleDate.parse("") : date;
    }

    private static void assertDate(String start, DatePrecision precision, String wording) throws IngestException {
        assertEquals(new ArticleDate(wording, Instant.parse(start), precision), parse(wording));
    }

    private static void assertUnknown(String wording) throws IngestException {
        assertEquals(new ArticleDate(wording, null, DatePrecision.UNKNOWN), parse(wording));
    }

    @Test
    void whatTheWordingDoesNotSayIsInTheOptions() throws IngestException {
        IngestOptions options = IngestOptions.DEFAULT.withDateConvention(
                DateConvention.NONE.withOrder(DateOrder.DMY).withZone(ZoneId.of("Asia/Riyadh")));
        String page = "رمز الخبر: 1\nتاريخ النشر: 03/04/2021 08:05\nعادت القوارب إلى المرفأ.\n";
        assertEquals(
                new ArticleDate("03/04/2021 08:05", Instant.parse("2021-04-03T05:05:00Z"), DatePrecision.MINUTE),
                PageText.parse(page.getBytes(UTF_8), "a.txt", options).published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28 January 2022",
                "January 28, 2022",
                "28 Jan 2022",
                "Jan. 28th, 2022",
                "28-jan-2022",
                "2022 January 28",
                "Friday, 28 January 2022",
                "the 28th of January, 2022",
                "2022-01-28",
                "2022/01/28",
                "2022.1.28",
                "28/01/2022",
                "28.1.2022",
                "01/28/2022",
                "۲۸/۰۱/۲۰۲۲",
                "٢٠٢٢-٠١-٢٨",
                "۲۰۲۲-۰۱-۲۸",
                "28 كانون الثاني 2022",
                "٢٨ كانون الثاني ٢٠٢٢",
                "28 كانون الثاني/يناير 2022",
                "28 يناير/كانون الثاني 2022",
                "28 يناير 2022م",
                "الجمعة، ٢٨ يناير ٢٠٢٢",
                "الجمعة 28 جانفي 2022",
                "۲۸ ژانویه ۲۰۲۲",
                "28 ژانويه 2022",
                "جمعه ۲۸ جنوری ۲۰۲۲",
                "\u200f28\u200f يناير 2022\u200f",
                "28 ينايـر 2022",
                "۸ بهمن ۱۴۰۰",
                "8 بهمن 1400",
                "٨ بهمن ١٤٠٠",
                "جمعه ۸ بهمن ۱۴۰۰",
                "جمعه، ۸ بهمن ماه ۱۴۰۰",
                "۱۴۰۰/۱۱/۰۸",
                "1400/11/08",
                "۱۴۰۰-۱۱-۰۸",
                "۱۴۰۰/۱۱/۸",
                "۰۸/۱۱/۱۴۰۰",
                "۸ دلو ۱۴۰۰",
                "۱۴۰۰ بهمن ۸"
            })
    void oneDayInManyWordings(String wording) throws IngestException {
        assertDate("2022-01-28T00:00:00Z", DatePrecision.DAY, wording);
    }

    @ParameterizedTest
    @CsvSource({
        "1,كانون الثاني,يناير,جانفي,ژانویه,January,Jan",
        "2,شباط,فبراير,فيفري,فوریه,February,Feb",
        "3,آذار,مارس,مارس,مارچ,March,Mar",
        "4,نيسان,أبريل,أفريل,آوریل,April,Apr",
        "5,أيّار,مايو,ماي,مه,May,may",
        "6,حزيران,يونيو,جوان,ژوئن,June,Jun",
        "7,تمّوز,يوليو,جويلية,ژوئیه,July,Jul",
        "8,آب,أغسطس,أوت,اوت,August,Aug",
        "9,أيلول,سبتمبر,شتنبر,سپتامبر,September,Sept",
        "10,تشرين الأوّل,أكتوبر,اكتوبر,اکتبر,October,Oct",
        "11,تشرين الثاني,نوفمبر,نونبر,نوامبر,November,Nov",
        "12,كانون الأول,ديسمبر,دجنبر,دسامبر,December,Dec",
    })
    void gregorianMonthsHaveManyNames(
            int month, String levant, String egypt, String maghreb, String persian, String english, String abbreviated)
            throws IngestException {
        String start = "2019-%02d-11T00:00:00Z".formatted(month);
        for (String name : new String[] {levant, egypt, maghreb, persian, english, abbreviated}) {
            assertDate(start, DatePrecision.DAY, "11 " + name + " 2019");
        }
        assertDate(start, DatePrecision.DAY, "١١ " + levant + "/" + egypt + " ٢٠١٩");
    }

    @ParameterizedTest
    @CsvSource({
        "فروردین,حمل,2021-03-21",
        "اردیبهشت,ثور,2021-04-21",
        "خرداد,جوزا,2021-05-22",
        "تیر,سرطان,2021-06-22",
        "مرداد,اسد,2021-07-23",
        "شهریور,سنبله,2021-08-23",
        "مهر,میزان,2021-09-23",
        "آبان,عقرب,2021-10-23",
        "آذر,قوس,2021-11-22",
        "دی,جدی,2021-12-22",
        "بهمن,دلو,2022-01-21",
        "اسفند,حوت,2022-02-20",
    })
    void solarMonthsHaveTwoNames(String iran, String afghanistan, String start) throws IngestException {
        assertDate(start + "T00:00:00Z", DatePrecision.DAY, "۱ " + iran + " ۱۴۰۰");
        assertDate(start + "T00:00:00Z", DatePrecision.DAY, "1 " + afghanistan + " 1400");
        assertDate(start + "T00:00:00Z", DatePrecision.MONTH, iran + " ۱۴۰۰");
    }

    @ParameterizedTest
    @CsvSource({
        "۱۴۰۳/۱۲/۳۰,2025-03-20",
        "۱۳۹۹/۱۲/۳۰,2021-03-20",
        "۱۴۰۲/۱۲/۲۹,2024-03-19",
        "۱۴۰۳/۰۱/۰۱,2024-03-20",
        "۱۴۰۱/۰۶/۳۱,2022-09-22",
        "۱۳۵۷/۱۱/۲۲,1979-02-11",
        "۱۴۰۸/۱۲/۳۰,2030-03-20",
    })
    void solarYearsHaveTheirLength(String wording, String start) throws IngestException {
        assertDate(start + "T00:00:00Z", DatePrecision.DAY, wording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-01-28 14:35|2022-01-28T14:35:00Z|MINUTE",
                "2022-01-28T14:35:10Z|2022-01-28T14:35:10Z|SECOND",
                "2022-01-28T14:35:10+03:30|2022-01-28T11:05:10Z|SECOND",
                "2022-01-28T14:35:10.250Z|2022-01-28T14:35:10.250Z|MILLISECOND",
                "۲۰۲۲-۰۱-۲۸ ۱۴:۳۵|2022-01-28T14:35:00Z|MINUTE",
                "2022/1/28 - 14:35|2022-01-28T14:35:00Z|MINUTE",
                "28 January 2022, 14:35|2022-01-28T14:35:00Z|MINUTE",
                "January 28, 2022 2:35 PM|2022-01-28T14:35:00Z|MINUTE",
                "January 28, 2022 at 12:05 a.m.|2022-01-28T00:05:00Z|MINUTE",
                "28 January 2022 12:05 pm|2022-01-28T12:05:00Z|MINUTE",
                "28 January 2022 14:35 GMT|2022-01-28T14:35:00Z|MINUTE",
                "28 January 2022 14:35 GMT+3|2022-01-28T11:35:00Z|MINUTE",
                "28 January 2022 14:35 UTC+03:30|2022-01-28T11:05:00Z|MINUTE",
                "الجمعة 28 يناير 2022 الساعة 02:35 مساءً|2022-01-28T14:35:00Z|MINUTE",
                "28 يناير 2022 - 9:05 ص|2022-01-28T09:05:00Z|MINUTE",
                "14:35 28 مارس 2022|2022-03-28T14:35:00Z|MINUTE",
                "14:35 مارس 28 2022|2022-03-28T14:35:00Z|MINUTE",
                "۸ بهمن ۱۴۰۰ ساعت ۱۴:۳۵|2022-01-28T14:35:00Z|MINUTE",
                "۱۴۰۰/۱۱/۰۸ - ۱۴:۳۵:۱۰|2022-01-28T14:35:10Z|SECOND",
                "1400-11-08T14:35:10+03:30|2022-01-28T11:05:10Z|SECOND",
                "۱۴:۳۵ - ۱۴۰۰/۱۱/۰۸|2022-01-28T14:35:00Z|MINUTE",
            })
    void timesAreUnderstood(String wording, String start, DatePrecision precision) throws IngestException {
        assertDate(start, precision, wording);
    }

    @Test
    void partsOfADateAreUnderstood() throws IngestException {
        assertDate("2022-01-01T00:00:00Z", DatePrecision.YEAR, "۲۰۲۲");
        assertDate("2021-03-21T00:00:00Z", DatePrecision.YEAR, "1400");
        assertDate("2022-01-01T00:00:00Z", DatePrecision.MONTH, "January 2022");
        assertDate("2022-01-01T00:00:00Z", DatePrecision.MONTH, "كانون الثاني/يناير 2022");
        assertDate("2022-01-01T00:00:00Z", DatePrecision.MONTH, "2022-01");
        assertDate("2022-01-01T00:00:00Z", DatePrecision.MONTH, "1/2022");
        assertDate("2022-01-21T00:00:00Z", DatePrecision.MONTH, "۱۴۰۰/۱۱");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قريبا",
                "yesterday",
                "?",
                "31 February 2022",
                "2022-02-30",
                "0 January 2022",
                "2022-13-01",
                "13/2022",
                "۱۴۰۰/۱۲/۳۱",
                "۱۴۰۰/۱۲/۳۰",
                "31 اسفند 1403",
                "۱۴۰۲/۱۲/۳۰",
                "۱۴۰۰/۰۷/۳۱",
                "۱۴۰۰/۱۳/۰۱",
                "۱۴۰۰/۰۰/۰۱",
                "28 January",
                "28 January 22",
                "28 January 1400",
                "8 بهمن 2022",
                "05/02/2023",
                "1443/06/25",
                "28 شباط/يناير 2022",
                "28 January 2022 extra",
                "28 January 2022 25:00",
                "28 January 2022 14:60",
                "28 January 2022 14:35 AM",
                "28 January 2022 14:35 GMT+30",
                "January 2022 14:35",
                "1 2 3 2022",
                "28 1 2022 2023",
                "14:35",
                "99999-01-01",
                "1200/99/99",
                "0000-00-00",
                "28 January 20222",
                "31 December 9999 23:30 GMT-3",
                "9999-12-31T23:30:00-03:00"
            })
    void whatIsNoDateIsUnknown(String wording) throws IngestException {
        assertUnknown(wording);
    }
}
