package org.qirtas.bench.store;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstd at level 19 for pages, with contexts that are kept. Parquet's own codec makes a stream for each page. */
final class ParquetZstd implements CompressionCodecFactory, BytesInputCompressor, BytesInputDecompressor {

    private static final int LEVEL = 19;

    private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);
    private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return this;
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        return BytesInput.from(compressor.compress(bytes(page)));
    }

    @Override
    public BytesInput decompress(BytesInput page, int length) throws IOException {
        return BytesInput.from(decompressor.decompress(bytes(page), length));
    }

    @Override
    public void decompress(ByteBuffer page, int pageLength, ByteBuffer target, int length) {
        byte[] compressed = new byte[pageLength];
        page.get(compressed);
        target.put(decompressor.decompress(compressed, length));
    }

    private static byte[] bytes(BytesInput page) throws IOException {
        return page.toInputStream().readNBytes((int) page.size());
    }

    /** Called for each codec while others of the file are still in use. {@link #close()} frees the contexts. */
    @Override
    public void release() {}

    void close() {
        compressor.close();
        decompressor.close();
    }
}
