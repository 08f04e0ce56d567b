package org.qirtas;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.ArchiveRoot;
import org.qirtas.internal.proof.ConsistencyJson;

/**
 * A proof that an archive holds everything that an older archive held, unchanged and in the same order. The older
 * archive is an earlier state of the archive, before articles were appended, or a part from which the archive was
 * merged. The proof consists of the roots of all generations of the archive. It is checked with the two roots alone,
 * without the archives. Immutable.
 *
 * <pre>{@code
 * String lastYear = "5f2c…";
 * Optional<ConsistencyProof> proof = ConsistencyProof.of(archive, lastYear);
 * String json = proof.orElseThrow().toJson();
 * ConsistencyProof received = ConsistencyProof.parse(json);
 * if (received.oldRoot().equals(lastYear) && received.newRoot().equals(archive.info().root())) {
 *     System.out.println("generations " + received.first() + " to " + (received.first() + received.count() - 1) + " of "
 *             + received.roots().size() + " are the old archive");
 * }
 * }</pre>
 */
public final class ConsistencyProof {

    private final int first;
    private final int count;
    private final List<String> roots;

    private ConsistencyProof(long first, long count, List<String> roots) {
        if (roots.size() > Limits.GENERATIONS) {
            throw new IllegalArgumentException("an archive has at most " + Limits.GENERATIONS + " generations");
        }
        if (first < 0 || count < 1 || first + count > roots.size()) {
            throw new IllegalArgumentException("an archive of " + roots.size() + " generations does not have " + count
                    + " generations from " + first + " on");
        }
        if (!roots.stream().allMatch(root -> root.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("a root must have 64 lower-case hexadecimal digits");
        }
        this.first = (int) first;
        this.count = (int) count;
        this.roots = List.copyOf(roots);
    }

    /**
     * Proves that an archive holds an older one. If several ranges of generations have the old root, the first of them
     * is used. Only the manifests are read, which an open archive has in memory.
     *
     * @param archive the archive
     * @param oldRoot root of the older archive, 64 hexadecimal digits
     * @return the proof, or nothing if no consecutive generations have that root
     */
    public static Optional<ConsistencyProof> of(Archive archive, String oldRoot) {
        List<byte[]> roots = Objects.requireNonNull(archive, "archive").generationRoots();
        List<String> texts = roots.stream().map(HexFormat.of()::formatHex).toList();
        String wanted = Objects.requireNonNull(oldRoot, "oldRoot").toLowerCase(Locale.ROOT);
        for (int first = 0; first < roots.size(); first++) {
            ArchiveRoot root = new ArchiveRoot();
            for (int end = first; end < roots.size(); end++) {
                root.add(roots.get(end));
                if (HexFormat.of().formatHex(root.value()).equals(wanted)) {
                    return Optional.of(new ConsistencyProof(first, end + 1 - first, texts));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a proof that {@link #toJson()} wrote. A proof alone proves nothing: compare {@link #oldRoot()} and {@link
     * #newRoot()} with roots that you trust.
     *
     * @param json the JSON text; blanks between its tokens and the order of its members do not matter
     * @return the proof
     * @throws IllegalArgumentException if the text is not a proof of consistency; the message says what is wrong
     */
    public static ConsistencyProof parse(String json) {
        Objects.requireNonNull(json, "json");
        try {
            ConsistencyJson parsed = ConsistencyJson.parse(json);
            return new ConsistencyProof(parsed.first(), parsed.count(), parsed.roots());
        } catch (FormatException e) {
            throw new IllegalArgumentException("not a proof of consistency: " + e.problem(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a proof of consistency: " + e.getMessage(), e);
        }
    }

    /**
     * The proof as a JSON object, on one line and in ASCII.
     *
     * @return the JSON text, which {@link #parse} reads
     */
    public String toJson() {
        return new ConsistencyJson(first, count, roots).write();
    }

    /**
     * The root of the older archive that follows from the proof.
     *
     * @return 64 hexadecimal digits, as {@link ArchiveInfo#root()}
     */
    public String oldRoot() {
        return root(roots.subList(first, first + count));
    }

    /**
     * The root of the archive that follows from the proof.
     *
     * @return 64 hexadecimal digits, as {@link ArchiveInfo#root()}
     */
    public String newRoot() {
        return root(roots);
    }

    private static String root(List<String> generations) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(
                ArchiveRoot.of(generations.stream().map(hex::parseHex).toList()));
    }

    /**
     * Position of the first generation of the older archive in the archive. It is 0 if the archive grew out of it.
     *
     * @return from 0
     */
    public long first() {
        return first;
    }

    /**
     * Number of generations of the older archive.
     *
     * @return at least 1
     */
    public long count() {
        return count;
    }

    /**
     * The roots of all generations of the archive, in their order.
     *
     * @return 64 hexadecimal digits each
     */
    public List<String> roots() {
        return roots;
    }
}
