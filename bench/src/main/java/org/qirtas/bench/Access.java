package org.qirtas.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qirtas.Archive;

/** The way in which the file of an archive is read. */
public enum Access {
    /** The default of the library. */
    CHANNEL {
        @Override
        Archive open(Path file) throws IOException {
            return Archive.open(file);
        }
    },

    /** Mapped into memory, up to 2 GiB. */
    MAPPED {
        @Override
        Archive open(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return Archive.open(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        }
    };

    /** Opens an archive. */
    abstract Archive open(Path file) throws IOException;
}
