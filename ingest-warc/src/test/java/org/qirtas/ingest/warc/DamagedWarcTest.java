package org.qirtas.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** After a record that is wrong, the next one is read. */
class DamagedWarcTest {

    private static final String PAGE = "<html><body><article><p>The ferry left the old harbour at dawn, turned back in"
            + " the fog, and reached the isle at noon with bread for everyone.</p></article>";

    private final List<String> errors = new ArrayList<>();

    private static String record(int number) {
        return record(number, "Content-Length: " + http().length());
    }

    private static String http() {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    }

    private static String record(int number, String length) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + number + ">\r\nWARC-Date: 2022-01-28T00:00:00Z\r\nWARC-Target-URI: https://example.org/" + number
                + "\r\nContent-Type: application/http;msgtype=response\r\n" + length + "\r\n\r\n" + http() + "\r\n\r\n";
    }

    /** The last letters of the addresses of the articles, and {@code !} for each error. */
    private String read(byte[] file) throws IOException {
        StringBuilder found = new StringBuilder();
        try (ArticleInput input =
                ArticleInput.open(new ByteArrayInputStream(file), "a.warc", IngestOptions.DEFAULT.withFormat("warc"))) {
            for (String next = next(input); !next.isEmpty(); next = next(input)) {
                found.append(next.charAt(next.length() - 1));
            }
        }
        return found.toString();
    }

    private String next(ArticleInput input) throws IOException {
        try {
            return input.next().map(article -> String.valueOf(article.url())).orElse("");
        } catch (IngestException e) {
            assertTrue(e.isOneArticle(), e.getMessage());
            errors.add(String.valueOf(e.getMessage()));
            return "!";
        }
    }

    @Test
    void aWrongHeaderCostsItsRecord() throws IOException {
        List<String> wrong = List.of(
                record(2, "Content-Length: many"),
                record(2, "Content-Length: 1\r\nContent-Length: 2"),
                record(2, "A header without its colon"),
                record(2).replace("WARC/1.0", "WARX/1.0"),
                record(2).replace("WARC/1.0", "WARC/1.x"),
                "WARC/1.0\r\nWARC-Type: response\r\n",
                "WARC/1.0\r\n",
                "no record at all\r\n\r\n");
        for (String each : wrong) {
            errors.clear();
            assertEquals("1!34", read((record(1) + each + record(3) + record(4)).getBytes(UTF_8)), each);
            String error = errors.get(0);
            assertTrue(error.startsWith("a.warc: what follows the record at byte 0 is no record: "), error);
        }
    }

    @Test
    void errorsNameTheirPlaceInTheFile() throws IOException {
        String wrong = record(2, "Content-Length: many");
        String file = record(1) + wrong + record(3) + wrong + record(4);
        assertEquals("1!3!4", read(file.getBytes(UTF_8)));
        int third = record(1).length() + wrong.length();
        assertTrue(errors.get(1).contains(" byte " + third + " "), errors.get(1));
    }

    @Test
    void aWrongLengthCostsWhatItCovers() throws IOException {
        String tooLong = record(2, "Content-Length: " + (http().length() + 200));
        String file = record(1) + tooLong + record(3) + record(4);
        assertEquals("12!4", read(file.getBytes(UTF_8)));
        String beyondEnd = record(1) + record(2, "Content-Length: 1000000");
        assertEquals("1!!", read(beyondEnd.getBytes(UTF_8)));
    }

    @Test
    void theNextMemberOfGzipIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String member : List.of(record(1), record(2, "Content-Length: many"), record(3))) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
                gzip.write(member.getBytes(UTF_8));
            }
        }
        assertEquals("1!3", read(file.toByteArray()));
    }

    /** Wherever a wrong record ends in the blocks that are read, the next one is found. */
    @Test
    void theNextRecordIsFoundAtAnyPlace() throws IOException {
        for (int padding = 0; padding < 9_000; padding += 7) {
            String wrong = "WARC/1.0\r\nX: " + "x".repeat(padding) + "\r\n";
            assertEquals("1!3", read((record(1) + wrong + record(3)).getBytes(UTF_8)), "padding " + padding);
        }
    }

    /** Reading ends, and what is before the damage is there. */
    @Test
    void anyDamageIsPassedOver() throws IOException {
        Random random = new Random(7);
        byte[] whole = (record(1) + record(2) + record(3)).getBytes(UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] file = whole.clone();
            int place =
                    record(1).length() + random.nextInt(file.length - record(1).length());
            file[place] = (byte) random.nextInt(256);
            assertTrue(read(file).startsWith("1"), "byte " + place);
        }
    }
}
