package org.qirtas.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files in a folder and its folders that can be read, and all others. Links are followed. For one thread. */
final class FolderListing implements FileVisitor<Path> {

    private final Path folder;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private FolderListing(Path folder) {
        this.folder = folder;
    }

    /** Lists a folder. */
    static FolderListing of(Path folder) throws IOException {
        FolderListing listing = new FolderListing(folder);
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        listing.files.sort(Comparator.comparing(file -> listing.portable(file.path())));
        return listing;
    }

    private String portable(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return folder.relativize(path).toString().replace(separator, "/");
    }

    /** The files that can be read, sorted by path. */
    List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** Files and folders that cannot be read. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        if (isHidden(path)) {
            leftOut.add(new LeftOut(path, LeftOut.Reason.HIDDEN));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        Optional<LeftOut.Reason> reason = reason(path, attributes);
        if (reason.isPresent()) {
            leftOut.add(new LeftOut(path, reason.get()));
        } else {
            files.add(SourceFile.of(path, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    private Optional<LeftOut.Reason> reason(Path path, BasicFileAttributes attributes) {
        if (isHidden(path)) {
            return Optional.of(LeftOut.Reason.HIDDEN);
        }
        if (attributes.isSymbolicLink()) {
            return Optional.of(LeftOut.Reason.UNREADABLE);
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(LeftOut.Reason.NO_FILE);
        }
        return Files.isReadable(path) ? Optional.empty() : Optional.of(LeftOut.Reason.UNREADABLE);
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException error) throws IOException {
        if (path.equals(folder)) {
            throw error;
        }
        boolean isLoop = error instanceof FileSystemLoopException;
        leftOut.add(new LeftOut(path, isLoop ? LeftOut.Reason.LOOP : LeftOut.Reason.UNREADABLE));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException error) throws IOException {
        if (error != null) {
            throw error;
        }
        return FileVisitResult.CONTINUE;
    }
}
