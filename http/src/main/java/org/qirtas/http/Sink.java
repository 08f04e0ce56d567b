package org.qirtas.http;

import java.nio.ByteBuffer;

/** Takes the body of an answer. For one thread at a time. */
interface Sink {

    /** Takes all bytes of a buffer, or returns false if there are too many. */
    boolean take(ByteBuffer bytes);
}
