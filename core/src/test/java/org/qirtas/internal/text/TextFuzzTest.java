package org.qirtas.internal.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.testing.FuzzInputs;

/** Vocabularies of any bytes, and texts of any codes. */
class TextFuzzTest {

    private final TokenReader reader = new TokenReader();

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** The length of a vocabulary in two bytes, the vocabulary, and texts coded with it. */
    @FuzzTest
    void vocabulary(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            Vocabulary vocabulary = VocabularyForm.fromBytes(parts.bytes(parts.u16()));
            VocabularyForm.fromBytes(VocabularyForm.toBytes(vocabulary));
            readTexts(vocabulary, parts.bytes(parts.remaining()));
        });
    }

    @FuzzTest
    void codes(byte[] input) {
        FuzzInputs.accepts(() -> readTexts(Vocabulary.identity(), input));
    }

    private void readTexts(Vocabulary vocabulary, byte[] codes) throws FormatException, java.io.IOException {
        reader.reset(vocabulary, codes, 0, codes.length & ~1);
        reader.unit();
        while (reader.remainingUnits() > 0) {
            FuzzInputs.accepts(reader::endedText);
        }
        reader.reset(vocabulary, codes, 0, codes.length & ~1);
        reader.number();
        reader.lastText();
    }
}
