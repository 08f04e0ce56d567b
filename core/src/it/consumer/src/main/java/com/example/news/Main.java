package com.example.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.qirtas.Archive;
import org.qirtas.Article;

/** Reads an archive from a file and one from the class path or module path, and fails when either is not what was written. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        boolean modules = args[0].equals("module-path");
        Module library = Archive.class.getModule();
        expect(modules, library.isNamed());
        if (modules) {
            expect(
                    true,
                    library.getDescriptor().exports().stream()
                            .allMatch(exports -> exports.source().equals("org.qirtas")));
        }
        readFile();
        readResource();
        System.out.println("Read on the " + args[0]);
    }

    private static void readFile() throws IOException {
        Path folder = Files.createTempDirectory("news");
        Path file = folder.resolve("news.qrt");
        try {
            WriteResource.write(file);
            try (Archive archive = Archive.open(file)) {
                check(archive);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void readResource() throws IOException {
        try (Archive archive = Archive.openResource(Main.class, "news.qrt")) {
            check(archive);
        }
    }

    private static void check(Archive archive) throws IOException {
        Article first = archive.get("1").orElseThrow();
        expect("قرطاس", first.title());
        expect("صحيفة يكتب فيها", first.body());
        Article second = archive.get("2").orElseThrow();
        expect(null, second.title());
        expect("No title", second.body());
        expect(true, archive.get("3").isEmpty());
    }

    private static void expect(Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalStateException("expected " + expected + " but found " + found);
        }
    }
}
