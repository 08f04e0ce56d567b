package org.qirtas.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A new file that appears under its name only when it is complete. Closing it unpublished leaves nothing behind. */
final class Draft implements Closeable {
    private final Path target;
    private final boolean overwrite;
    private final Path draft;
    private final OutputStream out;

    private Draft(Path target, boolean overwrite) throws IOException {
        this.target = target;
        this.overwrite = overwrite;
        this.draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        draft.toFile().deleteOnExit(); // where the run is interrupted
        this.out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Begins a file for a target that passes {@link #check}. */
    static Draft create(Path target, boolean overwrite) throws IOException {
        check(target, overwrite);
        return new Draft(target, overwrite);
    }

    /** Refuses a target in a folder that is not there, one that is no file, and, without leave, one that exists. */
    static void check(Path target, boolean overwrite) throws IOException {
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + target + ": its folder does not exist");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("cannot write " + target + ": something that is no regular file has this name");
        }
        if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /** Takes the content; the caller may close it, but need not. */
    OutputStream out() {
        return out;
    }

    /** Gives the complete file its name. */
    void publish() throws IOException {
        out.close();
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (overwrite) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(draft, target);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
