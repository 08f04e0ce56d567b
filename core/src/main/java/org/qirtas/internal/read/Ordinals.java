package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sequence of ordinals. After an exception it is behind the damage, and can continue. For one thread. */
interface Ordinals {

    /** The value for no ordinal. */
    long NONE = -1;

    /** The next ordinal, or {@link #NONE} at the end. */
    long next() throws IOException;

    /** Splits off the first part of the remaining ordinals; nothing if they cannot be split. */
    @Nullable
    Ordinals split();

    /** Maximum number of remaining ordinals. */
    long atMost();

    /** Whether {@link #atMost()} is the exact number. */
    boolean isCounted();
}
