package org.qirtas.site;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qirtas.Archive;
import org.qirtas.ModelInfo;

/** A folder of archives and of a page that shows them, for any web server that answers requests for ranges. */
public final class Site {
    private Site() {}

    /**
     * Writes the folder: the archives under their names, the files of their text models, the page, and a feed of the
     * newest articles. What the folder holds besides stays; files of these names are replaced.
     *
     * <pre>{@code
     * Site.write(List.of(Path.of("2024.qrt"), Path.of("2025.qrt")), Path.of("public"), "News");
     * }</pre>
     *
     * @param archives the archives, at least one, which the page shows as one
     * @param folder the folder, which is made if it does not exist
     * @param title the title of the page
     * @throws FileAlreadyExistsException if two archives have the same name
     * @throws IllegalArgumentException if there is no archive
     * @throws IOException if an archive cannot be read, or the folder cannot be written
     */
    public static void write(List<Path> archives, Path folder, String title) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(title, "title");
        Map<String, Path> named = named(archives);
        Map<String, Path> copies = new LinkedHashMap<>(named);
        for (Path archive : named.values()) {
            addModels(archive, copies);
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, Path> copy : copies.entrySet()) {
            replace(copy.getValue(), folder.resolve(copy.getKey()));
        }
        Files.writeString(folder.resolve("feed.atom"), Feed.of(List.copyOf(named.values()), title));
        Files.writeString(folder.resolve("folding.txt"), PageFiles.text("page/folding.txt"));
        Files.writeString(folder.resolve("qirtas.js"), PageFiles.script());
        Files.writeString(folder.resolve("index.html"), PageFiles.page(List.copyOf(named.keySet()), title));
    }

    private static Map<String, Path> named(List<Path> archives) throws IOException {
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path archive : Objects.requireNonNull(archives, "archives")) {
            Path path =
                    Objects.requireNonNull(archive, "archives").toAbsolutePath().normalize();
            if (named.put(String.valueOf(path.getFileName()), path) != null) {
                throw new FileAlreadyExistsException(path.toString(), null, "two archives have this name");
            }
        }
        if (named.isEmpty()) {
            throw new IllegalArgumentException("archives: there is none");
        }
        return named;
    }

    /** The page looks for text models of other files under the names that the archive gives them. */
    private static void addModels(Path path, Map<String, Path> copies) throws IOException {
        try (Archive archive = Archive.open(path)) {
            for (ModelInfo model : archive.info().models()) {
                Path file = path.resolveSibling(model.file());
                if (model.isReference() && !model.file().isEmpty() && Files.isRegularFile(file)) {
                    copies.putIfAbsent(model.file(), file);
                }
            }
        }
    }

    private static void replace(Path file, Path copy) throws IOException {
        if (!Files.exists(copy) || !Files.isSameFile(file, copy)) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
