package org.qirtas.ingest.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;
import org.qirtas.ingest.FieldMapping;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

class ParquetFormatTest {

    private static final Article ARABIC = Article.builder()
            .id("7")
            .url("https://example.org/7")
            .source("الساحل")
            .language("ar")
            .title("عنوان")
            .lead("مقدمة")
            .published(DateWording.parse("31 يناير 2022"))
            .updated(ArticleDate.parse("2022-02"))
            .author("هدى")
            .section("ثقافة")
            .tags(List.of("كتب", "ميناء"))
            .views(482L)
            .body("سطر\n\nثان")
            .attributeJson("rank", "[1,2]")
            .attribute("published_at", "noon")
            .build();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("news.parquet");
    }

    private List<Article> read(IngestOptions options) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleInput input = ArticleInput.open(file, options)) {
            for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
                articles.add(next.get());
            }
        }
        return articles;
    }

    private void export(ExportOptions options, Article... articles) throws IOException {
        ExportForm form = ExportForm.named("parquet").orElseThrow();
        try (OutputStream out = Files.newOutputStream(file);
                ArticleExport export = form.open(out, options)) {
            for (Article article : articles) {
                export.write(article);
            }
        }
    }

    private void write(String schema, CompressionCodecName codec, Consumer<Group> row) throws IOException {
        Files.deleteIfExists(file);
        MessageType type = MessageTypeParser.parseMessageType("message m { " + schema + " }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCodecFactory(new TestCodecs())
                .withCompressionCodec(codec)
                .build()) {
            Group group = new SimpleGroup(type);
            row.accept(group);
            writer.write(group);
        }
    }

    private Article written(String schema, Consumer<Group> row) throws IOException {
        write(schema, CompressionCodecName.UNCOMPRESSED, row);
        return read(IngestOptions.DEFAULT).get(0);
    }

    @Test
    void exportedArticlesComeBackEqual() throws IOException {
        Article empty = Article.builder().tags(List.of()).build();
        Article bare = Article.builder().body("b").build();
        export(ExportOptions.DEFAULT, ARABIC, empty, bare);
        assertEquals(List.of(ARABIC, empty, bare), read(IngestOptions.DEFAULT));
    }

    @Test
    void sameArticlesGiveTheSameBytes() throws IOException {
        export(ExportOptions.DEFAULT, ARABIC);
        byte[] first = Files.readAllBytes(file);
        export(ExportOptions.DEFAULT, ARABIC);
        assertTrue(Arrays.equals(first, Files.readAllBytes(file)));
    }

    @Test
    void chosenFieldsAreTheColumns() throws IOException {
        export(ExportOptions.DEFAULT.withFields(List.of("id", "rank")), ARABIC);
        assertEquals(
                List.of(Article.builder()
                        .id("7")
                        .attribute("rank", "[1,2]")
                        .build()
                        .attributes()),
                read(IngestOptions.DEFAULT).stream()
                        .map(article -> Map.of("rank", article.attributes().get("rank")))
                        .toList());
    }

    @Test
    void anUnpairedSurrogateIsReplaced() throws IOException {
        export(ExportOptions.DEFAULT, Article.builder().title("a\uD800b").build());
        assertEquals("a\uFFFDb", read(IngestOptions.DEFAULT).get(0).title());
    }

    @Test
    void columnsBecomeFieldsByPresetAndMapping() throws IOException {
        String schema = "optional binary headline (UTF8); optional binary text (UTF8); optional double nr; "
                + "optional int64 date (TIMESTAMP(MICROS,true));";
        write(
                schema,
                CompressionCodecName.SNAPPY,
                row -> row.append("headline", "H")
                        .append("text", "T")
                        .append("nr", Double.NaN)
                        .append("date", 1_643_328_000_000_000L));
        Article article = read(IngestOptions.DEFAULT.withMapping(FieldMapping.parse("section=headline")))
                .get(0);
        assertEquals("H", article.section());
        assertEquals("T", article.body());
        assertEquals(
                "2022-01-28T00:00:00Z",
                Objects.requireNonNull(article.published()).text());
        assertEquals(Map.of(), article.attributes());
    }

    @Test
    void everyLogicalTypeBecomesJson() throws IOException {
        Article article = written(
                "optional int32 day (DATE); optional int64 local (TIMESTAMP(MILLIS,false)); optional int32 time (TIME(MILLIS,true)); "
                        + "optional int32 price (DECIMAL(9,2)); optional fixed_len_byte_array(3) big (DECIMAL(6,1)); "
                        + "optional int32 u (INTEGER(32,false)); optional int64 ul (INTEGER(64,false)); optional boolean b; "
                        + "optional int96 old; optional fixed_len_byte_array(16) uuid (UUID); optional binary raw; optional binary bytes; "
                        + "optional float f; optional double inf; optional binary js (JSON); optional int64 nanos (TIMESTAMP(NANOS,true)); "
                        + "optional fixed_len_byte_array(2) half (FLOAT16);",
                row -> row.append("day", 19020)
                        .append("local", 1_643_371_200_123L)
                        .append("time", 3_600_000)
                        .append("price", 1234)
                        .append("big", Binary.fromConstantByteArray(bytes(-15, 3)))
                        .append("u", -1)
                        .append("ul", -1L)
                        .append("b", true)
                        .append("old", Binary.fromConstantByteArray(int96(2_459_608, 43_200_000_000_000L)))
                        .append("uuid", Binary.fromConstantByteArray(new byte[16]))
                        .append("raw", Binary.fromString("é"))
                        .append("bytes", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF, 1}))
                        .append("f", 0.1f)
                        .append("inf", Double.POSITIVE_INFINITY)
                        .append("js", "{\"a\":1}")
                        .append("nanos", 1_643_371_200_000_000_001L)
                        .append("half", Binary.fromConstantByteArray(new byte[] {0x00, (byte) 0xC1})));
        assertEquals(
                Map.ofEntries(
                        Map.entry("day", "\"2022-01-28\""),
                        Map.entry("local", "\"2022-01-28T12:00:00.123\""),
                        Map.entry("time", "\"01:00\""),
                        Map.entry("price", "12.34"),
                        Map.entry("big", "-1.5"),
                        Map.entry("u", "4294967295"),
                        Map.entry("ul", "18446744073709551615"),
                        Map.entry("b", "true"),
                        Map.entry("old", "\"2022-01-28T12:00:00Z\""),
                        Map.entry("uuid", "\"00000000-0000-0000-0000-000000000000\""),
                        Map.entry("raw", "\"é\""),
                        Map.entry("bytes", "\"/wE=\""),
                        Map.entry("f", "0.1"),
                        Map.entry("inf", "\"Infinity\""),
                        Map.entry("js", "\"{\\\"a\\\":1}\""),
                        Map.entry("nanos", "\"2022-01-28T12:00:00.000000001Z\""),
                        Map.entry("half", "-2.5")),
                withoutBody(article));
    }

    private static Map<String, String> withoutBody(Article article) {
        Map<String, String> attributes = new HashMap<>(article.attributes());
        attributes.remove("body");
        return attributes;
    }

    private static byte[] bytes(int value, int length) {
        byte[] all = new byte[length];
        byte[] least = BigInteger.valueOf(value).toByteArray();
        Arrays.fill(all, (byte) (value < 0 ? -1 : 0));
        System.arraycopy(least, 0, all, length - least.length, least.length);
        return all;
    }

    private static byte[] int96(int julianDay, long nanos) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(nanos)
                .putInt(julianDay)
                .array();
    }

    @Test
    void listsMapsAndGroupsBecomeArraysAndObjects() throws IOException {
        Article article = written(
                "optional group tags (LIST) { repeated group list { optional binary element (UTF8); } } "
                        + "optional group old (LIST) { repeated int32 array; } repeated int32 bare; "
                        + "optional group m (MAP) { repeated group key_value { required binary key (UTF8); optional int32 value; } } "
                        + "optional group media { optional binary url (UTF8); optional int32 width; } ",
                row -> {
                    Group tags = row.addGroup("tags");
                    tags.addGroup(0).append("element", "x");
                    tags.addGroup(0);
                    row.addGroup("old").append("array", 1).append("array", 2);
                    row.append("bare", 3).append("bare", 4);
                    Group map = row.addGroup("m");
                    map.addGroup(0).append("key", "k").append("value", 5);
                    map.addGroup(0).append("key", "none");
                    row.addGroup("media").append("url", "u");
                });
        assertEquals(
                Map.of(
                        "tags", "[\"x\",null]",
                        "old", "[1,2]",
                        "bare", "[3,4]",
                        "m", "{\"k\":5,\"none\":null}",
                        "media", "{\"url\":\"u\"}"),
                withoutBody(article));
    }

    @Test
    void allCodecsAreRead() throws IOException {
        for (CompressionCodecName codec : List.of(
                CompressionCodecName.UNCOMPRESSED,
                CompressionCodecName.SNAPPY,
                CompressionCodecName.GZIP,
                CompressionCodecName.ZSTD)) {
            write("optional binary title (UTF8);", codec, row -> row.append("title", codec.name()));
            assertEquals(codec.name(), read(IngestOptions.DEFAULT).get(0).title());
        }
    }

    @Test
    void otherCodecsAreRefusedByName() throws IOException {
        write("optional binary title (UTF8);", CompressionCodecName.LZ4_RAW, row -> row.append("title", "t"));
        IngestException refused = assertThrows(IngestException.class, () -> read(IngestOptions.DEFAULT));
        assertTrue(String.valueOf(refused.getMessage()).contains("LZ4_RAW"), refused.getMessage());
    }

    /** The footer has no checksum: many of its bytes, such as statistics, may change unnoticed. */
    @Test
    void everyDamageIsNoticedOrHarmless() throws IOException {
        export(ExportOptions.DEFAULT, ARABIC);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 4; at < whole.length; at += 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x55;
            Files.write(file, damaged);
            try {
                read(IngestOptions.DEFAULT);
            } catch (IngestException e) {
                refused++;
            }
        }
        assertTrue(refused > whole.length / 12, refused + " of " + whole.length);
    }

    @Test
    void aStreamIsRefused() throws IOException {
        export(ExportOptions.DEFAULT, ARABIC);
        SourceContent stream = SourceContent.of("-", new ByteArrayInputStream(Files.readAllBytes(file)));
        IngestException refused =
                assertThrows(IngestException.class, () -> new ParquetFormat().open(stream, IngestOptions.DEFAULT));
        assertTrue(String.valueOf(refused.getMessage()).contains("save and decompress it first"), refused.getMessage());
    }
}
