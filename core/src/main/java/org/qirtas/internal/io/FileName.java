package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The name of a file that is to be written. */
public final class FileName {

    /** Maximum number of links in a row, as operating systems allow. */
    private static final int MAX_LINKS = 40;

    private FileName() {}

    /** The file behind a link and all further links; a file that is not a link is returned itself. */
    public static Path behindLinks(Path file) throws IOException {
        Path found = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(found); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            found = found.resolveSibling(Files.readSymbolicLink(found));
        }
        return found;
    }

    /**
     * Refuses a name in a missing folder, a name of something other than a file, and, without permission to replace,
     * the name of an existing file.
     */
    public static void requireFree(Path file, boolean overwrite) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new FileAlreadyExistsException(file.toString(), null, "a folder has this name");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder for the file does not exist");
        }
        try {
            requireReplaceable(file, overwrite);
        } catch (NoSuchFileException e) {
            // The name is free.
            return;
        }
    }

    private static void requireReplaceable(Path file, boolean overwrite) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isDirectory()) {
            throw new FileAlreadyExistsException(file.toString(), null, "a folder has this name");
        }
        if (!found.isRegularFile()) {
            throw new FileAlreadyExistsException(file.toString(), null, "something other than a file has this name");
        }
        if (!overwrite) {
            throw new FileAlreadyExistsException(file.toString(), null, "a file has this name and may not be replaced");
        }
    }
}
