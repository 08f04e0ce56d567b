package org.qirtas.ingest.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.qirtas.ingest.IngestException;

/**
 * A whole text.
 *
 * @param text its characters, with a byte order mark if it has one
 * @param converted the encoding from which it was converted, if it is not in UTF-8
 */
public record DecodedText(String text, Optional<Charset> converted) {

    /**
     * Decodes bytes in UTF-8, or in an encoding that they show with certainty.
     *
     * @param file name for error messages
     * @throws IngestException if they are neither, with the remedy
     */
    public static DecodedText of(byte[] bytes, String file) throws IngestException {
        Optional<Charset> encoding = TextEncoding.of(bytes);
        return encoding.isPresent() ? converted(bytes, encoding.get(), file) : utf8(bytes, file);
    }

    private static DecodedText converted(byte[] bytes, Charset encoding, String file) throws IngestException {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new DecodedText(text, Optional.of(encoding));
        } catch (CharacterCodingException e) {
            throw new IngestException(
                    file, 0, "begins in " + encoding.name() + ", but does not go on in it; convert it to UTF-8");
        }
    }

    private static DecodedText utf8(byte[] bytes, String file) throws IngestException {
        Optional<String> wide = EncodingGuess.ofWide(bytes, 0, bytes.length);
        if (wide.isPresent()) {
            throw new IngestException(file, 0, "not UTF-8; " + wide.get());
        }
        try {
            return new DecodedText(new Utf8Text().decode(bytes, 0, bytes.length).toString(), Optional.empty());
        } catch (Utf8Text.MalformedTextException e) {
            throw new IngestException(file, 0, EncodingGuess.problem(bytes, 0, bytes.length, e.position()));
        }
    }
}
