package org.qirtas;

/** A property by which articles are counted. Future versions may add constants; a {@code switch} needs a default. */
public enum Grouping {

    /** {@link Article#source()}. */
    SOURCE,

    /** {@link Article#language()}. */
    LANGUAGE,

    /** {@link Article#section()}. */
    SECTION,

    /** The year in UTC in which the date of publication begins, such as {@code 2022}. */
    YEAR,

    /** The month in UTC in which the date of publication begins, such as {@code 2022-01}. */
    MONTH
}
