package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What happens to files. */
final class Damage {
    private static final int IN_THE_MIDDLE = 2;

    private Damage() {}

    /** Changes one byte in the middle. */
    static void flipAByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / IN_THE_MIDDLE] ^= 0x10;
        Files.write(file, bytes);
    }
}
