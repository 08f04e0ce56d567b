package org.qirtas.ingest;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8. An unpaired surrogate becomes U+FFFD. For one thread. */
final class Utf8Writer extends BufferedWriter {

    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    Utf8Writer(OutputStream out) {
        super(new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT)));
    }
}
