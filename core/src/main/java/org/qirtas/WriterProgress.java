package org.qirtas;

/**
 * Receives the progress of an {@link ArchiveWriter}. Articles cannot be compressed before the text model of their
 * language exists. The first two phases therefore take most of the time for a small archive. They return when a
 * language appears that has no model yet.
 *
 * <p>It is called by any thread of the writer, but never by two at once, and should return quickly. An exception that
 * it throws ends the writing.
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

    /** The current work of a writer. */
    enum Phase {
        /** Learns the tokens of a language; counted in tokens, and may end before the total. */
        VOCABULARY,
        /** Compresses dictionaries; counted in bytes. */
        DICTIONARY,
        /** Compresses articles; the total is the number of articles added. */
        ARTICLES,
        /** Copies the sections of other archives; counted in bytes. Only {@link Archives#merge} does so. */
        SECTIONS
    }

    /**
     * Reports progress.
     *
     * @param phase the current phase
     * @param done the amount done in this phase, from 0
     * @param total the total amount in this phase, as far as it is known
     */
    void report(Phase phase, long done, long total);
}
