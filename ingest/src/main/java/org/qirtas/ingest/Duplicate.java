package org.qirtas.ingest;

/**
 * An article that was there before.
 *
 * <pre>{@code
 * DuplicateFinder finder = DuplicateFinder.near(0.9, 1_000_000);
 * Optional<Duplicate> found = finder.find(article);
 * found.ifPresent(same -> System.out.println(same.kind() + " as article " + same.of() + ", " + same.similarity()));
 * }</pre>
 *
 * @param kind what is equal
 * @param of the number of the earlier article among those that were remembered, from 0
 * @param similarity the similarity of the texts, 1 if they are equal; an estimate
 */
public record Duplicate(Kind kind, long of, double similarity) {

    /** What is equal. */
    public enum Kind {
        /** Everything, by the hash of the whole content. */
        EXACT,

        /** Most of the text. */
        NEAR
    }
}
