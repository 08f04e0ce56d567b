package org.qirtas;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole: written beside it under a temporary name, forced to disk,
 * then renamed. It is locked while it is written, so that what a killed writer left can be told from what is being
 * written. For one thread.
 */
final class TargetFile implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final String SUFFIX = ".qrt.tmp";

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
        temporary = folder.resolve(prefix(this.target) + UUID.randomUUID() + SUFFIX);
        channel = newFile(temporary);
        isLocked(channel);
        keepPermissions();
        out = new BufferedOutputStream(new NamedOutput(Channels.newOutputStream(channel), this.target), BUFFER);
    }

    private static FileChannel newFile(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(
                    String.valueOf(file.getParent()), null, "no file may be made in this folder");
        }
    }

    /** Lets nobody read the new file who could not read the one that it replaces, where files have such permissions. */
    private void keepPermissions() {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            try {
                view.setPermissions(Files.getPosixFilePermissions(target));
            } catch (IOException e) {
                // A file system, such as one of a memory card, on which all files have the same ones.
                return;
            }
        }
    }

    /** Says in its errors what could not be written, such as where the disk is full. */
    private static final class NamedOutput extends FilterOutputStream {
        private final Path target;

        NamedOutput(OutputStream out, Path target) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (ClosedByInterruptException e) {
                // The thread's flag is set: whoever interrupted it can see so further up.
                throw interrupted(target, e);
            } catch (IOException e) {
                throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
            }
        }
    }

    private static IOException interrupted(Path target, IOException cause) {
        IOException interrupted = new InterruptedIOException("interrupted while writing " + target);
        interrupted.initCause(cause);
        return interrupted;
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    /** Temporary files for a target that nobody is writing. */
    static List<Path> findAbandoned(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        List<Path> abandoned = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isTemporary(file, target))) {
                for (Path file : files) {
                    if (isAbandoned(file)) {
                        abandoned.add(file);
                    }
                }
            }
        }
        abandoned.sort(null);
        return abandoned;
    }

    private static boolean isTemporary(Path file, Path target) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(prefix(target)) && name.endsWith(SUFFIX);
    }

    private static boolean isAbandoned(Path file) {
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isLocked(other);
        } catch (IOException e) {
            // Published or deleted meanwhile, or not ours to write.
            return false;
        }
    }

    /** Locks a file until it is closed. On a file system without locks nothing is locked. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
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
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "something that is no file has this name");
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
        force();
        channel.close();
        requireFree();
        if (overwrite || !isLinked()) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder();
    }

    private void force() throws IOException {
        try {
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw interrupted(target, e);
        }
    }

    /** Gives the file its name only if no other has got it meanwhile, where the file system has links. */
    private boolean isLinked() throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
        Files.delete(temporary);
        return true;
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
