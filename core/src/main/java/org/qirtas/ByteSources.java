package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.SourceSlice;
import org.qirtas.internal.io.ZipDirectory;

/**
 * Sources of bytes: files, parts of other sources, and stored entries of zip files. An archive can be read from inside
 * another file without being copied.
 *
 * <pre>{@code
 * ByteSource bundle = ByteSources.ofFile(Path.of("bundle.bin"));
 * try (Archive archive = Archive.open(ByteSources.slice(bundle, 4096, 1_234_568), "news in bundle.bin")) {
 *     System.out.println(archive.size());
 * }
 * ByteSource zip = ByteSources.ofFile(Path.of("news.zip"));
 * try (Archive archive = Archive.open(ByteSources.zipEntry(zip, "2024/news.qrt"), "news.zip: 2024/news.qrt")) {
 *     System.out.println(archive.size());
 * }
 * }</pre>
 *
 * <p>A part closes the source that it is a part of when it is closed, and also if it cannot be made. Therefore nothing
 * stays open if an expression such as those above fails.
 */
public final class ByteSources {

    private ByteSources() {}

    /**
     * Opens a file as {@link Archive#open(Path)} does.
     *
     * @param file a file
     * @return its bytes
     * @throws IOException if it cannot be opened
     */
    public static ByteSource ofFile(Path file) throws IOException {
        return FileSource.open(Objects.requireNonNull(file, "file"));
    }

    /**
     * A part of a source.
     *
     * @param whole source that the part is in; it is closed with the part, and also if the part cannot be made
     * @param position position of the first byte of the part
     * @param length number of bytes of the part
     * @return the part, whose first byte has position 0
     * @throws IOException if the source ends before the part does
     * @throws IllegalArgumentException if a number is negative
     */
    public static ByteSource slice(ByteSource whole, long position, long length) throws IOException {
        Objects.requireNonNull(whole, "whole");
        return partOf(whole, () -> SourceSlice.of(whole, new ByteRange(position, length)));
    }

    /**
     * The content of an entry of a zip file that is stored and not compressed. The tool {@code zip -0} stores files; so
     * does Java with {@link java.util.zip.ZipEntry#STORED}. A zip file of any length is accepted, and only its directory
     * is read. The checksum of the entry is not checked, because an archive has checksums of its own.
     *
     * @param zip the zip file; it is closed with the entry, and also if the entry cannot be read
     * @param name full name of the entry, with {@code /} between folders
     * @return the content of the entry
     * @throws java.io.FileNotFoundException if there is no such entry
     * @throws java.util.zip.ZipException if the entry is compressed or encrypted, or if this is no zip file
     * @throws IOException if the source fails
     */
    public static ByteSource zipEntry(ByteSource zip, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zip, "zip");
        return partOf(zip, () -> SourceSlice.of(zip, new ZipDirectory(zip).find(name)));
    }

    /** Makes a part of a source, or fails. */
    private interface Part {
        ByteSource make() throws IOException;
    }

    private static ByteSource partOf(ByteSource whole, Part part) throws IOException {
        try {
            return part.make();
        } catch (IOException | RuntimeException | Error e) {
            whole.close();
            throw e;
        }
    }
}
