package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ByteSource;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** How often a source is asked: each time may be a request to a server far away. */
class SourceReadsTest {

    private static final int PER_LANGUAGE = 20;

    private record CountedSource(ByteBuffer bytes, AtomicInteger reads) implements ByteSource {

        @Override
        public long length() {
            return bytes.limit();
        }

        @Override
        public int read(long position, ByteBuffer target) {
            reads.incrementAndGet();
            int count = Math.min(target.remaining(), bytes.limit() - (int) position);
            target.put(bytes.slice((int) position, count));
            return count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void readsOfAnArchiveWithFrames() throws IOException {
        List<Article> articles = GeneratedNews.mixed(GeneratedNews.LANGUAGES, PER_LANGUAGE, 200);
        AtomicInteger reads = new AtomicInteger();
        ByteBuffer bytes = ByteBuffer.wrap(MemoryArchive.pack(articles));
        try (Archive archive = Archive.open(new CountedSource(bytes, reads), "far")) {
            assertEquals(4, reads.getAndSet(0), "file header, trailer, and header and payload of the manifest");
            assertEquals(articles.get(100), archive.article(100));
            assertEquals(5, reads.getAndSet(0), "offsets, columns twice, a directory and a frame");
            assertEquals(articles.get(101), archive.article(101));
            assertEquals(1, reads.getAndSet(0), "the rest of the chunk's frames");
            assertEquals(articles.get(102), archive.article(102));
            assertEquals(0, reads.getAndSet(0));
            assertEquals(articles.get(90), archive.article(90));
            assertEquals(1, reads.getAndSet(0), "a frame");
        }
    }

    @Test
    void aScanReadsManyFramesAtATime() throws IOException {
        List<Article> articles = GeneratedNews.mixed(GeneratedNews.LANGUAGES, PER_LANGUAGE, 200);
        AtomicInteger reads = new AtomicInteger();
        ByteBuffer bytes = ByteBuffer.wrap(MemoryArchive.pack(articles));
        try (Archive archive = Archive.open(new CountedSource(bytes, reads), "far")) {
            reads.set(0);
            assertEquals(articles, archive.stream().toList());
            assertEquals(
                    3 + 4 * 3,
                    reads.get(),
                    "offsets, columns twice, and of each chunk a directory and its frames twice");
        }
    }
}
