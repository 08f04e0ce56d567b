package org.qirtas.internal.article;

import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.MemoryBudget;

/**
 * The memory of all text models of an archive, computed from its manifest before a model is loaded.
 */
public final class ModelMemory {

    /** Bytes of every model, independent of its content. Most of them are the codes of all units. */
    private static final long MODEL = 1 << 19;

    /** Bytes of a token: an object, and up to 48 bytes in the tables for decoding. */
    private static final long TOKEN = 128;

    /** Bytes of a byte of a dictionary, which is kept on the heap and outside, or has a class of units for each 1,024. */
    private static final long DICTIONARY_BYTE = 2;

    private ModelMemory() {}

    /** Bytes that the models of a generation take. A reference counts where the model is. */
    public static long of(Manifest manifest) {
        long bytes = 0;
        for (Manifest.Model model : manifest.models()) {
            bytes += model.isReference() ? 0 : of(model.tokens(), model.dictionaryBytes());
        }
        return bytes;
    }

    /** Requires that the models of all generations of a file fit the limit of the format. */
    public static void requireFits(long bytes, long fileLength) throws FormatException {
        MemoryBudget.require("the text models", bytes, fileLength);
    }

    /** Bytes that a model takes. */
    public static long of(TextModel model) {
        return of(model.vocabulary().size(), model.dictionary().bytes().length);
    }

    private static long of(long tokens, long dictionaryBytes) {
        return MODEL + TOKEN * tokens + DICTIONARY_BYTE * dictionaryBytes;
    }

    /** Requires that a model has the size in the manifest. */
    public static void requireSame(long statedTokens, long statedDictionaryBytes, TextModel model)
            throws FormatException {
        int tokens = model.vocabulary().size();
        int dictionaryBytes = model.dictionary().bytes().length;
        if (tokens != statedTokens || dictionaryBytes != statedDictionaryBytes) {
            throw new FormatException("a model of " + tokens + " tokens and " + dictionaryBytes
                    + " bytes of dictionary, where the manifest states " + statedTokens + " and "
                    + statedDictionaryBytes);
        }
    }
}
