package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ordinals that come one after the other. What throws has passed over what is damaged, and can go on. For one thread. */
interface Ordinals {

    /** Stands for no ordinal. */
    int NONE = -1;

    /** The next ordinal, or {@link #NONE} at the end. */
    int next() throws IOException;

    /** Gives the first part of what is left away, or nothing if it cannot be split. */
    @Nullable
    Ordinals split();

    /** How many are left at most. */
    long atMost();

    /** Whether so many are left. */
    boolean isCounted();
}
