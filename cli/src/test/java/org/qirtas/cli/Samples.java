package org.qirtas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the tests pack. */
final class Samples {
    static final String ARABIC = "{\"id\":\"71046\",\"url\":\"http://example.org/أخبار/1\",\"source\":\"الساحل\","
            + "\"lang\":\"ar\",\"title\":\"مكتبة الميناء تفتح «أبوابها» من جديد\",\"lead\":\"بعد ترميم طويل\","
            + "\"published\":\"2022-01-31\",\"author\":\"هدى\",\"section\":\"ثقافة\",\"tags\":[\"كتب\",\"ميناء\"],"
            + "\"views\":482,\"body\":\"فتحت المكتبة أبوابها.\\nوحضر \u202B(النص)\u202C كثيرون.\",\"rank\":[1,2]}";
    static final String PERSIAN = "{\"id\":\"۷۱۳۸۲۷\",\"source\":\"نارون\",\"lang\":\"fa\",\"title\":\"می\u200Cرویم\","
            + "\"published\":\"2022-02\",\"body\":\"متن فارسی\"}";
    static final String ENGLISH = "{\"url\":\"http://example.org/2\",\"source\":\"Reuters\",\"lang\":\"en\","
            + "\"title\":\"One\\ttab and\\nline\",\"published\":\"next Tuesday\",\"body\":\"Body.\"}";
    static final String NAMELESS = "{\"published\":\"2023-03-04T05:06:07Z\",\"body\":\"\\ud83d alone\"}";
    static final String CORRECTED = ARABIC.replace("تفتح", "فتحت");

    static final String ALL = String.join("\n", ARABIC, PERSIAN, ENGLISH, NAMELESS, CORRECTED) + "\n";

    static final byte[] PAGE = "صفحة أولى\r\nنص الصفحة كما هو\u200F.\n\n".getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    /** A record whose dates are ISO 8601, as {@code get --json} prints it. */
    static String normalized(String record) {
        return record.replaceAll("\"published\":(\"[^\"]*\")", "$0,\"published_at\":$1");
    }

    /** Writes JSON Lines. */
    static Path lines(Path folder) throws IOException {
        return Files.writeString(folder.resolve("news.jsonl"), ALL);
    }

    /** Packs the lines. */
    static Path archive(Path folder) throws IOException {
        Path archive = folder.resolve("news.qrt");
        Run.of("pack", lines(folder), "-o", archive, "--profile", "fast").done();
        return archive;
    }
}
