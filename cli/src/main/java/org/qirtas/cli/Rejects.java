package org.qirtas.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.qirtas.TargetFile;
import org.qirtas.ingest.IngestException;

/** The file of lines that gave no article. It appears when the archive has appeared. */
final class Rejects implements Closeable {
    /** Whoever has more bad lines than this has read enough about them. */
    private static final int MESSAGES = 20;

    private static final Pattern PAGE = Pattern.compile(".*\\.txt(\\.gz|\\.zst)?", Pattern.DOTALL);

    private final Path file;
    private final TargetFile kept;
    private final List<String> messages = new ArrayList<>();
    private long lines;
    private long pages;

    private Rejects(Path file, TargetFile kept) {
        this.file = file;
        this.kept = kept;
    }

    static Rejects create(Path file, boolean overwrite) throws IOException {
        return new Rejects(file, TargetFile.create(file, overwrite));
    }

    /**
     * Keeps a bad line, or names a bad page, which is in a file of its own anyway. Anything else would be lost by
     * skipping it: a line too long to be kept, the rest of a damaged file.
     */
    void add(IngestException error) throws IOException {
        byte[] line = error.rejected();
        if (line.length > 0) {
            kept.out().write(line);
            kept.out().write('\n');
            lines++;
        } else if (isPage(error.file())) {
            pages++;
        } else {
            throw new IOException(
                    error.getMessage() + "; --skip-bad keeps what it skips, and this cannot be kept", error);
        }
        if (line.length == 0 || lines <= MESSAGES) {
            messages.add("skipped " + error.getMessage());
        }
    }

    private static boolean isPage(String file) {
        return PAGE.matcher(file.toLowerCase(Locale.ROOT)).matches();
    }

    Path file() {
        return file;
    }

    /** The number of lines kept. */
    long lines() {
        return lines;
    }

    /** The number of pages named. */
    long pages() {
        return pages;
    }

    /** Publishes the file and tells what it is about, now that no progress bar stands in the way. */
    void publish(Streams streams) throws IOException {
        kept.publish();
        tell(streams);
    }

    /** Tells what was skipped. */
    void tell(Streams streams) {
        messages.forEach(streams::tell);
        if (lines > MESSAGES) {
            streams.tell("skipped " + (lines - MESSAGES) + " more lines");
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
