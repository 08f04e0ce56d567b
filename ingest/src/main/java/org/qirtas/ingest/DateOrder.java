package org.qirtas.ingest;

/**
 * The order of day and month in Gregorian dates of numbers that end with the year, such as {@code 03/04/2021}.
 *
 * <pre>{@code
 * DateConvention convention = DateConvention.NONE.withOrder(DateOrder.DMY);
 * System.out.println(DateWording.parse("03/04/2021", null, convention).start()); // 3 April
 * }</pre>
 */
public enum DateOrder {
    /** The day first: {@code 03/04/2021} is in April. */
    DMY,

    /** The month first: {@code 03/04/2021} is in March. */
    MDY
}
