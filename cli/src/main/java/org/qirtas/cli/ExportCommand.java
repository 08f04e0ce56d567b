package org.qirtas.cli;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Articles;
import org.qirtas.Selection;
import org.qirtas.TargetFile;
import org.qirtas.ingest.ArticleExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qirtas export}: writes an archive's articles in a form that others read. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes articles in the order of adding, as JSON Lines or in another form: all, or those that the options "
                    + "select.",
            "The bytes of original pages are not written; 'qirtas get --original' prints them.",
            "An article that cannot be read is reported on standard error, and the exit status is 1; "
                    + "the others are still written."
        },
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas export news.qrt | head -1",
            "  qirtas export news.qrt -o news.jsonl",
            "  qirtas export news.qrt -o news.jsonl.zst",
            "  qirtas export 2024.qrt 2025.qrt -o both.jsonl",
            "  qirtas export news.qrt --format csv --fields id,published_at,title -o news.csv",
            "  qirtas export news.qrt --format parquet -o news.parquet",
            "  qirtas export news.qrt --format text --template '{title}\\n{body}' -o corpus.txt",
            "  qirtas export news.qrt --from 2022-01 --to 2022-01 --lang ar -o january.jsonl"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write instead of standard output; a name ending in .gz or .zst compresses. "
                    + "The file appears when it is complete.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace OUT if it exists.")
    private boolean force;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private ExportFormOptions form = new ExportFormOptions();

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        form.check(output != null);
        RunFiles names = new RunFiles(spec).writes("the output", output);
        ArchiveNames archives = files.names();
        for (ArchiveName archive : archives.archives()) {
            names.reads(archive.path());
        }
        Unshown unshown = new Unshown(streams);
        try (Articles articles = archives.open(files.remote())) {
            long redacted = articles.size() - articles.liveSize();
            if (redacted > 0) {
                streams.tell("left out what was redacted or deleted, " + Amount.of(redacted) + " of "
                        + Amount.of(articles.size(), "article"));
            }
            if (output == null) {
                write(articles, unclosed(streams.out()), unshown);
            } else {
                writeFile(articles, output, unshown);
            }
        }
        return unshown.end();
    }

    private void writeFile(Articles articles, Path target, Unshown unshown) throws IOException {
        try (TargetFile draft = TargetFile.create(target, force)) {
            try (OutputStream out = compress(draft.out(), target.toString().toLowerCase(Locale.ROOT))) {
                write(articles, out, unshown);
            }
            draft.publish();
        }
    }

    private static OutputStream compress(OutputStream out, String name) throws IOException {
        if (name.endsWith(".zst")) {
            return new BufferedOutputStream(new ZstdOutputStream(out), BUFFER_BYTES);
        }
        return name.endsWith(".gz") ? new GZIPOutputStream(out, BUFFER_BYTES) : out;
    }

    private void write(Articles articles, OutputStream out, Unshown unshown) throws IOException {
        try (ArticleExport export = form.open(out)) {
            Selection selection = articles.select(filter.filter()).fields(form.fieldsRead());
            unshown.each(selection.articles().iterator(), export::write);
        }
    }

    /** A stream that is flushed but not closed, because it belongs to others. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
