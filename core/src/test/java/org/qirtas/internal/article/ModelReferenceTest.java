package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PlainName;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.testing.SmallModel;

class ModelReferenceTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final ModelReference REFERENCE = new ModelReference(3, "ar", DIGEST, 700, 90_000, "ar.qrtm");

    private static Manifest.Model declared(String digest, long tokens, String file) {
        return new Manifest.Model(new SectionPlace(9, 16, 96), "ar", 5, tokens, 90_000, digest, file);
    }

    @Test
    void bytesAndBack() throws FormatException {
        assertEquals(REFERENCE, ModelReference.fromBytes(REFERENCE.toBytes()));
        ModelReference unnamed = new ModelReference(1, "", DIGEST, 0, 0, "");
        assertEquals(unnamed, ModelReference.fromBytes(unnamed.toBytes()));
    }

    @Test
    void bytesThatAreCutOffOrTooManyAreRefused() {
        byte[] bytes = REFERENCE.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> ModelReference.fromBytes(cut));
        }
        assertThrows(FormatException.class, () -> ModelReference.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void theManifestSaysTheSame() throws FormatException {
        assertEquals(REFERENCE, ModelReference.of(3, declared(DIGEST, 700, "ar.qrtm")));
        assertThrows(FormatException.class, () -> ModelReference.of(3, declared("", 700, "ar.qrtm")));
        assertThrows(FormatException.class, () -> ModelReference.of(3, declared(DIGEST, 65_535, "ar.qrtm")));
    }

    @Test
    void aPathIsNoName() {
        for (String path :
                List.of("../ar.qrtm", "/etc/passwd", "a/b", "a\\b", "C:x", "..", ".", "a\0b", "x".repeat(256))) {
            assertFalse(PlainName.isPlain(path), path);
            assertThrows(FormatException.class, () -> ModelReference.of(3, declared(DIGEST, 700, path)), path);
            ModelReference lying = new ModelReference(3, "ar", DIGEST, 700, 90_000, path);
            assertThrows(FormatException.class, () -> ModelReference.fromBytes(lying.toBytes()), path);
        }
        for (String name : List.of("ar.qrtm", "..qrtm", "أخبار.qrtm", "a b", "x".repeat(255))) {
            assertTrue(PlainName.isPlain(name), name);
        }
        assertFalse(PlainName.isPlain(""));
    }

    /** The digest does not depend on the number, and on everything else. */
    @Test
    void theDigestIsThatOfEverythingButTheNumber() throws FormatException {
        byte[] one = SmallModel.bytes(SmallModel.TRAINED);
        byte[] many = SmallModel.bytes(
                new TextModel(900, "ar", SmallModel.TRAINED.vocabulary(), SmallModel.TRAINED.dictionary()));
        assertEquals(TextModel.digest(one), TextModel.digest(many));
        for (int i = 1; i < one.length; i += 7) {
            byte[] changed = one.clone();
            changed[i] ^= 1;
            assertFalse(TextModel.digest(changed).equals(TextModel.digest(one)), "byte " + i);
        }
    }
}
