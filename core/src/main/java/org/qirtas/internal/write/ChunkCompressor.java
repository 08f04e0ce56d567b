package org.qirtas.internal.write;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qirtas.internal.article.FrameWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.zstd.ZstdParameters;

/** Makes chunks of articles whose models are complete. For any number of threads. */
final class ChunkCompressor {

    private final ZstdParameters search;
    private final Set<Integer> redacted;

    /**
     * A compressor.
     *
     * @param search parameters of the compression of frames
     * @param redacted ordinals of articles that are not written
     */
    ChunkCompressor(ZstdParameters search, Set<Integer> redacted) {
        this.search = search;
        this.redacted = redacted;
    }

    /** A chunk's payload, the directory and the frames after it, and the ordinal after its last article. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Chunk(int endOrdinal, byte[] directory, byte[] frames) {}

    Chunk compress(List<BatchArticle> articles) throws FormatException {
        Map<WritingModel, FrameWriter> writers = new HashMap<>();
        int firstOrdinal = articles.get(0).ordinal();
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(firstOrdinal);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        try {
            for (BatchArticle article : articles) {
                int model = article.model().number();
                int offset = offset(article);
                if (redacted.contains(article.ordinal())) {
                    directory.addFrame(WritingModel.IDENTITY, new byte[0]);
                } else if (offset != Exemplars.NOWHERE && directory.isDue(model, offset)) {
                    directory.addExemplar(model, offset, article.content().length());
                } else {
                    byte[] frame = writer(article.model(), writers).compress(article.content());
                    directory.addFrame(model, frame);
                    frames.writeBytes(frame);
                }
            }
        } finally {
            writers.forEach(WritingModel::giveBack);
        }
        return new Chunk(firstOrdinal + articles.size(), directory.toBytes(), frames.toByteArray());
    }

    /** Where the dictionary has an article, because it was chosen or is equal to one of the sample. */
    private static int offset(BatchArticle article) {
        return article.isExemplar()
                ? article.dictionaryOffset()
                : article.model().exemplars().find(article.content());
    }

    private FrameWriter writer(WritingModel model, Map<WritingModel, FrameWriter> writers) throws FormatException {
        FrameWriter writer = writers.get(model);
        if (writer == null) {
            writer = model.takeFrameWriter(search);
            writers.put(model, writer);
        }
        return writer;
    }
}
