package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.qirtas.Damage;

/** Prints the damage of an archive. */
final class DamageList {
    private DamageList() {}

    static void print(Streams streams, List<Damage> damage) {
        for (Damage place : damage) {
            streams.line(place(place) + place.message());
        }
    }

    /** The place, unless the message states it. */
    private static String place(Damage damage) {
        if (damage.offset() == 0 || damage.message().contains("at byte " + damage.offset())) {
            return "";
        }
        return "byte " + damage.offset() + (damage.ordinal() < 0 ? ": " : ", article " + damage.ordinal() + ": ");
    }

    /** Writes the field {@code damage}. */
    static void write(JsonGenerator json, List<Damage> damage) throws IOException {
        json.writeArrayFieldStart("damage");
        for (Damage place : damage) {
            json.writeStartObject();
            json.writeNumberField("offset", place.offset());
            json.writeStringField("section", place.section().title());
            if (place.ordinal() >= 0) {
                json.writeNumberField("article", place.ordinal());
            }
            json.writeStringField("message", place.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
