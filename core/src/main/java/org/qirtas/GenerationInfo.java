package org.qirtas;

import java.util.HexFormat;
import java.util.List;
import org.qirtas.internal.read.Generation;

/**
 * A generation of an archive: articles that were written at once. Immutable.
 *
 * <pre>{@code
 * for (GenerationInfo generation : archive.info().generations()) {
 *     System.out.println(generation.articles() + " articles, " + generation.redacted() + " of them redacted, "
 *             + generation.bytes() + " bytes, root " + generation.root());
 *     System.out.println("it continues " + generation.continued() + " generations and deletes " + generation.deleted()
 *             + " articles of them; signature " + generation.signature());
 * }
 * }</pre>
 */
public final class GenerationInfo {

    private final long articles;
    private final long redacted;
    private final long deleted;
    private final long bytes;
    private final int continued;
    private final String root;
    private final String signature;

    GenerationInfo(Generation generation) {
        articles = generation.articles();
        redacted = generation.redacted();
        deleted = generation.layout().manifest().deleted();
        bytes = generation.file().length();
        continued = generation.continued();
        root = HexFormat.of().formatHex(generation.root());
        signature = HexFormat.of().formatHex(generation.signature());
    }

    /**
     * Number of its articles, including deleted and redacted ones.
     *
     * @return the number, at least 0
     */
    public long articles() {
        return articles;
    }

    /**
     * Number of its redacted articles.
     *
     * @return the number, at least 0
     */
    public long redacted() {
        return redacted;
    }

    /**
     * Number of articles of earlier generations that it deletes, except redacted ones.
     *
     * @return the number, at least 0
     */
    public long deleted() {
        return deleted;
    }

    /**
     * Its length.
     *
     * @return number of bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Number of generations directly before it that it continues. The first generation of an archive, and of each
     * part of a merged archive, continues none.
     *
     * @return the number, at least 0
     */
    public int continued() {
        return continued;
    }

    /**
     * Root of the Merkle tree over its articles.
     *
     * @return 64 hexadecimal digits
     */
    public String root() {
        return root;
    }

    /**
     * The Ed25519 signature of it and the generations that it continues.
     *
     * @return 128 hexadecimal digits, or empty
     */
    public String signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GenerationInfo that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(articles, redacted, deleted, bytes, continued, root, signature);
    }

    @Override
    public String toString() {
        return articles + " articles, " + bytes + " bytes, root " + root;
    }
}
