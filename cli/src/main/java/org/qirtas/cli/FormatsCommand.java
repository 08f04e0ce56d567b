package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qirtas formats}: lists what goes into an archive. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lists the formats of inputs, and the presets of records.",
            "The first bytes of an input decide, and its name where they do not tell. Each format may be compressed."
        },
        footer = {"", "Examples:", "  qirtas formats", "  qirtas formats --json"})
final class FormatsCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--json", description = "Print one JSON object for each format.")
    private boolean json;

    FormatsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        for (ArticleFormat format : ArticleInput.formats()) {
            if (json) {
                JsonLine.print(streams.out(), out -> write(format, out));
            } else {
                String suffixes = "." + String.join(" .", format.suffixes());
                streams.line(String.format(Locale.ROOT, "%-8s %s (%s)", format.name(), format.description(), suffixes));
            }
        }
        if (!json) {
            streams.line("presets of records: " + String.join(", ", ArticleInput.presets()));
        }
        return 0;
    }

    private static void write(ArticleFormat format, JsonGenerator out) throws IOException {
        out.writeStringField("name", format.name());
        out.writeStringField("description", format.description());
        writeAll("suffixes", format.suffixes(), out);
        writeAll("mediaTypes", format.mediaTypes(), out);
    }

    private static void writeAll(String key, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(key);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
