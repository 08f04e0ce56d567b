package org.qirtas.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the archives of paths. For one thread. */
final class FileListing {

    static final String ENDING = ".qrt";

    private final Configuration configuration;
    private final boolean isRecursive;
    private final List<ArchiveFile> found = new ArrayList<>();

    private FileListing(Configuration configuration, boolean isRecursive) {
        this.configuration = configuration;
        this.isRecursive = isRecursive;
    }

    /**
     * The archives of paths, in the order of the paths. Those of a folder or pattern are in the order of their names.
     *
     * @throws FileNotFoundException if a path has none
     */
    static List<ArchiveFile> find(ReadOptions options, Configuration configuration) throws IOException {
        if (options.paths().isEmpty()) {
            throw new FileNotFoundException("no path is given: load() needs an archive, a folder or a pattern");
        }
        FileListing listing = new FileListing(configuration, options.isRecursive());
        for (String path : options.paths()) {
            listing.add(new Path(path));
        }
        return listing.found;
    }

    private void add(Path pattern) throws IOException {
        FileSystem files = pattern.getFileSystem(configuration);
        FileStatus[] matches = files.globStatus(pattern);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException(pattern + " does not exist");
        }
        int before = found.size();
        for (FileStatus match : sorted(matches)) {
            if (match.isDirectory()) {
                addFolder(files, match.getPath());
            } else {
                found.add(ArchiveFile.of(match));
            }
        }
        if (found.size() == before) {
            throw new FileNotFoundException(pattern + " has no file whose name ends in " + ENDING);
        }
    }

    private void addFolder(FileSystem files, Path folder) throws IOException {
        for (FileStatus entry : sorted(files.listStatus(folder, inside -> isVisible(inside.getName())))) {
            if (!entry.isDirectory() && isArchive(entry.getPath().getName())) {
                found.add(ArchiveFile.of(entry));
            } else if (entry.isDirectory() && isRecursive) {
                addFolder(files, entry.getPath());
            }
        }
    }

    /** Whether a file of a folder is read. */
    static boolean isArchive(String name) {
        return isVisible(name) && name.endsWith(ENDING);
    }

    /** Spark and others keep unfinished files and notes under such names. */
    private static boolean isVisible(String name) {
        return !name.startsWith(".") && !name.startsWith("_");
    }

    private static List<FileStatus> sorted(FileStatus[] entries) {
        List<FileStatus> sorted = new ArrayList<>(List.of(entries));
        sorted.sort(Comparator.comparing(entry -> entry.getPath().toString()));
        return sorted;
    }
}
