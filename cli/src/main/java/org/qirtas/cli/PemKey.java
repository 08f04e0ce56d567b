package org.qirtas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.WriterOptions;

/** Ed25519 keys in PEM files (RFC 7468), in the form of {@code openssl genpkey -algorithm ed25519}. */
final class PemKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private PemKey() {}

    /** Converts the bytes of a key to the key. */
    private interface Decoder<T> {
        T decode(KeyFactory factory, byte[] bytes) throws GeneralSecurityException;
    }

    private static PrivateKey readPrivate(Path file) throws IOException {
        return read(file, PRIVATE, (keys, bytes) -> keys.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    /** Options with the private key of a file for signing, if there is a file. */
    static WriterOptions signing(WriterOptions options, @Nullable Path file) throws IOException {
        return file == null ? options : options.withSigningKey(readPrivate(file));
    }

    static PublicKey readPublic(Path file) throws IOException {
        return read(file, PUBLIC, (keys, bytes) -> keys.generatePublic(new X509EncodedKeySpec(bytes)));
    }

    private static <T> T read(Path file, String label, Decoder<T> decoder) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IOException(file + " is not a PEM file with a block BEGIN " + label);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(block.group(1));
            return decoder.decode(KeyFactory.getInstance(ALGORITHM), bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " does not hold an Ed25519 key: " + e.getMessage(), e);
        }
    }
}
