package com.example.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;

/** Packs a file of each form, and fails when a form is not found or an article is not what was written. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        boolean modules = args[0].equals("module-path");
        expect(modules, ArticleInput.class.getModule().isNamed());
        Path folder = Files.createTempDirectory("forms");
        try {
            List<Path> files = write(folder, !modules);
            pack(files, folder.resolve("all.qrt"));
            System.out.println("Packed " + files.size() + " files on the " + args[0]);
        } finally {
            delete(folder);
        }
    }

    private static List<Path> write(Path folder, boolean parquet) throws IOException {
        List<Path> files = Samples.write(folder);
        Path first = folder.resolve("first.qrt");
        pack(files, first);
        Stream<Path> more = parquet ? Stream.of(first, export(first, folder.resolve("a.parquet"))) : Stream.of(first);
        return Stream.concat(files.stream(), more).toList();
    }

    private static void pack(List<Path> files, Path target) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(target)) {
            for (Path file : files) {
                add(file, writer);
            }
            writer.finish();
        }
    }

    private static void add(Path file, ArchiveWriter writer) throws IOException {
        int count = 0;
        try (ArticleInput input = ArticleInput.open(file)) {
            for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
                expect(Samples.BODY, next.get().body());
                writer.add(next.get());
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("no article in " + file);
        }
    }

    private static Path export(Path archive, Path target) throws IOException {
        ExportForm parquet = ExportForm.named("parquet").orElseThrow();
        try (Archive articles = Archive.open(archive);
                OutputStream out = Files.newOutputStream(target);
                ArticleExport export = parquet.open(out, ExportOptions.DEFAULT)) {
            for (Article article : articles) {
                export.write(article);
            }
        }
        return target;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void expect(Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalStateException("expected " + expected + " but found " + found);
        }
    }
}
