package org.qirtas.format;

import java.util.Arrays;

/**
 * What stands before the frames of a chunk: how long each is, which text model it needs, and its checksum.
 *
 * <pre>
 *  0               4       5              6            8             9
 *  | first ordinal | count | length width | first model | model width | lengths | models | CRC-32C of each frame |
 * </pre>
 *
 * <p>Lengths and models are bit-packed, each beginning on a byte; a model is given as its distance from the smallest.
 *
 * @param firstOrdinal ordinal of the first article
 * @param lengths length of each frame in bytes
 * @param models number of the text model of each frame, 0 for the identity model
 * @param checksums CRC-32C of each frame
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ChunkDirectory(int firstOrdinal, int[] lengths, int[] models, int[] checksums) {

    private static final int FIXED = 9;

    /** The directory's bytes. */
    public byte[] toBytes() {
        int firstModel = Arrays.stream(models).min().orElse(0);
        long[] distances =
                Arrays.stream(models).mapToLong(model -> model - firstModel).toArray();
        long[] frameLengths = Arrays.stream(lengths).asLongStream().toArray();
        int lengthWidth = BitPacking.width(Arrays.stream(frameLengths).max().orElse(0));
        int modelWidth = BitPacking.width(Arrays.stream(distances).max().orElse(0));
        PayloadWriter writer = new PayloadWriter()
                .u32(firstOrdinal)
                .u8(lengths.length)
                .u8(lengthWidth)
                .u16(firstModel)
                .u8(modelWidth)
                .bytes(BitPacking.pack(frameLengths, lengthWidth))
                .bytes(BitPacking.pack(distances, modelWidth));
        for (int checksum : checksums) {
            writer.u32(checksum);
        }
        return writer.toBytes();
    }

    /** Reads a directory that has been checked against its checksum. */
    public static ChunkDirectory fromBytes(byte[] bytes, int length) throws FormatException {
        View view = View.of(bytes, length);
        int[] lengths = new int[view.count];
        int[] models = new int[view.count];
        int[] checksums = new int[view.count];
        for (int i = 0; i < view.count; i++) {
            lengths[i] = view.frameLength(i);
            models[i] = view.model(i);
            checksums[i] = view.checksum(i);
        }
        return new ChunkDirectory(view.firstOrdinal, lengths, models, checksums);
    }

    /**
     * A directory read in place, for those who want one article of it.
     *
     * @param bytes holds the directory from its first byte on
     * @param firstOrdinal ordinal of the first article
     * @param count number of articles, 1 to 64
     * @param lengthWidth bits of a frame length
     * @param firstModel smallest model number
     * @param modelWidth bits of a model's distance from it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record View(byte[] bytes, int firstOrdinal, int count, int lengthWidth, int firstModel, int modelWidth) {

        /** A directory of no frames. */
        public static final View NONE = new View(new byte[0], 0, 0, 0, 0, 0);

        /** Reads the fixed part and checks that the length fits it. */
        public static View of(byte[] bytes, int length) throws FormatException {
            PayloadReader reader = new PayloadReader(bytes, 0, length);
            View view = new View(bytes, reader.u32(), reader.u8(), reader.u8(), reader.u16(), reader.u8());
            boolean possible = view.firstOrdinal >= 0
                    && view.count >= 1
                    && view.count <= Limits.CHUNK_ARTICLES
                    && view.lengthWidth <= BitPacking.width(Limits.CONTENT)
                    && view.modelWidth <= Short.SIZE;
            if (!possible || length != view.checksumStart() + view.count * Integer.BYTES) {
                throw new FormatException("a chunk's directory contradicts itself");
            }
            return view;
        }

        /** Length of a frame in bytes. */
        public int frameLength(int index) {
            return (int) BitPacking.get(bytes, FIXED, index, lengthWidth);
        }

        /**
         * Fills in where each frame begins, and after them where the last ends.
         *
         * @param first where the first frame begins
         * @param positions receives {@code count + 1} positions
         */
        public void framePositions(long first, long[] positions) {
            positions[0] = first;
            for (int i = 0; i < count; i++) {
                positions[i + 1] = positions[i] + frameLength(i);
            }
        }

        /** Number of the text model of a frame. */
        public int model(int index) {
            return firstModel + (int) BitPacking.get(bytes, modelStart(), index, modelWidth);
        }

        /** CRC-32C of a frame. */
        public int checksum(int index) {
            return (int) BitPacking.get(bytes, checksumStart(), index, Integer.SIZE);
        }

        private int modelStart() {
            return FIXED + (int) BitPacking.length(count, lengthWidth);
        }

        private int checksumStart() {
            return modelStart() + (int) BitPacking.length(count, modelWidth);
        }
    }
}
