package org.qirtas.internal.terms;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.io.TemporaryBytes;

/**
 * Builds the search index of a generation. Its articles are added in their order. What takes too much memory goes to
 * temporary files, which are deleted when the builder is closed, however the process ends. For one thread.
 */
public final class TermIndexBuilder implements Closeable {

    private final TermForm form;
    private final TermCollector collector;
    private final @Nullable PairCollector pairs;
    private final ArticleTerms articles;
    private final TemporaryBytes blocks;
    private final TemporaryBytes longLists;

    /**
     * A builder.
     *
     * @param index what the index knows: not nothing
     * @param target the file that is written; temporary files are beside it
     */
    public TermIndexBuilder(SearchIndex index, Path target) {
        this(index, target, TermMemory.USUAL);
    }

    TermIndexBuilder(SearchIndex index, Path target, TermMemory memory) {
        form = TermForm.of(index);
        collector = new TermCollector(form.hasTiers(), target, memory);
        pairs = form.hasPairs() ? new PairCollector(collector) : null;
        articles = new ArticleTerms(form.groupBits(), collector, pairs);
        blocks = new TemporaryBytes(target, memory.buffered());
        longLists = new TemporaryBytes(target, memory.buffered());
    }

    /** Adds the next article. One that was redacted has no fields. */
    public void add(Article article) throws IOException {
        articles.add(article);
    }

    /** Adds an article without texts. */
    public void addNothing() throws IOException {
        articles.addNothing();
    }

    /** The payload of the section, which can be read until the builder is closed. */
    public PagedPayload build() throws IOException {
        if (pairs != null) {
            pairs.finish();
        }
        try (collector) {
            byte[] directory =
                    new TermIndexWriter(collector.terms(), collector.distinct(), form, blocks, longLists).write();
            return new Built(directory, blocks, longLists);
        } catch (FormatException e) {
            throw new IllegalStateException("the search index contradicts itself", e);
        }
    }

    /** A payload whose pages are blocks and long lists. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Built(byte[] checked, TemporaryBytes blocks, TemporaryBytes longLists) implements PagedPayload {

        @Override
        public long length() {
            return blocks.length() + longLists.length();
        }

        @Override
        public byte[] read(long position, int count) throws IOException {
            int ofBlocks = (int) Math.max(0, Math.min(count, blocks.length() - position));
            byte[] bytes = Arrays.copyOf(ofBlocks > 0 ? blocks.read(position, ofBlocks) : new byte[0], count);
            if (ofBlocks < count) {
                byte[] rest = longLists.read(position + ofBlocks - blocks.length(), count - ofBlocks);
                System.arraycopy(rest, 0, bytes, ofBlocks, rest.length);
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        try (collector;
                blocks;
                longLists) {
            return;
        }
    }
}
