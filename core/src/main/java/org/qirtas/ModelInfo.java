package org.qirtas;

import java.util.Objects;
import org.qirtas.internal.format.Manifest;

/** A text model: a vocabulary of tokens and a dictionary of exemplars. Immutable. */
public final class ModelInfo {

    private final String name;
    private final long articles;
    private final long tokens;
    private final long dictionaryBytes;
    private final String digest;
    private final String file;
    private final boolean isReference;

    ModelInfo(Manifest.Model model) {
        name = model.name();
        articles = model.articles();
        tokens = model.tokens();
        dictionaryBytes = model.dictionaryBytes();
        digest = model.digest();
        file = model.file();
        isReference = model.isReference();
    }

    /**
     * Language or script for which it was made.
     *
     * @return such as {@code ar}
     */
    public String name() {
        return name;
    }

    /**
     * Number of articles coded with it.
     *
     * @return the number, at least 0
     */
    public long articles() {
        return articles;
    }

    /**
     * Number of tokens in its vocabulary.
     *
     * @return the number, at least 0
     */
    public long tokens() {
        return tokens;
    }

    /**
     * Length of its dictionary in memory.
     *
     * @return number of bytes
     */
    public long dictionaryBytes() {
        return dictionaryBytes;
    }

    /**
     * SHA-256 of what it holds. A model has the same digest in every file.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * Whether another file holds the model.
     *
     * @return true if this archive only refers to it
     */
    public boolean isReference() {
        return isReference;
    }

    /**
     * Name of the file that holds the model, if {@link #isReference()}.
     *
     * @return a name without a folder; empty if none is stated
     */
    public String file() {
        return file;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelInfo model
                && name.equals(model.name)
                && digest.equals(model.digest)
                && file.equals(model.file)
                && isReference == model.isReference
                && articles == model.articles
                && tokens == model.tokens
                && dictionaryBytes == model.dictionaryBytes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, articles, tokens, dictionaryBytes, digest, file, isReference);
    }

    @Override
    public String toString() {
        return name + ": " + articles + " articles, " + tokens + " tokens, " + dictionaryBytes + " bytes"
                + (isReference ? ", " + digest + " of " + (file.isEmpty() ? "another file" : file) : "");
    }
}
