package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.Selection;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.AssembledArchive;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** What is damaged is told once, and the selection goes on with what comes next. */
class DamagedSelectionTest {

    private static final int SECTIONS = 4;
    private static final int ARTICLES = 64 * SECTIONS;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    /** Has a frame that does not match its checksum. */
    private static final int DAMAGED = 130;

    private static Archive archive;

    @BeforeAll
    static void assemble() throws IOException, FormatException {
        AssembledArchive assembled = new AssembledArchive();
        for (int section = 0; section < SECTIONS; section++) {
            ColumnsBuilder columns = new ColumnsBuilder(64 * section);
            ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(64 * section);
            ByteWriter frames = new ByteWriter();
            for (int i = 64 * section; i < 64 * (section + 1); i++) {
                columns.add(article(i));
                byte[] frame = SmallModel.frame(TextModel.IDENTITY, article(i));
                directory.addFrame(0, frame);
                frame[frame.length - 1] ^= (byte) (i == DAMAGED ? 1 : 0);
                frames.bytes(frame);
            }
            assembled.add(Sections.COLUMNS, section == 1 ? new byte[9] : columns.toBytes());
            assembled.addChunk(directory.toBytes(), frames.toBytes());
        }
        byte[] bytes = assembled
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[ARTICLES], Set.of()))
                .addOffsets()
                .addManifest(SmallArchive.manifest(ARTICLES, List.of())
                        .setColumnsSections(SECTIONS)
                        .build())
                .toBytes();
        archive = Archive.open(bytes);
    }

    private static Article article(int ordinal) {
        return Article.builder()
                .id("a-" + ordinal)
                .source("s")
                .published(ArticleDate.of(START.plusSeconds(ordinal)))
                .body("body " + ordinal)
                .build();
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    /** What an iterator gives, with its errors counted. */
    private static <T> List<T> read(int errors, Iterator<T> iterator) {
        List<T> read = new ArrayList<>();
        int told = 0;
        while (true) {
            try {
                if (!iterator.hasNext()) {
                    assertEquals(errors, told);
                    return read;
                }
                read.add(iterator.next());
            } catch (UncheckedIOException e) {
                assertInstanceOf(CorruptArchiveException.class, e.getCause());
                told++;
            }
        }
    }

    /** The columns of the second 64 articles are no columns. */
    private static List<Long> whole() {
        return LongStream.range(0, ARTICLES)
                .filter(ordinal -> ordinal / 64 != 1)
                .boxed()
                .toList();
    }

    private static List<Long> reversed(List<Long> ordinals) {
        List<Long> reversed = new ArrayList<>(ordinals);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void columnsThatAreDamagedArePassedOver() {
        Selection all = archive.select(ArticleFilter.ALL.withSources("s"));
        assertEquals(whole(), read(1, all.ordinals().iterator()));
        Selection oldest = all.order(ArticleOrder.OLDEST_FIRST);
        assertEquals(whole(), read(1, oldest.ordinals().iterator()));
        Selection newest = all.order(ArticleOrder.NEWEST_FIRST);
        assertEquals(reversed(whole()), read(1, newest.ordinals().iterator()));
        assertEquals(
                reversed(whole()).subList(0, 5),
                read(1, newest.limit(5).ordinals().iterator()));
    }

    @Test
    void articlesThatAreDamagedArePassedOver() {
        List<String> keys = whole().stream()
                .filter(ordinal -> ordinal != DAMAGED)
                .map(ordinal -> "a-" + ordinal)
                .toList();
        Selection all = archive.select(ArticleFilter.ALL);
        assertEquals(keys, read(65, all.articles().map(Article::key).iterator()));
        assertEquals(keys, read(65, all.headlines().map(Headline::key).iterator()));
        assertEquals(keys.size(), read(65, archive.iterator()).size());
        Selection named = archive.select(ArticleFilter.ALL.withIdPrefix("a"));
        assertEquals(keys.size(), read(2, named.ordinals().iterator()).size());
        Selection newest = named.order(ArticleOrder.NEWEST_FIRST);
        assertEquals(keys.size(), read(2, newest.ordinals().iterator()).size());
    }

    @Test
    void aPageAfterAnArticleWithoutColumnsIsNone() {
        Selection newest = archive.select(ArticleFilter.ALL).order(ArticleOrder.NEWEST_FIRST);
        assertEquals(List.of(), read(1, newest.after(70).ordinals().iterator()));
        assertEquals(
                whole().subList(0, 30).size(),
                read(1, newest.after(30).ordinals().iterator()).size());
    }

    @Test
    void aCountThatWouldLeaveSomethingOutIsNone() {
        ArticleFilter filter = ArticleFilter.ALL.withSources("s");
        assertThrows(CorruptArchiveException.class, () -> archive.count(filter));
        assertThrows(CorruptArchiveException.class, () -> archive.counts(Grouping.SOURCE, filter));
        assertThrows(
                CorruptArchiveException.class,
                () -> archive.select(filter).after(0).count());
    }
}
