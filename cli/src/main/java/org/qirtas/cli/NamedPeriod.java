package org.qirtas.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The year, month, day, minute, second or millisecond that a date names, in UTC.
 *
 * @param date a date whose wording was understood
 */
record NamedPeriod(ArticleDate date) {

    /** The period that a date names, if its wording was understood. */
    static Optional<NamedPeriod> of(ArticleDate date) {
        return date.start().map(start -> new NamedPeriod(date));
    }

    /** The first instant. */
    Instant first() {
        return date.start().orElseThrow();
    }

    /** The first instant after the period. */
    Instant end() {
        return date.end().orElseThrow();
    }

    /**
     * Reads a period from the command line, in the same way as dates of articles, or in strict ISO 8601. Years that may
     * belong to another calendar are refused.
     */
    static final class Converter implements ITypeConverter<NamedPeriod> {
        private static final int FIRST_HIJRI_YEAR = 1178;
        private static final int FIRST_GREGORIAN_YEAR = 1583;

        @Override
        public NamedPeriod convert(String text) {
            return of(DateWording.parse(text))
                    .or(() -> of(ArticleDate.parse(text)).filter(Converter::isGregorian))
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is not a date; write 2022, 2022-01, 2022-01-31 or 2022-01-31T10:30Z"));
        }

        private static boolean isGregorian(NamedPeriod period) {
            int year = period.first().atOffset(ZoneOffset.UTC).getYear();
            return year < FIRST_HIJRI_YEAR || year >= FIRST_GREGORIAN_YEAR;
        }
    }
}
