package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarHijriTest {

    @Test
    void everyDayIsTheOneOfIcu() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
        LocalDate first = SolarHijri.date(SolarHijri.FIRST_YEAR, 1, 1);
        LocalDate last = SolarHijri.date(SolarHijri.LAST_YEAR, 12, 29);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            icu.setTimeInMillis(TimeUnit.DAYS.toMillis(day.toEpochDay()));
            int year = icu.get(Calendar.EXTENDED_YEAR);
            int month = icu.get(Calendar.MONTH) + 1;
            int dayOfMonth = icu.get(Calendar.DAY_OF_MONTH);
            assertEquals(day, SolarHijri.date(year, month, dayOfMonth));
        }
    }

    @Test
    void monthsHaveTheLengthsOfIcu() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
        for (int year = SolarHijri.FIRST_YEAR; year <= SolarHijri.LAST_YEAR; year++) {
            for (int month = 1; month <= 12; month++) {
                icu.clear();
                icu.set(year, month - 1, 1);
                int length = icu.getActualMaximum(Calendar.DAY_OF_MONTH);
                assertEquals(
                        SolarHijri.date(year, month, 1).plusDays(length - 1), SolarHijri.date(year, month, length));
                assertNoDay(year, month, length + 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1400,0,1", "1400,13,1", "1400,1,0", "1400,1,-1", "1400,7,31", "1400,12,30", "1403,12,31"})
    void thereAreNoOtherDays(int year, int month, int day) {
        assertNoDay(year, month, day);
    }

    private static void assertNoDay(int year, int month, int day) {
        assertThrows(DateTimeException.class, () -> SolarHijri.date(year, month, day));
    }
}
