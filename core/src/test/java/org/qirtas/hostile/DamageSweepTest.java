package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.VerifyReport;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.text.TokenChoice;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.DamageCases;
import org.qirtas.testing.GeneratedNews;

/**
 * Damages a small archive in every way of a kind: each bit flipped, each byte 0x00 and 0xFF, each block of 512 bytes
 * zeroed, the file cut at each length. Whatever is read is right or names the damage. A build tries a sample of the
 * cases; the profile {@code damage-sweep} tries all.
 */
class DamageSweepTest {

    private static final int SAMPLE = 20_000;

    /** Some cases change nothing, such as a byte that is 0 already. */
    private static final int DRAWN = SAMPLE * 11 / 10;

    /** A third of the articles are exemplars, the others have frames. */
    private static final Tuning SMALL_DICTIONARIES = new Tuning(
            1 << 20,
            TokenChoice.LONGEST,
            1,
            4_000,
            new ZstdParameters(4, 2, 24, 4),
            ZstdParameters.THOROUGH,
            DictionaryCoding.BLOCK,
            false);

    private static List<Article> articles;
    private static byte[] bytes;

    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void pack(@TempDir Path folder) throws IOException {
        articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en", "zh"), 70, 90));
        articles.add(articles.get(4).toBuilder().id("same body").build());
        Path file = folder.resolve("small.qrt");
        WriterOptions options = WriterOptions.DEFAULT.withParity(2);
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                Packer packer = new Packer(
                        new SectionWriter(ArchiveOutput.of(Channels.newOutputStream(channel), channel, file)),
                        options,
                        SMALL_DICTIONARIES)) {
            packer.pack(articles);
            packer.finish(List.of());
        }
        bytes = Files.readAllBytes(file);
        try (Archive archive = Archive.open(bytes)) {
            assertTrue(archive.verify().isWhole());
            assertEquals(3, archive.info().models().size());
        }
    }

    @Test
    void damageIsFoundNamedAndContained() {
        new DamageCases(bytes).numbers(DRAWN).parallel().forEach(this::tryCase);
        System.out.printf(
                "damage sweep of %,d bytes: %,d cases tried, %,d found, wrong answers: %d%n",
                bytes.length, tried.get(), found.get(), wrong.size());
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " wrong answers", wrong.peek());
        }
        assertTrue(tried.get() >= SAMPLE, () -> tried + " cases");
        assertEquals(tried.get(), found.get());
    }

    private void tryCase(int number) {
        byte[] damaged = new DamageCases(bytes).damaged(number);
        if (Arrays.equals(bytes, damaged)) {
            return;
        }
        tried.incrementAndGet();
        try {
            if (isFound(damaged)) {
                found.incrementAndGet();
            }
        } catch (IOException | RuntimeException | Error e) {
            wrong.add(new AssertionError("case " + number, e));
        }
    }

    /** Reads everything; whether verification finds damage. Wrong answers are errors. */
    private static boolean isFound(byte[] damaged) throws IOException {
        try (Archive archive = Archive.open(damaged)) {
            Set<Integer> lost = new TreeSet<>();
            boolean onlyFrames = true;
            for (int ordinal = 0; ordinal < articles.size(); ordinal++) {
                try {
                    assertEquals(articles.get(ordinal), archive.article(ordinal));
                    assertEquals(
                            articles.get(ordinal).title(),
                            archive.headline(ordinal).title());
                } catch (CorruptArchiveException e) {
                    assertNamed(e, damaged);
                    onlyFrames &= e.ordinal() == ordinal;
                    lost.add(ordinal);
                }
            }
            if (onlyFrames) {
                // Two articles share a body.
                assertTrue(lost.size() <= 2 || damagedBytes(damaged) > 1, lost.toString());
            }
            VerifyReport report = archive.verify();
            Set<Integer> reported = new TreeSet<>();
            report.damage().forEach(damage -> reported.add((int) damage.ordinal()));
            assertTrue(!onlyFrames || reported.containsAll(lost), () -> reported + " of " + lost);
            return !report.isWhole();
        } catch (CorruptArchiveException e) {
            assertNamed(e, damaged);
            return true;
        } catch (UnsupportedArchiveException e) {
            return true;
        }
    }

    private static int damagedBytes(byte[] damaged) {
        return (int) IntStream.range(0, Math.min(bytes.length, damaged.length))
                        .filter(i -> bytes[i] != damaged[i])
                        .count()
                + bytes.length
                - damaged.length;
    }

    private static void assertNamed(CorruptArchiveException e, byte[] damaged) {
        String message = String.valueOf(e.getMessage());
        assertTrue(e.offset() >= 0 && e.offset() <= damaged.length, message);
        assertTrue(
                message.contains(
                        "at byte " + e.offset() + ", in the " + e.section().title()),
                message);
        if (e.ordinal() >= 0) {
            assertTrue(message.contains("article " + e.ordinal()), message);
        }
    }
}
