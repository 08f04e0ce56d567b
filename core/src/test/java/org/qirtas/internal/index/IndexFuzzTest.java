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
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Metadata;
import org.qirtas.internal.format.Payload;
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
        Metadata metadata = columns.metadata(ordinal);
        FuzzInputs.accepts(() -> metadata.published(null));
        FuzzInputs.accepts(() -> metadata.updated("wording"));
    }

    private static int count(Columns columns, ArticleFilter filter, int end) {
        ColumnSearch search = new ColumnSearch(columns, filter);
        int count = 0;
        for (int ordinal = search.next(columns.first(), end); ordinal < end; ordinal = search.next(ordinal + 1, end)) {
            count++;
        }
        return count;
    }

    /** The rest of an input: the number of bytes of a directory, the directory, pages. A single page gets its checksum. */
    private static Payload paged(ByteReader parts) throws FormatException {
        byte[] directory = parts.bytes(Math.min(parts.u16(), parts.remaining()));
        byte[] pages = parts.bytes(parts.remaining());
        byte[] checksum = new ByteWriter().u32(Crc32c.of(pages)).toBytes();
        if (directory.length >= checksum.length) {
            System.arraycopy(checksum, 0, directory, directory.length - checksum.length, checksum.length);
        }
        return new Payload(directory, pages);
    }

    /** After the number of articles a hash, then the index. */
    @FuzzTest
    void idIndex(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int articles = parts.u16();
            long hash = parts.u64();
            Payload payload = paged(parts);
            KeyIndex index = KeyIndex.fromBytes(payload.checked(), payload, articles, articles);
            FuzzInputs.accepts(() -> index.check(0));
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

    /** A hash, then the index. */
    @FuzzTest
    void keyCatalogue(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            long hash = parts.u64();
            Payload payload = paged(parts);
            KeyCatalogue keys = KeyCatalogue.fromBytes(payload.checked(), payload);
            FuzzInputs.accepts(keys::check);
            for (long bucket = 0; bucket < 64; bucket++) {
                long asked = (bucket << 58) | (hash & 0xFFF);
                FuzzInputs.accepts(() -> {
                    int[] members = keys.candidates(asked);
                    for (int i = 0; i < members.length; i++) {
                        assertTrue(members[i] > (i == 0 ? -1 : members[i - 1]) && members[i] < keys.members());
                    }
                });
            }
        });
    }

    @FuzzTest
    void offsets(byte[] input) {
        FuzzInputs.accepts(() -> readOffsets(new ByteReader(input)));
    }

    private static void readOffsets(ByteReader parts) throws IOException, FormatException {
        int chunks = parts.u16();
        int sections = parts.u16();
        Payload payload = paged(parts);
        Offsets offsets = Offsets.fromBytes(payload.checked(), payload, chunks, sections);
        for (int chunk = 0; chunk < chunks; chunk++) {
            assertEquals(0, offsets.chunk(chunk) % 8);
            int section = offsets.columnsSection(chunk);
            assertTrue(offsets.firstChunk(section) <= chunk);
            assertEquals(0, offsets.columns(section) % 8);
        }
    }
}
