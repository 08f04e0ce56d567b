package org.qirtas.ingest.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** The compression of pages. Every page has a limit and must have the length that the file states. For many threads. */
final class PageCodecs implements CompressionCodecFactory {

    /** The maximum number of bytes of a decompressed page. Writers make pages of a megabyte, or of 1,000 rows. */
    private static final int MAX_PAGE = 1 << 28;

    private static final int LEVEL = 9;

    /** Refuses codecs that nobody reads here. */
    static void requireKnown(CompressionCodecName codec) throws RefusedFileException {
        switch (codec) {
            case UNCOMPRESSED, ZSTD, SNAPPY, GZIP -> {}
            default ->
                throw new RefusedFileException("its pages are compressed with " + codec
                        + ", which is not read; write the file with zstd, Snappy or gzip");
        }
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new Compressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    private static byte[] bytes(BytesInput page) throws IOException {
        return page.toInputStream().readNBytes((int) page.size());
    }

    /** Nothing is kept. */
    @Override
    public void release() {}

    private record Compressor(CompressionCodecName codec) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            return BytesInput.from(Zstd.compress(bytes(page), LEVEL));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {}
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput page, int length) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED || (length == 0 && page.size() == 0)
                    ? page
                    : BytesInput.from(decompressed(bytes(page), length));
        }

        @Override
        public void decompress(ByteBuffer page, int pageLength, ByteBuffer target, int length) throws IOException {
            byte[] bytes = new byte[pageLength];
            page.get(bytes);
            target.put(bytes(decompress(BytesInput.from(bytes), length)));
        }

        private byte[] decompressed(byte[] page, int length) throws IOException {
            if (length < 0 || length > MAX_PAGE) {
                throw new RefusedFileException("a page of " + length + " bytes; " + MAX_PAGE + " are allowed");
            }
            byte[] bytes = switch (codec) {
                case ZSTD -> zstd(page, length);
                case SNAPPY -> snappy(page, length);
                case GZIP -> gzip(page, length);
                default -> throw new IOException("no page is compressed with " + codec);
            };
            if (bytes.length != length) {
                throw new IOException("a page has " + bytes.length + " bytes instead of " + length);
            }
            return bytes;
        }

        private static byte[] zstd(byte[] page, int length) throws IOException {
            byte[] bytes = new byte[length];
            long result = Zstd.decompress(bytes, page);
            if (Zstd.isError(result) || result != length) {
                throw new IOException("a page is no zstd frame of " + length + " bytes");
            }
            return bytes;
        }

        private static byte[] snappy(byte[] page, int length) throws IOException {
            if (Snappy.uncompressedLength(page) != length) {
                throw new IOException("a page does not have the " + length + " bytes that are stated");
            }
            return Snappy.uncompress(page);
        }

        private static byte[] gzip(byte[] page, int length) throws IOException {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
                return in.readNBytes(length + 1);
            }
        }

        @Override
        public void release() {}
    }
}
