package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Selection;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;

/** Each form writes the same of articles of which only the fields were decoded that it reads. */
class ExportFieldsTest {
    private static final String ODD = """
            {"id":17,"published":1643365800,"updated":"next week","rank":[1]}
            {"id":null,"title":5,"lead":{"a":1},"views":"many","tags":"one","body":7}
            {"lang":"fa","published_at":"mine","body":"متن"}
            """;

    private static final List<List<String>> FIELDS = List.of(
            List.of(),
            List.of("id", "title"),
            List.of("title", "attributes"),
            List.of("published_at", "views", "rank"),
            List.of("lead", "published", "tags"),
            List.of("body"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void pack() throws IOException {
        Path lines = Files.writeString(folder.resolve("news.jsonl"), Samples.ALL + ODD);
        Run.of("pack", lines, "-o", archive(), "--as", "none").done();
    }

    private static Path archive() {
        return folder.resolve("news.qrt");
    }

    static Stream<String> forms() {
        return ExportForm.all().stream().map(ExportForm::formName);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theOtherFieldsAreNotRead(String form) throws IOException {
        for (List<String> fields : FIELDS) {
            ExportOptions options =
                    ExportOptions.DEFAULT.withFields(fields).withTemplate("{id}: {title}\n{rank}\n{attributes}");
            writesTheSame(ExportForm.named(form).orElseThrow(), options);
            writesTheSame(ExportForm.named(form).orElseThrow(), options.withNormalized(true));
        }
    }

    private static void writesTheSame(ExportForm form, ExportOptions options) throws IOException {
        try (Archive archive = Archive.open(archive())) {
            Selection all = archive.select(ArticleFilter.ALL);
            assertArrayEquals(
                    written(form, options, all),
                    written(form, options, all.fields(form.fields(options))),
                    () -> form.formName() + options.fields());
        }
    }

    private static byte[] written(ExportForm form, ExportOptions options, Selection selection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArticleExport export = form.open(bytes, options)) {
            for (Article article : selection.articles().toList()) {
                export.write(article);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNotWrittenIsNotDecoded() {
        ExportOptions options = ExportOptions.DEFAULT.withFields(List.of("id", "title"));
        Set<ArticleField> few = Set.of(ArticleField.ID, ArticleField.TITLE, ArticleField.ATTRIBUTES);
        for (String form : List.of("jsonl", "csv", "md", "parquet")) {
            assertEquals(few, ExportForm.named(form).orElseThrow().fields(options), form);
        }
        assertEquals(
                Set.of(ArticleField.LEAD, ArticleField.ATTRIBUTES),
                ExportForm.TEXT.fields(ExportOptions.DEFAULT.withTemplate("{lead}")));
    }
}
