package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ByteSource;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.ArchiveRecipe;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** A byte that a disk cannot read costs no more than what it belongs to, though more than that is read at a time. */
class BadSectorTest {

    private static byte[] bytes;
    private static List<Article> articles;

    @BeforeAll
    static void pack() throws IOException, FormatException {
        bytes = ArchiveRecipe.archive(SmallArchive.withModels(SmallModel.TRAINED));
        try (Archive archive = Archive.open(bytes)) {
            articles = archive.stream().toList();
        }
    }

    /** Fails where one byte would be read. */
    private record BadSource(int bad) implements ByteSource {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            if (position >= bytes.length) {
                return -1;
            }
            int count = Math.min(target.remaining(), bytes.length - (int) position);
            if (bad >= position && bad < position + count) {
                throw new IOException("bad sector");
            }
            target.put(bytes, (int) position, count);
            return count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Which articles cannot be read. */
    private static List<Integer> lost(int bad) throws IOException {
        List<Integer> lost = new ArrayList<>();
        try (Archive archive = Archive.open(new BadSource(bad), "bad")) {
            for (int ordinal = 0; ordinal < archive.size(); ordinal++) {
                try {
                    assertEquals(articles.get(ordinal), archive.article(ordinal));
                } catch (IOException e) {
                    assertEquals("bad sector", e.getMessage());
                    lost.add(ordinal);
                }
            }
        }
        return lost;
    }

    @Test
    void aBadByteInAFrameCostsItsArticle() throws IOException, FormatException {
        int chunk = chunk();
        SectionHeader header = SectionHeader.fromBytes(bytes, chunk);
        int frames = chunk + SectionHeader.LENGTH + header.checkedLength();
        ChunkDirectory directory = new ChunkDirectory();
        directory.read(bytes, chunk + SectionHeader.LENGTH, header.checkedLength());
        int tried = 0;
        for (int ordinal = 0; ordinal < directory.count(); ordinal++) {
            if (!directory.isExemplar(ordinal)) {
                int start = frames + (int) directory.offset(ordinal);
                assertEquals(List.of(ordinal), lost(start));
                assertEquals(List.of(ordinal), lost(start + directory.length(ordinal) - 1));
                tried++;
            }
        }
        assertEquals(3, tried);
    }

    private static int chunk() throws FormatException {
        int position = FileHeader.LENGTH;
        SectionHeader header = SectionHeader.fromBytes(bytes, position);
        while (header.type() != Sections.CHUNK.number()) {
            position += (int) header.sectionLength();
            header = SectionHeader.fromBytes(bytes, position);
        }
        return position;
    }

    @Test
    void aBadByteInADirectoryCostsItsChunk() throws IOException, FormatException {
        assertEquals(List.of(0, 1, 2, 3, 4), lost(chunk() + SectionHeader.LENGTH));
    }
}
