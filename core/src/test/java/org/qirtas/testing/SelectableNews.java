package org.qirtas.testing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.WriterOptions;

/** Articles that filters and orders tell apart, in an archive of several columns sections, without some of them in
 * another one, and in one of several generations. */
public final class SelectableNews implements Closeable {

    /** How many there are. */
    public static final int ARTICLES = 1700;

    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");

    /** Sources and sections so long that a columns section ends after some 500 articles. */
    private static final String LONG = "x".repeat(65_000);

    private final List<Article> articles = new ArrayList<>();
    private final Archive whole;
    private final Path redactedFile;
    private final Archive redacted;
    private final Archive grown;

    /** Writes the archives into a folder. */
    public SelectableNews(Path folder) throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(article(random, i));
        }
        Path file = folder.resolve("whole.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        redactedFile = folder.resolve("redacted.qrt");
        Archives.redact(file, redactedKeys(), redactedFile, WriterOptions.DEFAULT);
        whole = Archive.open(file);
        redacted = Archive.open(redactedFile);
        grown = Archive.open(grown());
    }

    private byte[] grown() throws IOException {
        GrownArchive grown = new GrownArchive();
        int next = 0;
        for (int end : new int[] {1, 71, 71, 700, 1600, ARTICLES}) {
            grown.add(articles.subList(next, end));
            next = end;
        }
        return grown.toBytes();
    }

    private List<String> redactedKeys() {
        return Stream.of(1, 12, 63, 64, 700, ARTICLES - 1)
                .map(ordinal -> articles.get(ordinal).key())
                .toList();
    }

    /** With time going on slowly, many equal dates, dates that are missing or not understood, versions, missing ids. */
    private static Article article(Random random, int i) {
        boolean isLong = i % 8 == 3;
        int id = random.nextInt(20) == 0 ? i / 2 : i;
        return Article.builder()
                .id(i > 99 && random.nextInt(10) == 0 ? null : "a-" + (i > 99 ? id : i))
                .url(random.nextInt(10) == 0 ? null : "http://example.org/" + i)
                .title("title " + i)
                .lead(random.nextBoolean() ? "lead " + i : null)
                .body("body " + i + " " + random.nextInt(1000))
                .source(random.nextInt(9) == 0 ? null : isLong ? LONG : "source " + random.nextInt(5))
                .section(random.nextInt(9) == 0 ? null : isLong ? LONG : "section " + random.nextInt(5))
                .language(List.of("ar", "fa", "en").get(random.nextInt(3)))
                .published(date(random, i))
                .updated(date(random, 2 * i))
                .views(random.nextInt(3) == 0 ? null : (long) random.nextInt(100) - 20)
                .build();
    }

    private static @Nullable ArticleDate date(Random random, int i) {
        return switch (random.nextInt(i > ARTICLES / 3 && i < ARTICLES / 2 ? 6 : 500)) {
            case 0 -> null;
            case 1 -> ArticleDate.parse("soon");
            case 2 -> ArticleDate.parse("2015");
            default ->
                ArticleDate.parse(START.plusSeconds(86_400L * (i / 3 + random.nextInt(20)))
                        .toString());
        };
    }

    /** All articles by ordinal. */
    public List<Article> articles() {
        return Collections.unmodifiableList(articles);
    }

    /** The articles by ordinal, {@code null} for those that were redacted. */
    public List<@Nullable Article> unredacted() {
        List<String> keys = redactedKeys();
        List<@Nullable Article> left = new ArrayList<>(articles);
        left.replaceAll(article -> article == null || keys.contains(article.key()) ? null : article);
        return left;
    }

    /** Has all articles. */
    public Archive whole() {
        return whole;
    }

    /** Is without some articles. */
    public Archive redacted() {
        return redacted;
    }

    /** Has all articles in several generations. */
    public Archive inGenerations() {
        return grown;
    }

    /** Where the archive without some articles lies. */
    public Path redactedFile() {
        return redactedFile;
    }

    @Override
    public void close() throws IOException {
        whole.close();
        redacted.close();
        grown.close();
    }
}
