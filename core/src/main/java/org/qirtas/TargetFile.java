package org.qirtas;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.FileAccess;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.io.TargetOutput;
import org.qirtas.internal.io.TemporaryName;
import org.qirtas.internal.rescue.Salvage;

/**
 * A file that appears under its name only when it is complete: it is written under a temporary name in the same folder,
 * forced to disk, and then renamed. Applications can use it for other files than archives, such as exports.
 *
 * <pre>{@code
 * Path target = TargetFile.behindLinks(Path.of("news.jsonl"));
 * TargetFile.check(target, false); // fails early if it exists
 * Runtime.getRuntime().addShutdownHook(new Thread(TargetFile::abandonAll));
 * try (TargetFile file = TargetFile.create(target, false)) {
 *     file.out().write("{\"id\": \"62315\"}\n".getBytes(StandardCharsets.UTF_8));
 *     file.publish();
 * }
 * }</pre>
 *
 * <p>A replaced file keeps its owner, group and permissions where the system allows it. At no time can a user read the
 * new file who could not read the old one. If the target is a symbolic link, the file behind it is replaced and the
 * link stays. The temporary file is locked while it is written, which distinguishes it from a file that a killed writer
 * left. For one thread at a time.
 */
public final class TargetFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    /** Files that this process is writing. The set is also the lock for its own changes and for renames. */
    private static final Set<TargetFile> OPEN = new HashSet<>();

    private final Path target;
    private final Path temporary;
    private final boolean overwrite;
    private final boolean salvageable;
    private final FileChannel channel;
    private final OutputStream out;

    private TargetFile(Path target, Path temporary, boolean overwrite, boolean salvageable, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.overwrite = overwrite;
        this.salvageable = salvageable;
        this.channel = channel;
        out = new BufferedOutputStream(new TargetOutput(Channels.newOutputStream(channel), target), BUFFER);
    }

    /**
     * Begins a file.
     *
     * @param target the final name of the file
     * @param overwrite whether a file with this name may be replaced
     * @return an empty file under a temporary name
     * @throws FileAlreadyExistsException if the name exists and may not be replaced
     * @throws IOException if no file can be created in the folder
     */
    public static TargetFile create(Path target, boolean overwrite) throws IOException {
        return create(target, overwrite, false);
    }

    /** Begins an archive whose articles may be worth salvaging if the process ends before it is complete. */
    static TargetFile ofArchive(Path target, boolean overwrite) throws IOException {
        return create(target, overwrite, true);
    }

    private static TargetFile create(Path target, boolean overwrite, boolean salvageable) throws IOException {
        Path file = behindLinks(Objects.requireNonNull(target, "target"));
        FileName.requireFree(file, overwrite);
        Optional<FileAccess> access = FileAccess.of(file);
        Path temporary = TemporaryName.of(file);
        synchronized (OPEN) {
            TargetFile created =
                    new TargetFile(file, temporary, overwrite, salvageable, newFile(temporary, access.isPresent()));
            OPEN.add(created);
            access.ifPresent(old -> old.giveTo(temporary));
            isLocked(created.channel);
            return created;
        }
    }

    private static FileChannel newFile(Path file, boolean secret) throws IOException {
        FileAttribute<?>[] attributes =
                secret ? new FileAttribute<?>[] {FileAccess.ofOwnerAlone()} : new FileAttribute<?>[0];
        try {
            return FileChannel.open(file, NEW, attributes);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(
                    String.valueOf(file.getParent()), null, "no file can be created in this folder");
        }
    }

    /**
     * Throws what {@link #create(Path, boolean)} would throw, before any work is done. Changes no file.
     *
     * @param target the final name of a file
     * @param overwrite whether a file with this name may be replaced
     * @throws FileAlreadyExistsException if the name exists and may not be replaced
     * @throws NoSuchFileException if its folder does not exist
     * @throws IOException if no file can be created with the name
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        FileName.requireFree(behindLinks(Objects.requireNonNull(target, "target")), overwrite);
    }

    /**
     * The file that is written or replaced for a name. Symbolic links are followed, also several in a row.
     *
     * @param file a file or a link, which need not exist
     * @return an absolute path, which need not exist and is not a link
     * @throws IOException if a link cannot be read, or if the links form a circle
     */
    public static Path behindLinks(Path file) throws IOException {
        return FileName.behindLinks(Objects.requireNonNull(file, "file"));
    }

    /**
     * Whether no process writes a temporary file. The own files of this process are excluded first, because opening and
     * closing one would end its lock.
     */
    static boolean isAbandoned(Path file) {
        synchronized (OPEN) {
            if (OPEN.stream().anyMatch(open -> open.temporary.equals(file))) {
                return false;
            }
        }
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isLocked(other);
        } catch (IOException e) {
            // Published or deleted in the meantime, or without permission to write.
            return false;
        }
    }

    /** Locks a file until it is closed. A file system without locks locks nothing. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    /**
     * The stream that takes the content.
     *
     * @return a buffered stream; closing it is not necessary
     */
    public OutputStream out() {
        return out;
    }

    /** The path of the file until it is published. */
    Path temporary() {
        return temporary;
    }

    /** The file itself. Bytes that {@link #out} flushed can be read from it. */
    FileChannel channel() {
        return channel;
    }

    /** The file as the output of an archive. */
    ArchiveOutput output() {
        return ArchiveOutput.of(out, channel, target);
    }

    /**
     * Forces the bytes to disk and gives the file its name.
     *
     * @throws FileAlreadyExistsException if the name has appeared in the meantime and may not be replaced
     * @throws IOException if writing fails; the target is then unchanged
     */
    public void publish() throws IOException {
        out.flush();
        force();
        channel.close();
        synchronized (OPEN) {
            if (!OPEN.contains(this)) {
                throw new IOException("cannot write " + target + ": the process is ending");
            }
            FileName.requireFree(target, overwrite);
            if (overwrite || !isLinked()) {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        forceFolder();
    }

    private void force() throws IOException {
        try {
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw TargetOutput.interrupted(target, e);
        }
    }

    /** Gives the file its name only if the name has not appeared in the meantime, where the file system has links. */
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

    /** Makes the new name survive a crash, where the system can open folders. */
    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."))) {
            folder.force(true);
        } catch (AccessDeniedException e) {
            // Windows cannot open folders; its renames are durable by themselves.
            return;
        }
    }

    /** Deletes the temporary file unless it was published. */
    @Override
    public void close() throws IOException {
        channel.close();
        synchronized (OPEN) {
            if (OPEN.remove(this)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /**
     * Abandons all files that this process is writing. No target changes any more, and temporary files are deleted,
     * except those of archives from which {@link Archives#salvage} can save articles that exist nowhere else. Call it
     * from a shutdown hook. Safe while other threads write.
     *
     * @return the temporary files that were kept
     */
    public static List<Path> abandonAll() {
        List<Path> left = new ArrayList<>();
        synchronized (OPEN) {
            for (TargetFile file : OPEN) {
                if (file.salvageable && Salvage.isPossible(file.temporary)) {
                    left.add(file.temporary);
                } else {
                    file.delete();
                }
            }
            OPEN.clear();
        }
        return left;
    }

    private void delete() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The process ends, and no caller can handle the error.
            return;
        }
    }
}
