package org.qirtas.cli;

import java.util.Locale;
import org.qirtas.ArchiveInfo;
import org.qirtas.ModelInfo;
import org.qirtas.SearchIndex;
import org.qirtas.SectionInfo;

/** Descriptions of archives for people: first what they hold, then where the bytes go, then how they are made. */
final class InfoText {
    private static final double PERCENT = 100.0;

    private final Streams streams;

    InfoText(Streams streams) {
        this.streams = streams;
    }

    void print(ArchiveDescription description) {
        ArchiveInfo info = description.info();
        printContents(info, description);
        line("");
        printFile(info, description);
        description.contents().ifPresent(this::printFields);
        printSections(info);
        printModels(info);
    }

    /** The name of a search index, as in options of the command. */
    static String name(SearchIndex index) {
        return index.name().toLowerCase(Locale.ROOT);
    }

    private void printContents(ArchiveInfo info, ArchiveDescription description) {
        entry("articles", Amount.of(info.articles()));
        if (info.redacted() > 0) {
            entry("redacted", Amount.of(info.redacted()));
        }
        if (info.deleted() > 0) {
            entry("deleted", Amount.of(info.deleted()));
        }
        description.overview().ifPresent(overview -> overview.describe(this::entry));
        if (description.unknownDates().isEmpty()) {
            entry("dates", "not counted, the columns are damaged");
        } else if (description.unknownDates().getAsLong() > 0) {
            entry("dates", Amount.of(description.unknownDates().getAsLong()) + " not understood");
        }
        description
                .contents()
                .ifPresentOrElse(
                        counted -> counted.describe(this::entry),
                        () -> entry(
                                "texts", "not counted; --counts reads all articles for those without body or title"));
    }

    private void printFile(ArchiveInfo info, ArchiveDescription description) {
        entry("bytes", Amount.of(info.length()));
        if (info.unfinishedBytes() > 0) {
            entry(
                    "unfinished",
                    Amount.of(info.unfinishedBytes(), "byte")
                            + " of an append that was never finished; the archive is whole without them");
        }
        entry("profile", info.profile().toLowerCase(Locale.ROOT));
        entry("index", description.index().map(InfoText::name).orElse("damaged"));
        if (info.generations().size() > 1) {
            entry("generations", Amount.of(info.generations().size()));
        }
        entry("format", info.formatVersion());
        entry("written by", "qirtas " + info.libraryVersion());
        entry("root", info.root());
        entry("signed", info.signature().isEmpty() ? "no" : "yes; 'qirtas verify --key' checks by whom");
    }

    private void printFields(ContentCounts contents) {
        line("");
        line("%-20s %31s %8s", "field", "bytes before packing", "share");
        contents.fields().describe((field, bytes) -> {
            line("%-20s %,31d %8s", field, bytes, contents.fields().share(bytes));
        });
    }

    private void printModels(ArchiveInfo info) {
        line("");
        line("%-20s %12s %12s %18s", "text model", "articles", "tokens", "dictionary bytes");
        for (ModelInfo model : info.models()) {
            line(
                    "%-20s %,12d %,12d %,18d%s",
                    model.name(),
                    model.articles(),
                    model.tokens(),
                    model.dictionaryBytes(),
                    model.isReference() ? "  in " + place(info, model) : "");
        }
    }

    private void printSections(ArchiveInfo info) {
        line("");
        line("%-20s %12s %18s %8s", "section", "count", "bytes", "share");
        for (SectionInfo section : info.sections()) {
            double share = PERCENT * section.bytes() / info.length();
            line("%-20s %,12d %,18d %6.1f %%", section.kind().title(), section.count(), section.bytes(), share);
        }
    }

    /** Where the text model is to which a generation refers. */
    private static String place(ArchiveInfo info, ModelInfo model) {
        boolean isInside = info.models().stream()
                .anyMatch(other -> !other.isReference() && other.digest().equals(model.digest()));
        if (isInside) {
            return "another generation";
        }
        return model.file().isEmpty() ? "another file" : model.file();
    }

    private void entry(String heading, String text) {
        line("%-11s %s", heading, text);
    }

    private void line(String format, Object... values) {
        streams.line(String.format(Locale.ROOT, format, values));
    }
}
