package org.qirtas.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with blocks of files, which several processes may use. If it grows beyond its limit, the files written first
 * are deleted. For any number of threads.
 */
final class CacheFolder {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}-[0-9]+\\.blocks");

    /** Bytes that this process writes until it looks at the folder again, as others may write too. */
    private static final long LOOK = 8 << 20;

    private final Path folder;
    private final long limit;
    private long size;
    private long unseen;
    private volatile boolean isWritable = true;

    private CacheFolder(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Opens a folder, and creates it if its parent exists. */
    static CacheFolder open(Path folder, long limit) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        CacheFolder opened = new CacheFolder(folder, limit);
        opened.shrink();
        return opened;
    }

    Path file(String name, long number) {
        return folder.resolve(name + "-" + number + ".blocks");
    }

    boolean isWritable() {
        return isWritable;
    }

    /** Stops writing: the disk may be full. */
    void giveUp() {
        isWritable = false;
    }

    /** Counts bytes that were added. */
    synchronized void grown(long bytes) {
        size += bytes;
        unseen += bytes;
        if (size > limit || unseen > LOOK) {
            shrink();
        }
    }

    /** A file of the folder. */
    private record Entry(Path file, long length, FileTime written) {}

    /** Deletes the oldest files until nine tenths of the limit are left, if the folder is too large. */
    private synchronized void shrink() {
        try {
            List<Entry> entries = entries();
            size = entries.stream().mapToLong(Entry::length).sum();
            unseen = 0;
            long target = size > limit ? limit / 10 * 9 : limit;
            for (Entry entry : entries) {
                if (size > target) {
                    Files.deleteIfExists(entry.file());
                    size -= entry.length();
                }
            }
        } catch (IOException e) {
            giveUp();
        }
    }

    /** The files with blocks, the one written first at the front. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(CacheFolder::isOurs).toList()) {
                add(file, entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::written));
        return entries;
    }

    private static boolean isOurs(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    private static void add(Path file, List<Entry> entries) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            // Another process has deleted it in the meantime.
            return;
        }
    }
}
