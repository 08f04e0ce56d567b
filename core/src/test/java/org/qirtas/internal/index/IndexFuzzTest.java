package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.testing.FuzzInputs;

/** Columns, id indexes and offsets of any bytes. An input begins with the number of articles, or of chunks and columns. */
class IndexFuzzTest {

    private static final int ARTICLES = 700;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void columns(byte[] input) {
        FuzzInputs.accepts(() -> {
            Columns columns = Columns.fromBytes(input);
            int end = columns.first() + Math.min(columns.end() - columns.first(), ARTICLES);
            for (int ordinal = columns.first(); ordinal < end; ordinal++) {
                readArticle(columns, ordinal);
            }
            assertEquals(end - columns.first(), count(columns, ArticleFilter.ALL, end));
            String source = columns.source(columns.first());
            if (source != null) {
                assertTrue(count(columns, ArticleFilter.ALL.withSources(source), end) > 0);
            }
            count(
                    columns,
                    ArticleFilter.ALL.withPublished(ArticleDate.MIN, null).withLanguages("ar"),
                    end);
        });
    }

    private static void readArticle(Columns columns, int ordinal) {
        columns.source(ordinal);
        columns.language(ordinal);
        columns.section(ordinal);
        columns.views(ordinal);
        FuzzInputs.accepts(() -> columns.published(ordinal, null));
        FuzzInputs.accepts(() -> columns.updated(ordinal, "wording"));
    }

    private static int count(Columns columns, ArticleFilter filter, int end) {
        ColumnSearch search = new ColumnSearch(columns, filter);
        int count = 0;
        for (int ordinal = search.next(columns.first(), end); ordinal < end; ordinal = search.next(ordinal + 1, end)) {
            count++;
        }
        return count;
    }

    /** After the number of articles a hash, then the index. */
    @FuzzTest
    void idIndex(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int articles = parts.u16();
            long hash = parts.u64();
            KeyIndex index = KeyIndex.fromBytes(parts.bytes(parts.remaining()), articles, articles);
            lookUp(index, hash, articles);
            lookUp(index, KeyHash.of("1"), articles);
            for (long bucket = 0; bucket < 64; bucket++) {
                lookUp(index, (bucket << 58) | (hash & 0xFFF), articles);
            }
        });
    }

    private static void lookUp(KeyIndex index, long hash, int articles) {
        FuzzInputs.accepts(() -> {
            int last = KeyIndex.NONE;
            for (int ordinal : index.candidates(hash)) {
                assertTrue(ordinal > last && ordinal < articles);
                last = ordinal;
            }
            assertEquals(last, index.last(hash));
        });
    }

    @FuzzTest
    void offsets(byte[] input) {
        FuzzInputs.accepts(() -> readOffsets(new ByteReader(input)));
    }

    private static void readOffsets(ByteReader parts) throws IOException, FormatException {
        int chunks = parts.u16();
        int sections = parts.u16();
        Offsets offsets = Offsets.fromBytes(parts.bytes(parts.remaining()), chunks, sections);
        for (int chunk = 0; chunk < chunks; chunk++) {
            assertEquals(0, offsets.chunk(chunk) % 8);
            int section = offsets.columnsSection(chunk);
            assertTrue(offsets.firstChunk(section) <= chunk);
            assertEquals(0, offsets.columns(section) % 8);
        }
    }
}
