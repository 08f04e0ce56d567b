package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A compression that needs no other module.
 *
 * @param name its name
 * @param suffix the suffix of files
 * @param beginning whether the first bytes are those of a file
 * @param decompressor opens a file
 */
record KnownCompression(String name, String suffix, Predicate<byte[]> beginning, Decompressor decompressor)
        implements Compression {

    private static final int GZIP = 0x8B1F;

    /** The magic of a zstd frame without content. There are 16 kinds. */
    private static final int ZSTD_SKIPPABLE = 0x184D2A50;

    /** All compressions, those of other modules last; looked for once, with the loader of this class. */
    static final List<Compression> ALL = all();

    /** Opens compressed bytes. */
    interface Decompressor {
        InputStream open(InputStream stored) throws IOException;
    }

    private static List<Compression> all() {
        List<Compression> all = new ArrayList<>();
        all.add(new KnownCompression("gzip", "gz", head -> (u32(head) & 0xFFFF) == GZIP, GzipStream::new));
        all.add(new KnownCompression("zstd", "zst", KnownCompression::isZstd, ZstdContent::open));
        all.add(new KnownCompression("bzip2", "bz2", Bzip2Stream::isBeginning, Bzip2Stream::new));
        ServiceLoader.load(Compression.class, Compression.class.getClassLoader())
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The compression of a file with these first bytes. */
    static Optional<Compression> of(byte[] head) {
        return ALL.stream().filter(each -> each.recognize(head)).findFirst();
    }

    /** All names, such as {@code gzip, zstd, bzip2}. */
    static String names() {
        return ALL.stream().map(Compression::name).collect(Collectors.joining(", "));
    }

    private static boolean isZstd(byte[] head) {
        int magic = u32(head);
        return magic == ZstdContent.FRAME || (magic & ~0xF) == ZSTD_SKIPPABLE;
    }

    /** The first four bytes, or zeros where there are fewer. */
    private static int u32(byte[] head) {
        byte[] magic = Arrays.copyOf(head, Integer.BYTES);
        return (magic[0] & 0xFF) | (magic[1] & 0xFF) << 8 | (magic[2] & 0xFF) << 16 | magic[3] << 24;
    }

    @Override
    public boolean recognize(byte[] head) {
        return beginning.test(head);
    }

    @Override
    public InputStream open(InputStream stored) throws IOException {
        return decompressor.open(stored);
    }
}
