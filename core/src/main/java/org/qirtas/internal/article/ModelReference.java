package org.qirtas.internal.article;

import java.util.HexFormat;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PlainName;
import org.qirtas.internal.text.Vocabulary;

/**
 * The place of a text model that another file holds. Immutable.
 *
 * <pre>
 *  | number (varint) | name (text) | digest (32 bytes) | tokens (varint) | dictionary bytes (varint) | file (text) |
 * </pre>
 *
 * @param number 1, 2, 3... in the order of the file
 * @param name language or script
 * @param digest SHA-256 of what the model holds, in hexadecimal digits
 * @param tokens number of tokens in its vocabulary
 * @param dictionaryBytes length of its uncompressed dictionary
 * @param file name of the file that holds it, or empty
 */
public record ModelReference(int number, String name, String digest, int tokens, int dictionaryBytes, String file) {

    private static final int MAX_TOKENS = Vocabulary.MAX_SIZE - Vocabulary.FIRST_TOKEN;

    /** The payload of the section. */
    public byte[] toBytes() {
        return new ByteWriter()
                .varint(number)
                .text(name)
                .bytes(HexFormat.of().parseHex(digest))
                .varint(tokens)
                .varint(dictionaryBytes)
                .text(file)
                .toBytes();
    }

    /** Reads a payload that has been checked against its checksum. */
    public static ModelReference fromBytes(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        int number = reader.varint(Limits.MODELS, "the number of a text model");
        String name = reader.units(reader.varint(Limits.MODEL_NAME, "the length of a model's name"));
        String digest = HexFormat.of().formatHex(reader.bytes(Sha256.LENGTH));
        int tokens = reader.varint(MAX_TOKENS, "the number of tokens");
        int dictionaryBytes = reader.varint(Limits.DICTIONARY, "the length of a dictionary");
        String file = reader.units(reader.varint(Limits.FILE_NAME, "the length of a file's name"));
        requireFileName(file);
        reader.requireEnd("a model reference");
        return new ModelReference(number, name, digest, tokens, dictionaryBytes, file);
    }

    /** The same model under another number. */
    public ModelReference withNumber(int other) {
        return new ModelReference(other, name, digest, tokens, dictionaryBytes, file);
    }

    /** The same model in another file. */
    public ModelReference withFile(String other) {
        return new ModelReference(number, name, digest, tokens, dictionaryBytes, other);
    }

    /** The reference that a manifest states for the model with a number. */
    public static ModelReference of(int number, Manifest.Model declared) throws FormatException {
        if (declared.digest().length() != 2 * Sha256.LENGTH) {
            throw new FormatException(
                    "the digest of a text model has " + declared.digest().length() / 2 + " bytes");
        }
        if (declared.tokens() > MAX_TOKENS || declared.dictionaryBytes() > Limits.DICTIONARY) {
            throw new FormatException("a text model is larger than the limits of the format");
        }
        requireFileName(declared.file());
        return new ModelReference(
                number,
                declared.name(),
                declared.digest(),
                (int) declared.tokens(),
                (int) declared.dictionaryBytes(),
                declared.file());
    }

    /** Requires the name of a file without a folder, or an empty one: a reader opens no file outside its folder. */
    private static void requireFileName(String name) throws FormatException {
        if (!PlainName.isPlain(name) && !name.isEmpty()) {
            throw new FormatException("a reference to a text model names a file by a path, not by its name");
        }
    }
}
