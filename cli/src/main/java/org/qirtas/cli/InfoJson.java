package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.qirtas.ArchiveInfo;
import org.qirtas.GenerationInfo;
import org.qirtas.ModelInfo;
import org.qirtas.SectionInfo;

/** Descriptions of archives as JSON. */
final class InfoJson {
    private InfoJson() {}

    /** Writes the fields of an object. */
    static void write(JsonGenerator json, ArchiveDescription description) throws IOException {
        ArchiveInfo info = description.info();
        json.writeStringField("formatVersion", info.formatVersion());
        json.writeStringField("libraryVersion", info.libraryVersion());
        json.writeStringField("profile", info.profile().toLowerCase(Locale.ROOT));
        if (description.index().isPresent()) {
            json.writeStringField(
                    "searchIndex", InfoText.name(description.index().get()));
        }
        json.writeNumberField("articles", info.articles());
        json.writeNumberField("redacted", info.redacted());
        json.writeNumberField("deleted", info.deleted());
        if (description.overview().isPresent()) {
            description.overview().get().write(json);
        }
        if (description.unknownDates().isPresent()) {
            json.writeNumberField("unknownDates", description.unknownDates().getAsLong());
        }
        if (description.contents().isPresent()) {
            description.contents().get().write(json);
        }
        json.writeNumberField("bytes", info.length());
        json.writeNumberField("unfinishedBytes", info.unfinishedBytes());
        json.writeStringField("root", info.root());
        json.writeStringField("signature", info.signature());
        json.writeArrayFieldStart("models");
        for (ModelInfo model : info.models()) {
            write(json, model);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("generations");
        for (GenerationInfo generation : info.generations()) {
            write(json, generation);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (SectionInfo section : info.sections()) {
            write(json, section);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ModelInfo model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeNumberField("articles", model.articles());
        json.writeNumberField("tokens", model.tokens());
        json.writeNumberField("dictionaryBytes", model.dictionaryBytes());
        json.writeStringField("digest", model.digest());
        if (model.isReference()) {
            json.writeStringField("file", model.file());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SectionInfo section) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", section.kind().title());
        json.writeNumberField("count", section.count());
        json.writeNumberField("bytes", section.bytes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, GenerationInfo generation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("articles", generation.articles());
        json.writeNumberField("redacted", generation.redacted());
        json.writeNumberField("deleted", generation.deleted());
        json.writeNumberField("bytes", generation.bytes());
        json.writeNumberField("continued", generation.continued());
        json.writeStringField("root", generation.root());
        json.writeStringField("signature", generation.signature());
        json.writeEndObject();
    }
}
