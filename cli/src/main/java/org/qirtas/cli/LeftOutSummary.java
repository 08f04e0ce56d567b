package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qirtas.ingest.LeftOut;

/** The files in folders that a run of {@code pack} did not read: a count for each reason, and the first few names. */
final class LeftOutSummary {
    private static final int NAMES = 5;

    private final Map<LeftOut.Reason, List<LeftOut>> byReason;

    LeftOutSummary(List<LeftOut> leftOut) {
        byReason = leftOut.stream()
                .collect(Collectors.groupingBy(
                        LeftOut::reason, () -> new EnumMap<>(LeftOut.Reason.class), Collectors.toList()));
    }

    void print(Streams streams) {
        byReason.forEach((reason, files) -> streams.line("left out   " + line(reason, files)));
    }

    /** The summary for a sentence, such as the reason why there is no article; empty if no file was omitted. */
    String sentence() {
        return byReason.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String line(LeftOut.Reason reason, List<LeftOut> files) {
        String more = files.size() > NAMES ? ", …" : "";
        String count = String.format(Locale.ROOT, "%,d", files.size());
        return count + " " + words(reason) + ": " + String.join(", ", names(files)) + more;
    }

    private static List<String> names(List<LeftOut> files) {
        return files.stream().limit(NAMES).map(file -> file.path().toString()).toList();
    }

    private static String words(LeftOut.Reason reason) {
        return switch (reason) {
            case UNKNOWN_KIND -> "of unknown kind";
            case MISSING_MODULE -> "read only with another artifact of qirtas-ingest";
            case HIDDEN -> "hidden";
            case LOOP -> "links in a circle";
            case UNREADABLE -> "unreadable";
            case NO_FILE -> "neither file nor folder";
        };
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("leftOut");
        for (Map.Entry<LeftOut.Reason, List<LeftOut>> entry : byReason.entrySet()) {
            json.writeStartObject();
            json.writeStringField("reason", words(entry.getKey()));
            json.writeNumberField("count", entry.getValue().size());
            json.writeArrayFieldStart("first");
            for (String name : names(entry.getValue())) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
