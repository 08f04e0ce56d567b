package org.qirtas.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.proof.ArchiveRoot;
import org.qirtas.internal.proof.Deletions;

/**
 * The generations that a new one continues: those directly before it in the file. The bytes are not copied and must not
 * be changed.
 *
 * @param roots root of each, in the order of the file
 * @param deletions the articles in them that the new generation deletes
 * @param deleted number of those that are not redacted
 */
public record Continuation(List<byte[]> roots, Deletions deletions, int deleted) {

    /** The first generation of an archive continues none. */
    public static final Continuation NONE = of(List.of());

    private static final byte[] NO_ROOT = {};

    /** The generations with some roots. */
    public static Continuation of(List<byte[]> roots) {
        return new Continuation(roots, Deletions.NONE, 0);
    }

    /** The same generations, of which articles are deleted. None of them is redacted. */
    public Continuation deleting(Deletions distances) {
        return new Continuation(roots, distances, distances.size());
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
