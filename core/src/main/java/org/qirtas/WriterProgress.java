package org.qirtas;

/**
 * Is told how far an {@link ArchiveWriter} has come. Articles cannot be compressed before the text model of their language
 * is there, so that a writer is in the first two phases for most of the time that a small archive takes; it comes back to
 * them when a language comes that has no model yet.
 *
 * <p>It is told from any thread of the writer, but never from two at once, and should not take long. What it throws ends
 * the writing.
 *
 * <pre>{@code
 * WriterProgress bar = (phase, done, total) -> {
 *     if (phase == WriterProgress.Phase.ARTICLES) {
 *         System.err.print("\r" + done + " of " + total);
 *     }
 * };
 * WriterOptions options = WriterOptions.DEFAULT.withProgress(bar);
 * }</pre>
 */
@FunctionalInterface
public interface WriterProgress {

    /** What a writer is at. */
    enum Phase {
        /** Learns the tokens of a language; counted in tokens, which may come to an end before the total. */
        VOCABULARY,
        /** Compresses dictionaries; counted in bytes. */
        DICTIONARY,
        /** Compresses articles; the total is the number of those added. */
        ARTICLES
    }

    /**
     * Something has been done.
     *
     * @param phase what the writer is at
     * @param done how much of it has been done, from 0
     * @param total how much of it there is to do, as far as is known
     */
    void told(Phase phase, long done, long total);
}
