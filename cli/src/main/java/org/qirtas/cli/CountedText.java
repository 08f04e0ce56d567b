package org.qirtas.cli;

import java.io.Serial;

/** A text that is read a limited number of times, because some regular expressions never end. For one thread. */
final class CountedText implements CharSequence {
    /** For each character; usual patterns read each a few times. */
    private static final long READS_EACH = 1_000;

    private static final long READS = 1_000_000;

    private final String text;
    private long left;

    CountedText(String text) {
        this.text = text;
        left = READS + READS_EACH * text.length();
    }

    /** The text was read too often. */
    static final class TooManyReads extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (left-- == 0) {
            throw new TooManyReads();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
