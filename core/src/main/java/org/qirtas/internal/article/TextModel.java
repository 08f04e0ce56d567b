package org.qirtas.internal.article;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.text.VocabularyForm;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * The shared data of the articles of a language: a vocabulary and a dictionary. Immutable; for any number of threads.
 *
 * <pre>
 *  | number (varint) | name (text) | tokens (block) | dictionary ({@link DictionaryCoding}) |
 *  token: | units shared with the token before (varint) | further units (varint) | the further units (varints) |
 * </pre>
 *
 * @param number 1, 2, 3... in the order of the file
 * @param name language or script
 * @param vocabulary tokens by code
 * @param dictionary the bytes to which frames refer
 * @param codes codes of coded frames; {@code null} if there are none
 */
public record TextModel(
        int number,
        String name,
        Vocabulary vocabulary,
        Dictionary dictionary,
        @Nullable UnitCodes codes) {

    /** Model 0, which no file stores. */
    public static final TextModel IDENTITY = new TextModel(0, "", Vocabulary.identity(), Dictionary.NONE);

    /** A model whose frames are those of zstd. */
    public TextModel(int number, String name, Vocabulary vocabulary, Dictionary dictionary) {
        this(number, name, vocabulary, dictionary, null);
    }

    /** This model under another number. */
    public TextModel withNumber(int other) {
        return new TextModel(other, name, vocabulary, dictionary, codes);
    }

    /** This model with a dictionary. */
    public TextModel withDictionary(DictionaryCoding.Stored stored) {
        return new TextModel(number, name, vocabulary, stored.dictionary(), stored.codes());
    }

    /** This model with a dictionary whose codes are not known. */
    public TextModel withDictionary(Dictionary other) {
        return new TextModel(number, name, vocabulary, other);
    }

    /**
     * How often each token occurs in the dictionary, in the order of their codes. What is no code in the heads of
     * articles is counted as if it were one; there is little of it.
     */
    public int[] tokenCounts() {
        int[] counts = new int[vocabulary.size()];
        byte[] bytes = dictionary.bytes();
        for (int i = dictionary.headerLength(); i + 1 < bytes.length; i += Short.BYTES) {
            int token = ((bytes[i] & 0xFF) | (bytes[i + 1] & 0xFF) << Byte.SIZE) - Vocabulary.FIRST_TOKEN;
            if (token >= 0 && token < counts.length) {
                counts[token]++;
            }
        }
        return counts;
    }

    /**
     * The payload of the section.
     *
     * @param search parameters of the compression
     * @param storedDictionary from {@link DictionaryCoding}
     */
    public byte[] toBytes(ZstdParameters search, byte[] storedDictionary) {
        ByteWriter writer = new ByteWriter().varint(number).text(name);
        CompressedBlock.write(writer, VocabularyForm.toBytes(vocabulary), search, bytes -> {});
        return writer.bytes(storedDictionary).toBytes();
    }

    /**
     * The digest of a payload: SHA-256 of all but the number, in hexadecimal digits. A model has the same digest in all
     * files.
     */
    public static String digest(byte[] payload) throws FormatException {
        ByteReader reader = new ByteReader(payload);
        number(reader);
        MessageDigest digest = Sha256.begin();
        digest.update(payload, reader.position(), reader.remaining());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A payload with another number. The digest stays. */
    public static byte[] renumbered(byte[] payload, int number) throws FormatException {
        ByteReader reader = new ByteReader(payload);
        number(reader);
        byte[] rest = Arrays.copyOfRange(payload, reader.position(), payload.length);
        return new ByteWriter().varint(number).bytes(rest).toBytes();
    }

    /** Number of the model in the first bytes of a payload. */
    public static int number(byte[] bytes) throws FormatException {
        return number(new ByteReader(bytes));
    }

    private static int number(ByteReader reader) throws FormatException {
        return reader.varint(Limits.MODELS, "the number of a text model");
    }

    /** Reads a payload that has been checked against its checksum. */
    public static TextModel fromBytes(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        int number = number(reader);
        String name = reader.units(reader.varint(Limits.MODEL_NAME, "the length of a model's name"));
        Vocabulary vocabulary = VocabularyForm.fromBytes(CompressedBlock.read(reader, Limits.VOCABULARY));
        DictionaryCoding.Stored stored = DictionaryCoding.read(reader);
        reader.requireEnd("a text model");
        return new TextModel(number, name, vocabulary, stored.dictionary(), stored.codes());
    }
}
