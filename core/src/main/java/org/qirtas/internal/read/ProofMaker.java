package org.qirtas.internal.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.LogPlace;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.ProofJson;
import org.qirtas.internal.proof.Redaction;

/** Makes proofs about the articles of an archive: the hashes on the way to its root. For one thread. */
public final class ProofMaker {

    private final OpenArchive archive;
    private final OpenArticles articles;
    private final MerkleTree tree = new MerkleTree();

    /** A maker for an archive and its articles. */
    public ProofMaker(OpenArchive archive, OpenArticles articles) {
        this.archive = archive;
        this.articles = articles;
    }

    /** The proof about the article at an ordinal. */
    public ProofJson prove(long ordinal) throws IOException {
        byte[] content = articles.article(ordinal).canonicalContent();
        int number = articles.partOf(ordinal);
        Generation generation = archive.generations().get(number);
        ChunkHashes hashes = generation.sections().hashes();
        int inside = articles.inside(ordinal);
        int chunk = inside / Limits.CHUNK_ARTICLES;
        List<byte[]> path =
                new ArrayList<>(tree.path(leaves(generation, hashes, chunk), inside % Limits.CHUNK_ARTICLES));
        path.addAll(tree.path(hashes.chunks(), chunk));
        String deletions = HexFormat.of().formatHex(generation.deletions().hash());
        return new ProofJson(generation.articles(), inside, texts(path), content, deletions, place(number));
    }

    /** The leaves of the articles of a chunk. */
    private byte[] leaves(Generation generation, ChunkHashes hashes, int chunk) throws IOException {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        int first = chunk * Limits.CHUNK_ARTICLES;
        int end = Math.min(generation.articles(), first + Limits.CHUNK_ARTICLES);
        for (int i = first; i < end; i++) {
            Redaction redaction = hashes.redacted().get(i);
            long ordinal = generation.file().firstOrdinal() + i;
            leaves.writeBytes(redaction == null ? tree.leaf(articles.article(ordinal)) : redaction.leaf());
        }
        return leaves.toByteArray();
    }

    private LogPlace place(int number) {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        archive.generations().forEach(generation -> leaves.writeBytes(tree.leaf(generation.root())));
        List<byte[]> path = tree.path(leaves.toByteArray(), number);
        return new LogPlace(number, archive.generations().size(), texts(path));
    }

    private static List<String> texts(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
