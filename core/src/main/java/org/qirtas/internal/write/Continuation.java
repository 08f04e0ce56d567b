package org.qirtas.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.MemoryBudget;
import org.qirtas.internal.proof.ArchiveRoot;
import org.qirtas.internal.proof.Deletions;

/**
 * The generations that a new one continues: those directly before it in the file. The bytes are not copied and must not
 * be changed.
 *
 * @param roots root of each, in the order of the file
 * @param deletions the articles in them that the new generation deletes
 * @param deleted number of those that are not redacted
 * @param fileLength length of the file to which the generation is appended, or 0
 * @param modelMemory bytes that the text models of that file take in memory
 */
public record Continuation(List<byte[]> roots, Deletions deletions, int deleted, long fileLength, long modelMemory) {

    /** The first generation of an archive continues none. */
    public static final Continuation NONE = of(List.of());

    private static final byte[] NO_ROOT = {};

    /** The generations with some roots. */
    public static Continuation of(List<byte[]> roots) {
        return new Continuation(roots, Deletions.NONE, 0, 0, 0);
    }

    /** The same generations in a file to which the new one is appended. */
    public Continuation inFile(long length, long memory) {
        return new Continuation(roots, deletions, deleted, length, memory);
    }

    /** The same generations, of which articles are deleted. None of them is redacted. */
    public Continuation deleting(Deletions distances) {
        return new Continuation(roots, distances, distances.size(), fileLength, modelMemory);
    }

    /**
     * Requires that the file with the new generation fits the memory limits of the format.
     *
     * @param models bytes that its text models take
     * @param columns bytes that the texts of its columns take. What those of the file take is not known
     * @param length its length
     */
    void requireFits(long models, long columns, long length) throws FormatException {
        ModelMemory.requireFits(modelMemory + models, fileLength + length);
        if (fileLength == 0) {
            MemoryBudget.require("the texts of the columns", columns, length);
        } else {
            MemoryBudget.requireForEachByte("the texts of the columns of an appended generation", columns, length);
        }
    }

    /** Number of generations. */
    int generations() {
        return roots.size();
    }

    /** The root over the generations; no bytes if there are none. */
    byte[] previous() {
        return roots.isEmpty() ? NO_ROOT : ArchiveRoot.of(roots);
    }

    /** The root over the generations and the new one. */
    byte[] rootWith(byte[] root) {
        List<byte[]> all = new ArrayList<>(roots);
        all.add(root);
        return ArchiveRoot.of(all);
    }
}
