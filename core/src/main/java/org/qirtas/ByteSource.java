package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A source of the bytes of an archive, such as a file, memory, an object store, or a web server that serves ranges.
 * Implementations must be safe for use by many threads at once, and their content must never change.
 *
 * <pre>{@code
 * ByteSource source = new ByteSource() {
 *     private final byte[] bytes = Files.readAllBytes(Path.of("news.qrt"));
 *
 *     @Override
 *     public long length() {
 *         return bytes.length;
 *     }
 *
 *     @Override
 *     public int read(long position, ByteBuffer target) {
 *         int count = (int) Math.min(target.remaining(), bytes.length - position);
 *         target.put(bytes, (int) position, count);
 *         return count == 0 ? -1 : count;
 *     }
 *
 *     @Override
 *     public void close() {}
 * };
 * try (Archive archive = Archive.open(source, "news.qrt")) {
 *     System.out.println(archive.size() + " articles in " + source.length() + " bytes");
 *     int count = source.read(0, ByteBuffer.allocate(8));
 * }
 * }</pre>
 *
 * <p>{@link ByteSources} opens files, parts of other sources, and stored entries of zip files.
 */
public interface ByteSource extends Closeable {

    /**
     * The number of bytes.
     *
     * @return the length, at least 0
     * @throws IOException if the length cannot be determined
     */
    long length() throws IOException;

    /**
     * Reads bytes from a position: at least one, and at most as many as the target has room for.
     *
     * @param position position of the first byte, 0 to the length
     * @param target receives the bytes at its position, which advances
     * @return the number of bytes read, or -1 if the position is at the end
     * @throws IOException if reading fails
     */
    int read(long position, ByteBuffer target) throws IOException;

    /**
     * A name of the bytes. Two sources with equal names have the same bytes.
     *
     * <pre>{@code
     * ByteSource source = ByteSources.ofFile(file);
     * source.identity().ifPresent(name -> System.out.println("opened " + name));
     * }</pre>
     *
     * @return the name, or empty if the source knows none, which is the default
     */
    default Optional<String> identity() {
        return Optional.empty();
    }

    /**
     * Opens another file of the folder in which this one is. An archive may refer to text models of such files.
     *
     * <pre>{@code
     * ByteSource source = ByteSources.ofFile(file);
     * Optional<ByteSource> models = source.sibling("ar.qrtm");
     * if (models.isPresent()) {
     *     models.get().close();
     * }
     * }</pre>
     *
     * @param name name of the file, without a folder
     * @return a source for the caller to close; or empty if there is no such file, or if the source knows no folder, which
     *     is the default
     * @throws IOException if the file is there and cannot be opened
     */
    default Optional<ByteSource> sibling(String name) throws IOException {
        return Optional.empty();
    }

    /**
     * Announces that ranges will be read soon. A source for which a read is expensive can get several of them at once.
     * By default nothing happens.
     *
     * <pre>{@code
     * ByteSource source = ByteSources.ofFile(file);
     * source.prefetch(List.of(new ByteRange(0, 100), new ByteRange(4000, 100)));
     * }</pre>
     *
     * @param ranges ranges within the source, in any order; they may overlap
     * @throws IOException if the source fails
     */
    default void prefetch(List<ByteRange> ranges) throws IOException {
        // Most sources have no use for the announcement.
    }
}
