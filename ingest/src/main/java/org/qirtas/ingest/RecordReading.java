package org.qirtas.ingest;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Article;

/**
 * How the records of an input become articles, for an {@link ArticleFormat}: by the mapping of the options, then by a
 * preset. For one thread.
 *
 * <pre>{@code
 * RecordReading records = RecordReading.of(IngestOptions.DEFAULT);
 * Article article = records.read(Map.of("headline", "The ferry", "text", "It turned back."));
 * System.out.println(article.title() + records.preset().orElse(""));
 * }</pre>
 */
public final class RecordReading {

    /** Fields whose wording in a cell differs from that in JSON. */
    private static final FieldMapping CELLS = FieldMapping.parse("tags=tags,views=views");

    private final FieldMapping mapping;
    private final Optional<Preset> given;
    private final boolean isRecognised;
    private final DateConvention dates;
    private Optional<Preset> preset = Optional.empty();

    private RecordReading(FieldMapping mapping, Optional<Preset> given, boolean isRecognised, DateConvention dates) {
        this.mapping = mapping;
        this.given = given;
        this.isRecognised = isRecognised;
        this.dates = dates;
    }

    /**
     * Begins to read records.
     *
     * @param options the mapping and the preset
     * @return an object for the records of one input
     */
    public static RecordReading of(IngestOptions options) {
        return new RecordReading(
                options.mapping(),
                options.preset().flatMap(Preset::named),
                options.preset().isEmpty(),
                options.dateConvention());
    }

    /** Records whose keys are the names of the fields. */
    static RecordReading plain() {
        return new RecordReading(FieldMapping.NONE, Optional.empty(), false, DateConvention.NONE);
    }

    /**
     * Reads a record.
     *
     * @param record a buffer whose array begins with the record
     */
    Article read(CharBuffer record) throws IOException {
        Article article = JsonRecord.read(record, dates);
        preset = isRecognised ? Preset.of(article) : given;
        FieldMapping all = preset.map(found -> mapping.and(found.mapping())).orElse(mapping);
        return all.isEmpty() ? article : new MappedRecord(JsonRecord.values(record)).article(all, dates);
    }

    /**
     * Reads a record with values of any kind.
     *
     * @param json one JSON object, by the rules of {@link JsonFormat}
     * @return the article
     * @throws IOException if it is not exactly one JSON object
     */
    public Article readJson(String json) throws IOException {
        return read(CharBuffer.wrap(json.toCharArray()));
    }

    /**
     * Reads a row of a table. Its columns tell the preset, and empty cells are absent.
     *
     * @param cells texts by the names of their columns
     * @return the article
     * @throws IOException if it cannot be read
     */
    public Article read(Map<String, String> cells) throws IOException {
        preset = isRecognised ? Preset.of(JsonRecord.read(json(cells), dates)) : given;
        FieldMapping all = preset.map(found -> mapping.and(found.mapping()))
                .orElse(mapping)
                .and(CELLS);
        Map<String, String> present = new LinkedHashMap<>();
        cells.forEach((name, cell) -> {
            if (!cell.isEmpty()) {
                present.put(name, new JsonText().string(cell).toString());
            }
        });
        return new MappedRecord(present).article(all, dates);
    }

    private static CharBuffer json(Map<String, String> cells) {
        JsonText json = new JsonText().append('{');
        cells.forEach((name, cell) -> json.key(name).string(cell));
        return CharBuffer.wrap(json.append('}').toString().toCharArray());
    }

    /**
     * The preset of the last record.
     *
     * @return its name, or nothing if it had none
     */
    public Optional<String> preset() {
        return preset.map(Preset::name);
    }
}
