package org.qirtas.ingest;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Article;

/** How the records of an input become articles: by the mapping of the user, then by a preset. For one thread. */
final class RecordReading {

    private final FieldMapping mapping;
    private final Optional<Preset> given;
    private final boolean isRecognised;
    private Optional<Preset> preset = Optional.empty();

    private RecordReading(FieldMapping mapping, Optional<Preset> given, boolean isRecognised) {
        this.mapping = mapping;
        this.given = given;
        this.isRecognised = isRecognised;
    }

    static RecordReading of(IngestOptions options) {
        return new RecordReading(
                options.mapping(),
                options.preset().flatMap(Preset::named),
                options.preset().isEmpty());
    }

    /** Records whose keys are the names of the fields. */
    static RecordReading plain() {
        return new RecordReading(FieldMapping.NONE, Optional.empty(), false);
    }

    /**
     * Reads a record.
     *
     * @param record a buffer whose array begins with the record
     */
    Article read(CharBuffer record) throws IOException {
        Article article = JsonRecord.read(record);
        preset = isRecognised ? Preset.of(article) : given;
        FieldMapping all = preset.map(found -> mapping.and(found.mapping())).orElse(mapping);
        return all.isEmpty() ? article : new MappedRecord(JsonRecord.values(record)).article(all);
    }

    /** Reads a record of JSON texts by their keys. */
    Article read(Map<String, String> record) throws IOException {
        JsonText json = new JsonText().append('{');
        record.forEach((key, value) -> json.key(key).append(value));
        return read(CharBuffer.wrap(json.append('}').toString().toCharArray()));
    }

    /** The name of the preset of the last record. */
    Optional<String> preset() {
        return preset.map(Preset::name);
    }
}
