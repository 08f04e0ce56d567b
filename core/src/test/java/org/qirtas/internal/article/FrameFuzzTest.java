package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.SmallModel;

/** Frames, contents and text models of any bytes. */
class FrameFuzzTest {

    private static final FrameReader PLAIN = reader(TextModel.IDENTITY);
    private static final FrameReader WITH_DICTIONARY = reader(SmallModel.TRAINED);
    private static final FrameReader WITH_CONTENT = reader(SmallModel.UNTRAINED);

    private static FrameReader reader(TextModel model) {
        try {
            return new FrameReader(DecodingModel.of(model));
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    private final ArticleDecoder decoder = new ArticleDecoder();

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void frame(byte[] input) {
        FuzzInputs.accepts(() -> read(PLAIN, TextModel.IDENTITY, input));
    }

    @FuzzTest
    void frameWithDictionary(byte[] input) {
        FuzzInputs.accepts(() -> read(WITH_DICTIONARY, SmallModel.TRAINED, input));
        FuzzInputs.accepts(() -> read(WITH_CONTENT, SmallModel.UNTRAINED, input));
    }

    /** Reads a frame as a whole, then its head alone, which must say the same. */
    private void read(FrameReader reader, TextModel model, byte[] frame) throws FormatException {
        int length = reader.decompress(frame, frame.length, false);
        DecodedHead head = DecodedHead.read(decoder, model, reader.content(), reader.start(), length);
        DecodedTail.read(decoder);
        int headLength = reader.decompress(frame, frame.length, true);
        FuzzInputs.accepts(() ->
                assertEquals(head, DecodedHead.read(decoder, model, reader.content(), reader.start(), headLength)));
    }

    private void read(TextModel model, byte[] content) throws FormatException {
        DecodedHead.read(decoder, model, content, 0, content.length);
        DecodedTail.read(decoder);
    }

    @FuzzTest
    void content(byte[] input) {
        FuzzInputs.accepts(() -> read(TextModel.IDENTITY, input));
        FuzzInputs.accepts(() -> read(SmallModel.TRAINED, input));
    }

    @FuzzTest
    void textModel(byte[] input) {
        FuzzInputs.accepts(() -> {
            TextModel model = TextModel.fromBytes(input);
            try (FrameReader reader = new FrameReader(DecodingModel.of(model))) {
                FuzzInputs.accepts(() -> read(reader, model, SmallModel.FRAME));
                FuzzInputs.accepts(() -> reader.exemplar(0, 64));
            }
        });
    }

    @FuzzTest
    void modelReference(byte[] input) {
        FuzzInputs.accepts(() -> {
            ModelReference reference = ModelReference.fromBytes(input);
            assertEquals(reference, ModelReference.fromBytes(reference.toBytes()));
        });
    }

    /** The bytes of a dictionary of which the first ones are a header. */
    @FuzzTest
    void dictionary(byte[] input) {
        FuzzInputs.accepts(() -> {
            Dictionary dictionary = new Dictionary(input, Math.min(input.length, 8));
            TextModel model = new TextModel(1, "", Vocabulary.of(List.of("a")), dictionary);
            try (FrameReader reader = new FrameReader(DecodingModel.of(model))) {
                FuzzInputs.accepts(() -> read(reader, model, SmallModel.FRAME));
            }
        });
    }
}
