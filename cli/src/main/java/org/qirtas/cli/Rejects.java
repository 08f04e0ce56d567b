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

/** The file of lines that are not articles. It appears after the archive. */
final class Rejects implements Closeable {
    /** Maximum number of messages about bad lines. Further lines are only counted. */
    private static final int MESSAGES = 20;

    /** Files that are one article each, whatever is wrong with their bytes. */
    private static final Pattern PAGE = Pattern.compile(".*\\.(txt|html?|xhtml)(\\.(gz|zst|bz2|xz))?", Pattern.DOTALL);

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
     * Keeps a bad line, or reports a bad page, which is in a file of its own. Anything else would be lost if it were
     * skipped: a line too long to keep, or the rest of a damaged file.
     */
    void add(IngestException error) throws IOException {
        byte[] line = error.rejected();
        if (line.length > 0) {
            kept.out().write(line);
            kept.out().write('\n');
            lines++;
        } else if (error.isOneArticle() || isPage(error.file())) {
            pages++;
        } else {
            throw new IOException(
                    error.getMessage() + "; --skip-bad must keep skipped input, and cannot keep this", error);
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

    /** The number of pages reported. */
    long pages() {
        return pages;
    }

    /** Publishes the file and prints the messages, now that no progress bar is shown. */
    void publish(Streams streams) throws IOException {
        kept.publish();
        tell(streams);
    }

    /** Prints what was skipped. */
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
