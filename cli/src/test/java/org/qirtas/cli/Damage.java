package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;

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

    /** Changes one byte of an article, such that nothing else is damaged, and gives the article's ordinal. */
    static int ofOneArticle(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 0x10;
            Files.write(file, bytes);
            int ordinal = onlyDamaged(file);
            if (ordinal >= 0) {
                return ordinal;
            }
            bytes[i] ^= 0x10;
        }
        throw new IllegalStateException("no byte of " + file + " belongs to one article alone");
    }

    private static int onlyDamaged(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            List<org.qirtas.Damage> damage = archive.verify().damage();
            return damage.size() == 1 ? (int) damage.get(0).ordinal() : -1;
        } catch (ArchiveException e) {
            return -1;
        }
    }
}
