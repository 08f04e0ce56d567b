package org.qirtas;

import java.io.Serial;

/**
 * A file of a set is not the one that the catalogue of the set describes. The set must get a new catalogue, or its old
 * file back. Articles of other files stay readable.
 *
 * <pre>{@code
 * try (ArchiveSet set = ArchiveSet.open(Path.of("news.qrts"))) {
 *     System.out.println(set.get("62315"));
 * } catch (ChangedFileException e) {
 *     System.out.println(e.archive() + " " + e.problem());
 * }
 * }</pre>
 */
public final class ChangedFileException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its file.
     *
     * @param archive name of the file
     * @param problem how it differs, a sentence without a subject
     */
    public ChangedFileException(String archive, String problem) {
        super(archive, problem, archive + " " + problem);
    }
}
