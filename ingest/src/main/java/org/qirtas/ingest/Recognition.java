package org.qirtas.ingest;

/**
 * Whether the first bytes of a file are those of a format.
 *
 * <pre>{@code
 * byte[] head = "<?xml".getBytes(StandardCharsets.UTF_8);
 * Recognition found = head[0] == '<' ? Recognition.YES : Recognition.MAYBE;
 * }</pre>
 */
public enum Recognition {
    /** The file is certainly of another format, whatever its name. */
    NO,

    /** The bytes do not tell. The name of the file decides. */
    MAYBE,

    /** The file is of this format, whatever its name. */
    YES
}
