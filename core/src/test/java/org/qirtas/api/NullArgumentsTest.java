package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleProof;
import org.qirtas.ArticleSample;
import org.qirtas.ByteSource;
import org.qirtas.ByteSources;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.Grouping;
import org.qirtas.MergeOptions;
import org.qirtas.Profile;
import org.qirtas.ReaderOptions;
import org.qirtas.Search;
import org.qirtas.SectionKind;
import org.qirtas.Selection;
import org.qirtas.Split;
import org.qirtas.TargetFile;
import org.qirtas.Utf8Article;
import org.qirtas.WriterOptions;

/** What must not be null is named by the exception, at once and not deep inside. */
@NullUnmarked
class NullArgumentsTest {

    private static final Path FILE = Path.of("a.qrt");
    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT;

    private static Archive archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(bytes, OPTIONS)) {
            writer.add(Article.builder().id("1").body("b").build());
            writer.finish();
        }
        return Archive.open(bytes.toByteArray());
    }

    private static void assertNames(String parameter, Executable... calls) {
        for (Executable call : calls) {
            assertEquals(
                    parameter, assertThrows(NullPointerException.class, call).getMessage());
        }
    }

    @Test
    void opening() {
        assertNames("file", () -> Archive.open((Path) null));
        assertNames("bytes", () -> Archive.open((byte[]) null), () -> Archive.open((ByteBuffer) null));
        assertNames("anchor", () -> Archive.openResource(null, "a"));
        assertNames("name", () -> Archive.openResource(Archive.class, null));
        assertNames("source", () -> Archive.open((ByteSource) null, "a"));
        assertNames("folder", () -> ArchiveSet.open((Path) null), () -> ArchiveSet.find(null, "*"));
        assertNames("glob", () -> ArchiveSet.find(FILE, null));
        assertNames("files", () -> ArchiveSet.open((List<Path>) null));
        assertNames("file", () -> ArchiveSet.open(Arrays.asList(FILE, null)));
        assertNames("options", () -> ArchiveSet.open(FILE, null), () -> ArchiveSet.open(List.of(), null));
        assertNames("files", () -> ArchiveSet.catalogue(null, FILE, true));
        assertNames("file", () -> ArchiveSet.catalogue(Collections.singletonList(null), FILE, true));
        assertNames("target", () -> ArchiveSet.catalogue(List.of(FILE), null, true));
        assertNames("archives", () -> ArchiveSet.of(null));
        assertNames("archive", () -> ArchiveSet.of(Collections.singletonList(null)));
        assertNames("file", () -> ByteSources.ofFile(null));
        assertNames("whole", () -> ByteSources.slice(null, 0, 0));
        assertNames("zip", () -> ByteSources.zipEntry(null, "a"));
        assertNames("name", () -> ByteSources.zipEntry(null, null));
        assertNames("file", () -> Archive.open(null, ReaderOptions.DEFAULT));
        assertNames("options", () -> Archive.open(FILE, null));
        assertNames("source", () -> Archive.open(null, "a", ReaderOptions.DEFAULT));
        assertNames("value", () -> ReaderOptions.DEFAULT.withModelCache(null));
        assertNames("files", () -> OPTIONS.withModels(null));
        assertNames("archive", () -> Archives.append(null, OPTIONS));
        assertNames("options", () -> Archives.append(FILE, null), () -> ArchiveWriter.createModels(FILE, null));
    }

    @Test
    void reading() throws IOException {
        try (Archive archive = archive()) {
            assertNames(
                    "key",
                    () -> archive.get(null),
                    () -> archive.getAll(Arrays.asList("1", null)),
                    () -> archive.contains(null),
                    () -> archive.versions(null),
                    () -> archive.ordinals(null),
                    () -> ArticleProof.of(archive, null),
                    () -> archive.isSignedBy(null),
                    () -> archive.verify((PublicKey) null, articles -> {}));
            assertNames(
                    "filter",
                    () -> archive.stream(null),
                    () -> archive.headlines(null),
                    () -> archive.select(null),
                    () -> archive.count(null),
                    () -> archive.counts(Grouping.YEAR, null));
            assertNames("grouping", () -> archive.counts(null, ArticleFilter.ALL));
            assertNames("keys", () -> archive.getAll(null));
            Selection all = archive.select(ArticleFilter.ALL);
            assertNames(
                    "value",
                    () -> all.order(null),
                    () -> all.fields(new HashSet<>(Arrays.asList(ArticleField.ID, null))));
            assertNames("values", () -> all.fields(null));
            Utf8Article texts = all.utf8Articles().findFirst().orElseThrow();
            assertNames("field", () -> texts.text(null));
            assertNames("query", () -> archive.search(null));
            Search search = archive.search("b");
            assertNames("value", () -> search.filter(null), () -> search.order(null), () -> search.deadline(null));
            assertNames("progress", () -> archive.verify((LongConsumer) null));
            assertNames("older", () -> archive.compare(null, difference -> {}));
            assertNames("receiver", () -> archive.compare(archive, null));
        }
        assertNames("archive", () -> ArticleProof.of(null, 0), () -> ArticleProof.of(null, "1"));
        assertNames("content", () -> new ArticleProof(1, 0, null, List.of()));
        assertNames("path", () -> new ArticleProof(1, 0, new byte[0], null));
        assertNames("hash", () -> new ArticleProof(2, 0, new byte[0], Collections.singletonList(null)));
    }

    @Test
    void writing() throws IOException {
        assertNames(
                "target",
                () -> ArchiveWriter.create((Path) null),
                () -> ArchiveWriter.create((Path) null, OPTIONS),
                () -> TargetFile.create(null, true),
                () -> TargetFile.check(null, true),
                () -> ArchiveWriter.createModels(null, OPTIONS),
                () -> Archives.findUnfinished(null),
                () -> Archives.repair(FILE, null, false),
                () -> Archives.salvage(FILE, null, OPTIONS),
                () -> Archives.redact(FILE, List.of(), null, OPTIONS),
                () -> Archives.merge(List.of(FILE), null, MergeOptions.DEFAULT),
                () -> Archives.compact(FILE, null, OPTIONS));
        assertNames(
                "options",
                () -> ArchiveWriter.create(FILE, null),
                () -> ArchiveWriter.create(OutputStream.nullOutputStream(), null),
                () -> Archives.salvage(FILE, FILE, null),
                () -> Archives.redact(FILE, List.of(), FILE, null),
                () -> Archives.merge(List.of(FILE), FILE, null),
                () -> Archives.compact(FILE, FILE, null),
                () -> Archives.split(FILE, Split.byCount(1), FILE, null));
        assertNames("order", () -> Archives.compact(FILE, FILE, null, OPTIONS));
        assertNames("by", () -> Archives.split(FILE, null, FILE, OPTIONS));
        assertNames("folder", () -> Archives.split(FILE, Split.byCount(1), null, OPTIONS));
        assertNames("grouping", () -> Split.by(null));
        assertNames("sources", () -> Archives.merge(null, FILE, MergeOptions.DEFAULT));
        assertNames("value", () -> MergeOptions.DEFAULT.withProgress(null));
        assertNames("file", () -> TargetFile.behindLinks(null));
        assertNames("out", () -> ArchiveWriter.create((OutputStream) null, OPTIONS));
        assertNames("damaged", () -> Archives.repair(null, FILE, false), () -> Archives.salvage(null, FILE, OPTIONS));
        assertNames(
                "source",
                () -> Archives.redact(null, List.of(), FILE, OPTIONS),
                () -> Archives.merge(Collections.singletonList(null), FILE, MergeOptions.DEFAULT),
                () -> Archives.compact(null, FILE, OPTIONS),
                () -> Archives.split(null, Split.byCount(1), FILE, OPTIONS));
        assertNames("archive", () -> Archives.findModelsWith(null, List.of()));
        assertNames("keys", () -> Archives.findModelsWith(FILE, null));
        assertNames("keys", () -> Archives.redact(FILE, (Collection<String>) null, FILE, OPTIONS));
        try (ArchiveWriter writer = ArchiveWriter.create(OutputStream.nullOutputStream(), OPTIONS)) {
            assertNames("article", () -> writer.add(null), () -> new ArticleSample().add(null));
            assertNames("sample", () -> writer.learn(null));
        }
    }

    @Test
    void options() {
        assertNames("key", () -> OPTIONS.withSigningKey((PrivateKey) null));
        assertNames("value", () -> OPTIONS.withProfile((Profile) null), () -> OPTIONS.withProgress(null));
        ArticleFilter all = ArticleFilter.ALL;
        assertNames(
                "values",
                () -> all.withSources((Collection<String>) null),
                () -> all.withSources((String[]) null),
                () -> all.withLanguages((Collection<String>) null),
                () -> all.withLanguages((String[]) null),
                () -> all.withSections((Collection<String>) null),
                () -> all.withSections((String[]) null));
        assertNames(
                "value",
                () -> all.withSources(Arrays.asList("s", null)),
                () -> all.withLanguages("ar", null),
                () -> all.withSections((String) null));
        assertNames("prefix", () -> all.withIdPrefix(null));
    }

    @Test
    void articles() {
        Article.Builder builder = Article.builder();
        assertNames("body", () -> builder.body(null));
        assertNames("tag", () -> builder.tags(Arrays.asList("a", null)));
        assertNames(
                "key",
                () -> builder.attribute(null, "1"),
                () -> builder.attribute(null, 1),
                () -> builder.attribute(null, 0.5),
                () -> builder.attribute(null, Double.NaN),
                () -> builder.attribute(null, true),
                () -> builder.attributeJson(null, "1"),
                () -> builder.attributes(Collections.singletonMap(null, "1")));
        assertNames(
                "json",
                () -> ArticleProof.parse(null),
                () -> builder.attributeJson("x", null),
                () -> builder.attributes(null),
                () -> builder.attributes(Collections.singletonMap("x", null)));
        assertNames("attribute", () -> builder.build().isFieldAsNumber(null));
        assertNames("digest", () -> builder.build().digestInto(null));
        assertNames("text", () -> ArticleDate.parse(null), () -> new ArticleDate(null, null, null));
        assertNames("precision", () -> new ArticleDate("", null, null));
        assertNames("instant", () -> ArticleDate.of((Instant) null));
        assertNames("day", () -> ArticleDate.of((LocalDate) null));
        assertNames("name", () -> ArticleField.ofMember(null));
    }

    @Test
    void damage() {
        assertNames(
                "section",
                () -> Damage.of(0, null, -1, "m"),
                () -> new CorruptArchiveException("a", 0, null, -1, "problem"));
        assertNames("message", () -> Damage.of(0, SectionKind.FILE, -1, null));
    }
}
