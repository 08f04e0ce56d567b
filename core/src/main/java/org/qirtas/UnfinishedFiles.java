package org.qirtas;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What writers left that were killed. */
final class UnfinishedFiles {

    private UnfinishedFiles() {}

    /** Temporary files for a target that nobody is writing and of which articles can be salvaged. */
    static List<Path> find(Path target) throws IOException {
        Path file = FileName.behindLinks(target);
        Path folder = file.getParent();
        List<Path> found = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, each -> TemporaryName.isFor(each, file))) {
                files.forEach(found::add);
            }
        }
        found.removeIf(each -> !isAbandoned(each) || !ArchiveSalvage.isPossible(each));
        found.sort(null);
        return found;
    }

    private static boolean isAbandoned(Path file) {
        if (TargetFile.isOpen(file)) {
            return false;
        }
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return TargetFile.isLocked(other);
        } catch (IOException e) {
            // Published or deleted meanwhile, or not ours to write.
            return false;
        }
    }
}
