package com.example.news;

import java.io.IOException;
import java.nio.file.Path;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;

/** Writes the archive that the jar ships. */
final class WriteResource {
    private WriteResource() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path file) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            writer.add(Article.builder()
                    .id("1")
                    .title("قرطاس")
                    .body("صحيفة يكتب فيها")
                    .build());
            writer.add(Article.builder().id("2").body("No title").build());
            writer.finish();
        }
    }
}
