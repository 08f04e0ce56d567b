package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.qirtas.ArchiveException;
import org.qirtas.TargetFile;
import org.qirtas.ingest.IngestException;

/** The file of lines that are not articles. It appears after the archive. */
final class Rejects implements Closeable {
    /** Maximum number of messages about bad lines, and about damaged articles. Others are only counted. */
    private static final int MESSAGES = 20;

    /** Files that are one article each, whatever is wrong with their bytes. */
    private static final Pattern PAGE = Pattern.compile(".*\\.(txt|html?|xhtml)(\\.(gz|zst|bz2|xz))?", Pattern.DOTALL);

    private final Path file;
    private final TargetFile kept;
    private final List<String> messages = new ArrayList<>();
    private long lines;
    private long pages;
    private long damaged;
    private long archives;

    private Rejects(Path file, TargetFile kept) {
        this.file = file;
        this.kept = kept;
    }

    static Rejects create(Path file, boolean overwrite) throws IOException {
        return new Rejects(file, TargetFile.create(file, overwrite));
    }

    /**
     * Keeps a bad line, or reports what is read again from its own file: a bad page, a damaged archive or an article of
     * one. Anything else would be lost if it were skipped: a line too long to keep, or the rest of a damaged file.
     */
    void add(IngestException error) throws IOException {
        requireKept(error);
        byte[] line = error.rejected();
        if (line.length > 0) {
            kept.out().write(line);
            kept.out().write('\n');
            tell(error, ++lines);
        } else if (error.getCause() instanceof ArchiveException) {
            addOfArchive(error);
        } else {
            tell(error, 0);
            pages++;
        }
    }

    /** Requires that nothing is lost if what an error is about is skipped. */
    static void requireKept(IngestException error) throws IOException {
        boolean isKept = error.rejected().length > 0
                || error.getCause() instanceof ArchiveException
                || error.isOneArticle()
                || isPage(error.file());
        if (!isKept) {
            throw new IOException(
                    error.getMessage() + "; --skip-bad must keep skipped input, and cannot keep this", error);
        }
    }

    private void addOfArchive(IngestException error) {
        if (error.isOneArticle()) {
            tell(error, ++damaged);
        } else {
            tell(error, 0);
            archives++;
        }
    }

    /** Keeps a message about the first of its kind. */
    private void tell(IngestException error, long number) {
        if (number <= MESSAGES) {
            messages.add("skipped " + error.getMessage());
        }
    }

    private static boolean isPage(String file) {
        return PAGE.matcher(file.toLowerCase(Locale.ROOT)).matches();
    }

    /** Publishes the file and prints the messages, now that no progress bar is shown. */
    void publish(Streams streams) throws IOException {
        kept.publish();
        tell(streams);
    }

    /** Prints what was skipped. */
    void tell(Streams streams) {
        messages.forEach(streams::tell);
        tellMore(streams, lines, "line");
        tellMore(streams, damaged, "damaged article");
    }

    /** Prints the numbers, those of archives only where there are any. */
    void print(Streams streams) {
        streams.line("bad lines  " + Amount.of(lines) + ", kept in " + file);
        streams.line("bad pages  " + Amount.of(pages));
        if (damaged > 0) {
            streams.line("damaged    " + Amount.of(damaged, "article") + " of archives, left out");
        }
        if (archives > 0) {
            streams.line("damaged    " + Amount.of(archives, "archive") + " that cannot be opened, left out");
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("rejects", file.toString());
        json.writeNumberField("skipped", lines + pages + damaged + archives);
        json.writeNumberField("skippedPages", pages);
        json.writeNumberField("damagedArticles", damaged);
        json.writeNumberField("damagedArchives", archives);
    }

    private static void tellMore(Streams streams, long number, String noun) {
        if (number > MESSAGES) {
            streams.tell("skipped " + Amount.of(number - MESSAGES, "more " + noun));
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
