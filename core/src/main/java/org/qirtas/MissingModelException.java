package org.qirtas;

import java.io.Serial;

/**
 * A text model that an archive refers to was not found. The archive itself may be whole. Articles that do not need the
 * model, and everything that is in columns and indexes, can be read.
 *
 * <pre>{@code
 * try {
 *     archive.article(62);
 * } catch (MissingModelException e) {
 *     System.out.println("needs " + e.model() + " " + e.digest() + (e.file().isEmpty() ? "" : " of " + e.file()));
 * }
 * }</pre>
 */
public final class MissingModelException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Name of the model. */
    private final String model;

    /** Digest of the model. */
    private final String digest;

    /** Name of the file that is expected to hold it. */
    private final String file;

    /**
     * An error with its model.
     *
     * @param archive name of the archive
     * @param model language or script of the model
     * @param digest SHA-256 of the model, in hexadecimal digits
     * @param file name of the file that is expected to hold it, or empty
     * @param problem why it was not found, and what to do, a sentence without a subject such as {@code is not in
     *     ar.qrtm}
     */
    public MissingModelException(String archive, String model, String digest, String file, String problem) {
        super(
                archive,
                "the text model " + model + " with the digest " + digest + " " + problem,
                archive + " needs the text model " + model + " with the digest " + digest + ", which " + problem);
        this.model = model;
        this.digest = digest;
        this.file = file;
    }

    /**
     * Name of the model.
     *
     * @return language or script that it was made for
     */
    public String model() {
        return model;
    }

    /**
     * Digest of the model.
     *
     * @return 64 hexadecimal digits, as in {@link ModelInfo#digest()}
     */
    public String digest() {
        return digest;
    }

    /**
     * Name of the file that is expected to hold the model.
     *
     * @return a name without a folder, or empty if the archive names no file
     */
    public String file() {
        return file;
    }
}
