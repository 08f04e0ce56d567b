package org.qirtas.internal.format;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.FormatException;

/**
 * The directory before the frames of a chunk. It gives for each article its text model, and either the length and the
 * checksum of its frame or, for an exemplar, which has no frame, its place in the dictionary of the model. For one
 * thread; one object can read many directories in turn.
 *
 * <pre>
 *  0               4       5              6             8             9
 *  | first ordinal | count | length width | first model | model width |
 *  | exemplars (1 bit each) | lengths | models | starts | CRC-32C of each frame |
 * </pre>
 *
 * <p>The first three are bit-packed, each beginning on a byte; a model is given as its distance from the smallest. The
 * length of a frame is in bytes, and that of an exemplar in units of two bytes. The exemplars of one model in a chunk
 * stand in its dictionary without gaps. Each model with exemplars has a start in units of two bytes, in the order of
 * its first exemplar.
 */
public final class ChunkDirectory {

    static final int FIXED = 9;

    /** Minimum length of a directory: that of one article, with a bit for the exemplars, and its start or checksum. */
    public static final int MIN_LENGTH = FIXED + 1 + Integer.BYTES;

    /** Bytes of a unit. */
    static final int UNIT = Short.BYTES;

    private byte[] bytes = {};
    private int start;
    private int end;
    private int firstOrdinal;
    private int count;
    private int lengthWidth;
    private int firstModel;
    private int modelWidth;
    private long exemplars;

    /** A directory that is to be {@linkplain #read read}. */
    public ChunkDirectory() {}

    /**
     * Reads a directory that has been checked against its checksum, in place of the one read before.
     *
     * @param bytes holds the directory; not copied
     * @param start where it begins
     * @param length number of bytes that belong to it
     */
    public void read(byte[] bytes, int start, int length) throws FormatException {
        if (length < MIN_LENGTH) {
            throw new FormatException("a chunk's directory is " + length + " bytes long");
        }
        this.bytes = bytes;
        this.start = start;
        end = start + length;
        firstOrdinal = (int) BitPacking.get(bytes, start, 0, Integer.SIZE);
        count = bytes[start + 4] & 0xFF;
        lengthWidth = bytes[start + 5] & 0xFF;
        firstModel = (int) BitPacking.get(bytes, start + 6, 0, Short.SIZE);
        modelWidth = bytes[start + 8] & 0xFF;
        boolean possible = firstOrdinal >= 0
                && firstOrdinal <= Limits.ARTICLES - count
                && count >= 1
                && count <= Limits.CHUNK_ARTICLES
                && lengthWidth <= BitPacking.width(Limits.CONTENT)
                && modelWidth <= Short.SIZE;
        if (!possible || length < checksumsOffset(0) - start) {
            throw new FormatException("a chunk's directory contradicts itself");
        }
        exemplars = BitPacking.get(bytes, start + FIXED, 0, count);
        if (end != checksumsOffset(startCount()) + frames() * Integer.BYTES) {
            throw new FormatException("a chunk's directory contradicts itself");
        }
    }

    /**
     * Reads a directory that has been checked against its checksum.
     *
     * @param bytes holds the directory; not copied
     */
    public static ChunkDirectory of(byte[] bytes) throws FormatException {
        ChunkDirectory directory = new ChunkDirectory();
        directory.read(bytes, 0, bytes.length);
        return directory;
    }

    /** Ordinal of the first article. */
    public int firstOrdinal() {
        return firstOrdinal;
    }

    /** Number of articles, 1 to 64. */
    public int count() {
        return count;
    }

    /** Number of the text model of an article. */
    public int model(int index) {
        return firstModel + (int) BitPacking.get(bytes, modelsOffset(), index, modelWidth);
    }

    /** Whether an article is an exemplar. */
    public boolean isExemplar(int index) {
        return (exemplars >>> index & 1) != 0;
    }

    /** Length of an article's frame, or of its content in the dictionary, in bytes. */
    public int length(int index) {
        return packedLength(index) << (isExemplar(index) ? 1 : 0);
    }

    /** Where an article's frame begins after the directory, or its content in the content of the dictionary, in bytes. */
    public long offset(int index) {
        return isExemplar(index) ? exemplarOffset(index) : total(~exemplars & before(index));
    }

    /** Length of all frames in bytes. */
    public long framesLength() {
        return total(~exemplars & before(count));
    }

    /** Sum of the packed lengths of some articles. It is computed a word at a time. */
    private long total(long articles) {
        int end = Long.SIZE - Long.numberOfLeadingZeros(articles);
        long mask = BitPacking.mask(lengthWidth);
        int step = BitPacking.perWord(lengthWidth);
        long total = 0;
        for (int i = Long.numberOfTrailingZeros(articles); i < end; i += step) {
            long lengths = BitPacking.word(bytes, lengthsOffset(), i, lengthWidth);
            int stop = Math.min(end, i + step);
            for (int j = i; j < stop; j++, lengths >>>= lengthWidth) {
                total += lengths & mask & -(articles >>> j & 1);
            }
        }
        return total;
    }

    /** The articles before one of them, a bit for each. */
    private static long before(int index) {
        return index == Long.SIZE ? -1 : (1L << index) - 1;
    }

    /** CRC-32C of an article's frame. */
    public int checksum(int index) {
        int before = Long.bitCount(~exemplars & before(index));
        return (int) BitPacking.get(bytes, end - frames() * Integer.BYTES, before, Integer.SIZE);
    }

    /** Number of articles with a frame. */
    private int frames() {
        return count - Long.bitCount(exemplars);
    }

    private long exemplarOffset(int index) {
        long earlier = exemplars & before(index);
        if (modelWidth > 0) {
            int model = model(index);
            for (long rest = earlier; rest != 0; rest &= rest - 1) {
                int other = Long.numberOfTrailingZeros(rest);
                if (model(other) != model) {
                    earlier &= ~(1L << other);
                }
            }
        }
        int first = earlier == 0 ? index : Long.numberOfTrailingZeros(earlier);
        return (start(first) + total(earlier)) * UNIT;
    }

    /** Where the first exemplar of a model begins, in units. */
    private long start(int index) {
        return BitPacking.get(bytes, checksumsOffset(0), firstsBefore(index), Integer.SIZE) & 0xFFFFFFFFL;
    }

    private int startCount() {
        return exemplars == 0 ? 0 : modelWidth == 0 ? 1 : firstsBefore(count);
    }

    /** Number of exemplars before an article that are the first ones of their models. */
    private int firstsBefore(int index) {
        if (modelWidth == 0) {
            return 0;
        }
        int[] seen = new int[Limits.CHUNK_ARTICLES];
        int found = 0;
        for (long rest = exemplars & before(index); rest != 0; rest &= rest - 1) {
            int model = model(Long.numberOfTrailingZeros(rest));
            if (Arrays.stream(seen, 0, found).noneMatch(other -> other == model)) {
                seen[found++] = model;
            }
        }
        return found;
    }

    private int packedLength(int index) {
        return (int) BitPacking.get(bytes, lengthsOffset(), index, lengthWidth);
    }

    private int lengthsOffset() {
        return start + FIXED + (int) BitPacking.length(count, 1);
    }

    private int modelsOffset() {
        return lengthsOffset() + (int) BitPacking.length(count, lengthWidth);
    }

    private int checksumsOffset(int starts) {
        return modelsOffset() + (int) BitPacking.length(count, modelWidth) + starts * Integer.BYTES;
    }
}
