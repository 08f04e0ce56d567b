package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.CorruptArchiveException;
import org.qirtas.RedactedArticleException;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.FrameBuffers;
import org.qirtas.internal.article.FrameReader;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;

/** Reads the contents of articles as codes, with the necessary buffers and native contexts. For one thread at a time. */
final class ContentReader implements AutoCloseable {

    /** Bytes of codes; the buffers take about ten times as much. */
    private static final int MAX_KEPT_CONTENT = 1 << 20;

    private final FrameBuffers buffers = new FrameBuffers();
    private final FrameReaders frameReaders = new FrameReaders(buffers);
    private final ChunkReader frames = new ChunkReader();
    private @Nullable ReadContext context;
    private TextModel model = TextModel.IDENTITY;
    private byte[] bytes = {};
    private int start;
    private int length;
    private boolean bloated;

    /** Goes to a generation. Ordinals are then those inside it. */
    void enter(ReadContext entered) {
        context = entered;
        frames.enter(entered);
    }

    private ReadContext context() {
        return Objects.requireNonNull(context, "no generation was entered");
    }

    /** Whether an article was redacted. */
    boolean isRedacted(int ordinal) throws IOException, FormatException {
        frames.find(ordinal);
        return frames.length() == 0 && !frames.isExemplar();
    }

    /**
     * Reads the content of an article.
     *
     * @param headOnly whether only its head is needed; more may be read
     * @return whether only the head was read
     */
    boolean read(int ordinal, boolean headOnly) throws IOException, FormatException {
        ReadContext entered = context();
        frames.find(ordinal);
        int number = frames.model();
        if (number >= entered.modelCount()) {
            throw new FormatException("the article needs text model " + number + ", which the archive does not have");
        }
        length = frames.length();
        if (length == 0 && !frames.isExemplar()) {
            SectionReader file = entered.file();
            throw new RedactedArticleException(file.name(), file.firstOrdinal() + ordinal);
        }
        DecodingModel loaded = entered.model(number);
        FrameReader reader = frameReaders.of(loaded);
        bloated |= length > MAX_KEPT_CONTENT;
        if (frames.isExemplar()) {
            reader.exemplar(frames.offset(), length);
        } else {
            length = decompress(reader, frames.read(), length, headOnly);
        }
        model = loaded.model();
        bytes = reader.content();
        start = reader.start();
        return headOnly && reader.isDivided();
    }

    private int decompress(FrameReader reader, byte[] frame, int frameLength, boolean headOnly) throws FormatException {
        try {
            return reader.decompress(frame, frameLength, headOnly);
        } finally {
            bloated |= buffers.capacity() > MAX_KEPT_CONTENT;
        }
    }

    /** The meaning of the codes. */
    TextModel model() {
        return model;
    }

    /** Holds the content until the next one is read. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the content begins in {@link #bytes()}. */
    int start() {
        return start;
    }

    /** Length of the content in bytes. */
    int length() {
        return length;
    }

    /** An error in the article that was read last. */
    CorruptArchiveException damage(int ordinal, FormatException error) {
        return context().file().damage(frames.place(), ordinal, error.problem());
    }

    /** Whether an article was too long to keep the buffers. */
    boolean isBloated() {
        return bloated;
    }

    /** Frees the native contexts. */
    @Override
    public void close() {
        frameReaders.close();
    }
}
