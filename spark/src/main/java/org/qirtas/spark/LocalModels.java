package org.qirtas.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Files with text models that this process has copied from other file systems. For any number of threads. */
final class LocalModels {

    private static final Map<ArchiveFile, Path> COPIES = new HashMap<>();

    private LocalModels() {}

    /** The file, or a copy of it under the same name. */
    static synchronized Path of(org.apache.hadoop.fs.Path models, Configuration configuration) throws IOException {
        FileSystem files = models.getFileSystem(configuration);
        ArchiveFile file = ArchiveFile.of(files.getFileStatus(models));
        if (file.isLocal()) {
            return file.localPath();
        }
        Path known = COPIES.get(file);
        if (known != null && Files.exists(known)) {
            return known;
        }
        Path folder = Files.createTempDirectory("models");
        folder.toFile().deleteOnExit();
        Path copy = folder.resolve(models.getName());
        copy.toFile().deleteOnExit();
        files.copyToLocalFile(false, models, new org.apache.hadoop.fs.Path(copy.toUri()), true);
        COPIES.put(file, copy);
        return copy;
    }
}
