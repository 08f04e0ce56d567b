package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qirtas.ArchiveInfo;
import org.qirtas.Archives;
import org.qirtas.Grouping;
import org.qirtas.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas split}: divides an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Divides an archive into several, which are compressed again. The articles keep their order.",
            "The parts have names like news-2022-01.qrt or news-001.qrt. Articles without a value are in news-none.qrt. "
                    + "Redacted and deleted articles belong to no part.",
            "Each part has a root of its own, and the signature of --sign or none."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas split news.qrt --by month -o months/",
            "  qirtas split news.qrt --by size:100MB -o parts/"
        })
final class SplitCommand implements Callable<Integer> {
    private static final Pattern AMOUNT = Pattern.compile("(count|size):(\\d{1,9}(?=[kmg]b$)|\\d{1,18}$)(|kb|mb|gb)");
    private static final Map<String, Long> UNITS = Map.of("", 1L, "kb", 1_000L, "mb", 1_000_000L, "gb", 1_000_000_000L);

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive, which is not changed.")
    private Path file;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHAT",
            description = "source, language, section, year, month; count:N for parts of at most N articles, "
                    + "size:N, size:NKB, size:NMB or size:NGB for parts of at most N bytes.")
    private String by;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "The folder of the parts, which is made if it does not exist.")
    private Path folder;

    @Mixin
    private NewArchiveOptions options;

    SplitCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        Split split = split();
        options.addTo(new RunFiles(spec));
        ArchiveInfo old = FileArgument.info(file);
        tellLosses(old);
        Files.createDirectories(folder);
        List<Path> parts;
        try (WritingProgress progress = new WritingProgress(streams)) {
            parts = Archives.split(file, split, folder, options.of(old, progress));
        }
        long bytes = 0;
        for (Path part : parts) {
            ArchiveInfo made = FileArgument.info(part);
            bytes += made.length();
            streams.line(String.format(
                    Locale.ROOT,
                    "%,12d %-8s %,16d bytes  %s",
                    made.articles(),
                    Amount.noun(made.articles(), "article"),
                    made.length(),
                    part));
        }
        streams.line("parts      " + Amount.of(parts.size()));
        streams.line("bytes in   " + Amount.of(Files.size(file)));
        streams.line("bytes out  " + Amount.of(bytes));
        return 0;
    }

    private Split split() {
        String what = by.toLowerCase(Locale.ROOT);
        for (Grouping grouping : Grouping.values()) {
            if (grouping.name().equals(what.toUpperCase(Locale.ROOT))) {
                return Split.by(grouping);
            }
        }
        Matcher amount = AMOUNT.matcher(what);
        boolean isCount = what.startsWith("count");
        if (amount.matches() && (!isCount || amount.group(3).isEmpty()) && Long.parseLong(amount.group(2)) > 0) {
            long number = Math.multiplyExact(Long.parseLong(amount.group(2)), UNITS.getOrDefault(amount.group(3), 1L));
            return isCount ? Split.byCount(number) : Split.bySize(number);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--by must be source, language, section, year, month, count:N or size:N, not '" + by + "'");
    }

    private void tellLosses(ArchiveInfo old) {
        if (old.redacted() > 0) {
            streams.tell(Amount.of(old.redacted(), "redacted article") + " will be in no part");
        }
        if (!old.signature().isEmpty() && !options.isSigned()) {
            streams.tell("the parts will not be signed; --sign KEY signs them");
        }
    }
}
