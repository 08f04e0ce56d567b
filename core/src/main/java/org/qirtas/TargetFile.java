package org.qirtas;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole: written beside it under a temporary name, forced to disk,
 * then renamed. For one thread.
 */
final class TargetFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final boolean overwrite;
    private final FileChannel channel;
    private final OutputStream out;

    TargetFile(Path target, boolean overwrite) throws IOException {
        this.target = target.toAbsolutePath();
        this.overwrite = overwrite;
        requireFree();
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder for the archive does not exist");
        }
        temporary = folder.resolve("." + this.target.getFileName() + "." + UUID.randomUUID() + ".qrt.tmp");
        channel = FileChannel.open(
                temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    private Path folder() throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(target + " is a folder; give the name of a file");
        }
        return folder;
    }

    private void requireFree() throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "a folder has this name");
        }
        if (!overwrite && Files.exists(target)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "a file has this name and may not be replaced");
        }
    }

    OutputStream out() {
        return out;
    }

    /** Where the file is until it is published. */
    Path temporary() {
        return temporary;
    }

    /** The file itself: what {@link #out} has flushed can be read from it. */
    FileChannel channel() {
        return channel;
    }

    /** Forces the bytes to disk and gives the file its name. */
    void publish() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        requireFree();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /** Makes the new name last through a crash, where the system lets folders be opened. */
    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(folder())) {
            folder.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders; its renames are durable by themselves.
            return;
        }
    }

    /** Leaves nothing behind unless the file was published. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
