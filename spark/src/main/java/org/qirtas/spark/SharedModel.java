package org.qirtas.spark;

import java.util.Arrays;

/** Where the text models of written archives are. */
enum SharedModel {
    /** Each archive has its own. */
    FALSE,
    /** All archives of a write refer to those of one file, which is learned first. */
    TRUE,
    /** Only the file with text models is written. */
    ONLY;

    /** The value of an option. */
    static SharedModel of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the option " + WriteOptions.SHARED_MODEL + " of "
                        + QirtasSource.NAME + " is true, false or only, not " + text));
    }
}
