package org.qirtas.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** All figures as JSON, rounded to the precision of a run. */
final class JsonReport {

    private static final double ROUNDING = 1000;

    private JsonReport() {}

    static void write(ReportFigures figures, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("corpus", figures.corpus());
            json.writeNumberField("articles", figures.articles());
            json.writeNumberField("textBytes", figures.textBytes());
            json.writeStringField("machine", figures.machine());
            json.writeNumberField("forks", figures.forks());
            json.writeObjectFieldStart("floor");
            latency(json, figures.floor());
            repeated(json, "scanMillis", figures.floorScanMillis());
            json.writeEndObject();
            json.writeArrayFieldStart("stores");
            for (StoreFigures store : figures.stores()) {
                store(json, figures, store);
            }
            json.writeEndArray();
            json.writeNumberField("jsonLinesBytes", figures.jsonLinesBytes());
            json.writeArrayFieldStart("solid");
            for (SolidFigures solid : figures.solid()) {
                json.writeStartObject();
                json.writeStringField("command", solid.command());
                json.writeNumberField("bytes", solid.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void store(JsonGenerator json, ReportFigures figures, StoreFigures store) throws IOException {
        json.writeStartObject();
        json.writeStringField("store", store.store().name());
        json.writeStringField("label", store.store().label());
        json.writeStringField("settings", store.store().settings());
        json.writeNumberField("bytes", store.bytes());
        number(json, "shareOfTexts", figures.share(store));
        latency(json, store.get());
        number(json, "timesFloor", figures.timesFloor(store));
        number(json, "medianTimesFloor", figures.medianTimesFloor(store));
        repeated(json, "missNanos", store.missNanos());
        repeated(json, "openMicros", store.openMicros());
        repeated(json, "firstGetMillis", store.footprint().firstMillis());
        memory(json, store.footprint());
        repeated(json, "scanMillis", store.scanMillis());
        number(json, "packSeconds", store.packSeconds());
        number(json, "packCpuSeconds", store.packCpuSeconds());
        number(json, "packMegabytesPerSecond", figures.packSpeed(store));
        json.writeEndObject();
    }

    private static void memory(JsonGenerator json, Footprint footprint) throws IOException {
        json.writeNumberField("heapBytes", footprint.heapBytes());
        if (footprint.isResidentKnown()) {
            json.writeNumberField("otherBytes", footprint.otherBytes());
            json.writeNumberField("mappedBytes", footprint.mappedBytes());
            json.writeNumberField("residentBytes", footprint.residentBytes());
        }
    }

    private static void latency(JsonGenerator json, Latency get) throws IOException {
        repeated(json, "getMeanMicros", get.mean());
        repeated(json, "getP50Micros", get.p50());
        repeated(json, "getP99Micros", get.p99());
    }

    /** The mean and, if there is one, the error in a field of its own. */
    private static void repeated(JsonGenerator json, String name, Repeated figure) throws IOException {
        number(json, name, figure.mean());
        if (figure.hasError()) {
            number(json, name + "Error", figure.error());
        }
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * ROUNDING) / ROUNDING);
    }
}
