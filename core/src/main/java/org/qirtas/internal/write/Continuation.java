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
 */
public record Continuation(List<byte[]> roots, Deletions deletions) {

    /** The first generation of an archive continues none. */
    public static final Continuation NONE = new Continuation(List.of(), Deletions.NONE);

    private static final byte[] NO_ROOT = {};

    /** The same generations, of which articles are deleted. */
    public Continuation deleting(Deletions deleted) {
        return new Continuation(roots, deleted);
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
