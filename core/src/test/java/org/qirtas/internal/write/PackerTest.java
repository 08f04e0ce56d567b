package org.qirtas.internal.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class PackerTest {

    private static byte[] pack(WriterOptions options, List<List<Article>> batches) throws IOException {
        return pack(options, Tuning.of(options.profile()), batches);
    }

    private static byte[] pack(WriterOptions options, Tuning tuning, List<List<Article>> batches) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Packer packer = new Packer(new SectionWriter(ArchiveOutput.of(out)), options, tuning)) {
            for (List<Article> batch : batches) {
                packer.pack(batch);
            }
            packer.finish(List.of());
        }
        return out.toByteArray();
    }

    private static List<Article> all(List<List<Article>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }

    private static List<String> models(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.info().models().stream().map(ModelInfo::name).toList();
        }
    }

    /** A language that grows, one that comes late, one that stays small, bodies that come again. */
    private static List<List<Article>> batches() {
        List<Article> first = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en"), 60, 600));
        first.addAll(new GeneratedNews("ru", 1).articles(8, 300));
        List<Article> second = new ArrayList<>(new GeneratedNews("ru", 2).articles(50, 600));
        second.addAll(new GeneratedNews("zh", 3).articles(50, 600));
        for (int i = 0; i < 28; i++) {
            second.add(first.get(4 * i).toBuilder().title("again " + i).build());
        }
        List<Article> third = new ArrayList<>(new GeneratedNews("ar", 9).articles(30, 400));
        third.add(second.get(0).toBuilder().id("once more").build());
        third.add(first.get(127).toBuilder().id("once more").build());
        third.addAll(new GeneratedNews("el", 9).articles(3, 100));
        return List.of(first, second, third);
    }

    @Test
    void severalBatches() throws IOException {
        for (Profile profile : Profile.values()) {
            byte[] bytes = pack(WriterOptions.DEFAULT.withProfile(profile), batches());
            MemoryArchive.assertHolds(all(batches()), bytes);
            assertEquals(List.of("ar", "en", "ru", "zh"), models(bytes));
        }
    }

    @Test
    void severalBatchesOnSeveralThreads() throws IOException {
        byte[] bytes = pack(WriterOptions.DEFAULT, batches());
        assertArrayEquals(bytes, pack(WriterOptions.DEFAULT.withThreads(2), batches()));
        assertArrayEquals(bytes, pack(WriterOptions.DEFAULT.withThreads(3), batches()));
    }

    @Test
    void anInterruptionIsAnIoException() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> pack(WriterOptions.DEFAULT.withThreads(2), batches()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aLaterBatchMaySayTheSame() throws IOException {
        List<Article> articles = new GeneratedNews("ar", 5).articles(64, 600);
        byte[] once = pack(WriterOptions.DEFAULT, List.of(articles));
        List<List<Article>> batches = List.of(articles, articles, articles);
        byte[] thrice = pack(WriterOptions.DEFAULT, batches);
        MemoryArchive.assertHolds(all(batches), thrice);
        assertTrue(thrice.length < 2 * once.length, () -> once.length + " and " + thrice.length);
    }

    @Test
    void dictionariesWithoutRoomForAllArticles() throws IOException {
        Tuning usual = Tuning.of(Profile.FAST);
        byte[] all = pack(WriterOptions.DEFAULT, usual, batches());
        for (int room : new int[] {0, 100, 5_000, 20_000}) {
            Tuning small = new Tuning(
                    usual.sampleUnits(),
                    usual.tokenChoice(),
                    usual.selectionRounds(),
                    room,
                    usual.frameSearch(),
                    usual.modelSearch(),
                    usual.dictionaryCoding(),
                    false);
            byte[] bytes = pack(WriterOptions.DEFAULT, small, batches());
            MemoryArchive.assertHolds(all(batches()), bytes);
            assertTrue(bytes.length > all.length, () -> room + ": " + bytes.length + " and " + all.length);
        }
    }

    @Test
    void aLanguageHasAModelOnceThereWasEnoughOfIt() throws IOException {
        List<Article> articles = new GeneratedNews("ar", 5).articles(64, 600);
        Article greek = new GeneratedNews("el", 9).articles(1, 100).get(0);
        SectionWriter out = new SectionWriter(ArchiveOutput.of(new ByteArrayOutputStream()));
        try (Packer packer = new Packer(out, WriterOptions.DEFAULT, Tuning.of(Profile.FAST))) {
            assertFalse(packer.hasModel(articles.get(0)));
            packer.pack(articles);
            assertTrue(packer.hasModel(articles.get(0)));
            packer.pack(List.of(greek));
            assertFalse(packer.hasModel(greek));
        }
    }

    @Test
    void anEmptyBatchAtTheEnd() throws IOException {
        List<Article> articles = new GeneratedNews("ar", 5).articles(128, 300);
        byte[] bytes = pack(WriterOptions.DEFAULT, List.of(articles, List.of()));
        assertArrayEquals(pack(WriterOptions.DEFAULT, List.of(articles)), bytes);
    }

    @Test
    void manyBatchesOfOneChunk() throws IOException {
        List<List<Article>> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batches.add(new GeneratedNews(GeneratedNews.LANGUAGES.get(i % 5), i).articles(64, 120));
        }
        byte[] bytes = pack(WriterOptions.DEFAULT, batches);
        MemoryArchive.assertHolds(all(batches), bytes);
    }
}
