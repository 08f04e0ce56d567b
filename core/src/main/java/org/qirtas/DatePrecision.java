package org.qirtas;

import java.util.Optional;

/**
 * Length of the period that a date names. Future versions may add constants; a {@code switch} needs a default.
 *
 * <pre>{@code
 * int code = DatePrecision.DAY.code();
 * Optional<DatePrecision> day = DatePrecision.ofCode(code);
 * }</pre>
 */
public enum DatePrecision {
    /** The wording was not understood. */
    UNKNOWN(0),
    /** A year. */
    YEAR(1),
    /** A month. */
    MONTH(2),
    /** A day. */
    DAY(3),
    /** A minute. */
    MINUTE(4),
    /** A second. */
    SECOND(5),
    /** A millisecond or less. */
    MILLISECOND(6);

    private final int code;

    DatePrecision(int code) {
        this.code = code;
    }

    /**
     * The code of this precision in the file format. It never changes.
     *
     * @return the code, from 0
     */
    public int code() {
        return code;
    }

    /**
     * The precision with a code of the file format.
     *
     * @param code any number
     * @return the precision, or nothing if no precision has the code
     */
    public static Optional<DatePrecision> ofCode(int code) {
        for (DatePrecision precision : values()) {
            if (precision.code == code) {
                return Optional.of(precision);
            }
        }
        return Optional.empty();
    }
}
