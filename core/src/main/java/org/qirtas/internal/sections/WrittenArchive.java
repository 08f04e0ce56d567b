package org.qirtas.internal.sections;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.ChunkHashesBuilder;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.terms.TermIndexBuilder;

/** Collects the data for the sections after the chunks while an archive is written. For one thread. */
public final class WrittenArchive implements Closeable {

    private final SortedMap<Integer, Redaction> redacted;
    private final Deletions deletions;
    private final @Nullable TermIndexBuilder terms;
    private final LongList keys = new LongList();
    private final ChunkHashesBuilder leaves = new ChunkHashesBuilder();
    private final LongList chunks = new LongList();
    private final LongList columns = new LongList();
    private final LongList firstChunks = new LongList();
    private Optional<Payload> catalogue = Optional.empty();
    private Optional<Payload> keyCatalogue = Optional.empty();
    private long chunkBytes;
    private long columnsBytes;
    private long columnsMemory;

    /** A collection for a new archive without search index. */
    public WrittenArchive(SortedMap<Integer, Redaction> redacted, Deletions deletions) {
        this.redacted = redacted;
        this.deletions = deletions;
        terms = null;
    }

    /**
     * A collection for a new archive.
     *
     * @param redacted the remains of the articles that will be missing, by ordinal
     * @param deletions the articles of earlier generations that it deletes
     * @param index its search index, if any
     * @param target the file; temporary files are beside it
     */
    public WrittenArchive(
            SortedMap<Integer, Redaction> redacted, Deletions deletions, @Nullable SearchIndex index, Path target) {
        this.redacted = redacted;
        this.deletions = deletions;
        terms = index == null || index == SearchIndex.NONE ? null : new TermIndexBuilder(index, target);
    }

    /** Adds the key and the words of the next article. */
    public void add(Article article) throws IOException {
        keys.add(KeyHash.of(article.key()));
        if (terms != null) {
            terms.add(article);
        }
    }

    /** Adds the leaf of the next article in the Merkle tree. */
    public void addLeaf(byte[] leaf) {
        leaves.add(leaf);
    }

    /** Adds the next chunk. */
    public void addChunk(SectionPlace place) {
        chunks.add(place.offset());
        chunkBytes += place.length();
    }

    /** Adds columns that begin with a chunk, with the bytes of memory that their texts take in a reader. */
    public void addColumns(SectionPlace place, int firstChunk, long memory) {
        firstChunks.add(firstChunk);
        columns.add(place.offset());
        columnsBytes += place.length();
        columnsMemory += memory;
    }

    /** Sets the archives of a set, and their keys: the archive is a catalogue. */
    public void setCatalogue(Catalogue members, KeyCatalogue.Builder memberKeys) {
        catalogue = Optional.of(Payload.of(members.toBytes()));
        keyCatalogue = Optional.of(memberKeys.toBytes());
    }

    /** Number of articles, including redacted ones. */
    public int articles() {
        return keys.size();
    }

    /** Number of redacted articles. */
    public int redacted() {
        return redacted.size();
    }

    /** Number of chunks. */
    public int chunks() {
        return chunks.size();
    }

    /** Bytes of all chunks. */
    public long chunkBytes() {
        return chunkBytes;
    }

    /** Number of columns sections. */
    public int columnsSections() {
        return columns.size();
    }

    /** Bytes of all columns sections. */
    public long columnsBytes() {
        return columnsBytes;
    }

    /** Bytes of memory that the texts of all columns take when they are read. */
    public long columnsMemory() {
        return columnsMemory;
    }

    /** Root of the Merkle tree, after all leaves have been added. */
    public byte[] root() {
        return hashes().root(articles(), deletions.hash());
    }

    Optional<Payload> keyIndex() {
        return Optional.of(KeyIndex.toBytes(keys.toArray(), redacted.keySet()));
    }

    Optional<Payload> offsets() {
        return Optional.of(Offsets.toBytes(chunks.toArray(), firstChunks.toArray(), columns.toArray()));
    }

    Optional<Payload> hashBytes() {
        return Optional.of(Payload.of(hashes().toBytes()));
    }

    Optional<Payload> deletionBytes() {
        return deletions.size() == 0 ? Optional.empty() : Optional.of(Payload.of(deletions.toBytes()));
    }

    Optional<Payload> catalogue() {
        return catalogue;
    }

    Optional<Payload> keyCatalogue() {
        return keyCatalogue;
    }

    Optional<PagedPayload> searchIndex() throws IOException {
        return terms == null ? Optional.empty() : Optional.of(terms.build());
    }

    private ChunkHashes hashes() {
        return leaves.build(redacted);
    }

    /** Deletes temporary files. */
    @Override
    public void close() throws IOException {
        if (terms != null) {
            terms.close();
        }
    }
}
