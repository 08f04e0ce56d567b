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
import java.util.Optional;
import java.util.Set;
import org.qirtas.internal.io.FileAccess;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.io.TargetOutput;
import org.qirtas.internal.io.TemporaryName;
import org.qirtas.internal.rescue.Salvage;

/**
 * A file that appears under its name only when it is whole: written beside it under a temporary name, forced to disk,
 * then renamed. What is written beside archives, such as an export, gets the same care with it.
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
 * <p>A file that is replaced keeps its owner, group and permissions where the system allows it; nobody may read the new
 * one meanwhile who could not read the old one. Of a symbolic link the file behind it is replaced and the link stays. The
 * temporary file is locked while it is written, so that what a killed writer left can be told from what is being written.
 * For one thread.
 */
public final class TargetFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    /** What is being written in this process. It is the lock of its own changes, and of giving files their names. */
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
     * @param target the name that it is to have
     * @param overwrite whether it may replace a file of this name
     * @return a file without bytes, under a temporary name
     * @throws FileAlreadyExistsException if something has the name that may not be replaced
     * @throws IOException if no file can be made in the folder
     */
    public static TargetFile create(Path target, boolean overwrite) throws IOException {
        return create(target, overwrite, false);
    }

    /** Begins an archive whose articles may be worth salvaging if the process ends before it is whole. */
    static TargetFile ofArchive(Path target, boolean overwrite) throws IOException {
        return create(target, overwrite, true);
    }

    private static TargetFile create(Path target, boolean overwrite, boolean salvageable) throws IOException {
        Path file = behindLinks(target);
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
                    String.valueOf(file.getParent()), null, "no file may be made in this folder");
        }
    }

    /**
     * Refuses what {@link #create(Path, boolean)} would refuse, before any work is done for it. Touches nothing.
     *
     * @param target the name that a file is to have
     * @param overwrite whether it may replace a file of this name
     * @throws FileAlreadyExistsException if something has the name that may not be replaced
     * @throws NoSuchFileException if there is no folder for it
     * @throws IOException if no file can have the name
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        FileName.requireFree(behindLinks(target), overwrite);
    }

    /**
     * The file that is written or replaced for a name: that behind a symbolic link, and behind those that this one leads to.
     *
     * @param file a file or a link, which need not exist
     * @return an absolute path, which need not exist either and is no link
     * @throws IOException if a link cannot be read, or if the links lead in a circle
     */
    public static Path behindLinks(Path file) throws IOException {
        return FileName.behindLinks(file);
    }

    /** Whether nobody writes a temporary file. Opening and closing one that this process writes would end its lock. */
    static boolean isAbandoned(Path file) {
        synchronized (OPEN) {
            if (OPEN.stream().anyMatch(open -> open.temporary.equals(file))) {
                return false;
            }
        }
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

    /**
     * Takes the content.
     *
     * @return a buffered stream; closing it is not necessary
     */
    public OutputStream out() {
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

    /**
     * Forces the bytes to disk and gives the file its name.
     *
     * @throws FileAlreadyExistsException if something has got the name meanwhile that may not be replaced
     * @throws IOException if writing fails; the name does not change then
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
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."))) {
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
        synchronized (OPEN) {
            if (OPEN.remove(this)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /**
     * Gives up every file that is being written in this process: no name changes any more, and temporary files are deleted,
     * except those of archives of which {@link Archives#salvage} can save articles that exist nowhere else. For a process that
     * is told to end, by its shutdown hook; safe while other threads write.
     *
     * @return the temporary files that are left
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
            // The process ends, and nobody is there to be told.
            return;
        }
    }
}
