package org.qirtas.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Articles;
import org.qirtas.UnsupportedArchiveException;

/**
 * The archives that a command reads as one: files, catalogues, folders, patterns and addresses. A shell that expands no patterns
 * passes them on, and quoted ones.
 */
final class ArchiveNames {
    /** The characters with which a pattern begins. */
    private static final String GLOB = "*?[{";

    private final List<ArchiveName> archives = new ArrayList<>();
    private final boolean isSingle;

    ArchiveNames(List<String> names) throws IOException {
        for (String name : names) {
            add(new ArchiveName(name));
        }
        isSingle = names.size() == 1 && archives.get(0).name().equals(names.get(0));
    }

    private void add(ArchiveName given) throws IOException {
        if (given.isAddress()) {
            archives.add(given);
        } else if (isPattern(given.name())) {
            addAll(matching(given.name()), given + ": no file matches");
        } else if (Files.isDirectory(given.file())) {
            addAll(
                    ArchiveSet.find(given.file(), "*.qrt"),
                    given + ": no file in the folder has a name that ends in .qrt");
        } else {
            archives.add(given);
        }
    }

    private void addAll(List<Path> found, String otherwise) throws IOException {
        if (found.isEmpty()) {
            throw new IOException(otherwise);
        }
        found.forEach(file -> archives.add(new ArchiveName(file.toString())));
    }

    private static boolean isPattern(String name) {
        return globStart(name) >= 0 && !new File(name).exists();
    }

    private static int globStart(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (GLOB.indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Path> matching(String name) throws IOException {
        String unified = name.replace(File.separatorChar, '/');
        int folderEnd = unified.lastIndexOf('/', globStart(unified)) + 1;
        Path folder = new ArchiveName(name.substring(0, folderEnd)).file();
        try {
            return ArchiveSet.find(folder, unified.substring(folderEnd));
        } catch (PatternSyntaxException e) {
            throw new IOException(name + " is neither a file nor a pattern: " + e.getDescription(), e);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(name);
        }
    }

    /** Whether a single archive was named, and no folder or pattern. */
    boolean isSingle() {
        return isSingle;
    }

    List<ArchiveName> archives() {
        return archives;
    }

    /** Opens a single archive alone, and others, or a catalogue, as a set. */
    Articles open(RemoteOptions remote) throws IOException {
        if (!isSingle) {
            return openSet(archives, remote);
        }
        try {
            return archives.get(0).open(remote);
        } catch (UnsupportedArchiveException e) {
            if (archives.get(0).isAddress()) {
                throw e;
            }
            // A catalogue is no archive.
            return openSet(archives, remote);
        }
    }

    /** Opens archives as a set. */
    static ArchiveSet openSet(List<ArchiveName> archives, RemoteOptions remote) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ArchiveName archive : archives) {
            if (!archive.isAddress()) {
                files.add(FileArgument.requireThere(archive.file()));
            }
        }
        return files.size() == archives.size() ? ArchiveSet.open(files) : openEach(archives, remote);
    }

    private static ArchiveSet openEach(List<ArchiveName> archives, RemoteOptions remote) throws IOException {
        List<Archive> opened = new ArrayList<>();
        try {
            for (ArchiveName archive : archives) {
                opened.add(archive.open(remote));
            }
            return ArchiveSet.of(opened);
        } catch (IOException | RuntimeException e) {
            for (Archive archive : opened) {
                archive.close();
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        return isSingle ? archives.get(0).toString() : Amount.of(archives.size(), "archive");
    }
}
