package org.qirtas.internal.io;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files in a folder whose names match a pattern. */
public final class FolderFiles {

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.toString().replace(File.separatorChar, '/'));

    private FolderFiles() {}

    /**
     * The files in a folder that match a pattern, in the order of their names. Links are followed to files, but not to
     * folders.
     *
     * @param glob pattern of names relative to the folder, as {@link java.nio.file.FileSystem#getPathMatcher} describes
     * @throws java.util.regex.PatternSyntaxException if the pattern is not one
     */
    public static List<Path> find(Path folder, String glob) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.walk(folder, depth(glob))) {
            return files.filter(file -> matcher.matches(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted(BY_NAME)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Folders below the others need not be searched if the pattern cannot match in them. */
    private static int depth(String glob) {
        return glob.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) glob.chars().filter(each -> each == '/').count();
    }
}
