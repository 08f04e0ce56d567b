package org.qirtas.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.FieldMapping;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for records whose keys are not the names of the fields. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RecordOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--map",
            paramLabel = "FIELD=KEY[,FIELD=KEY...]",
            description = "Take FIELD from the key KEY of each record, or from a path such as source.name. "
                    + "Several keys of a field are tried in their order. It may be given several times.")
    private List<String> mappings = List.of();

    @Option(
            names = "--as",
            paramLabel = "PRESET",
            description = "Read all records as this preset, or none, whatever their keys; "
                    + "'qirtas formats' lists the presets.")
    private @Nullable String preset;

    /** Adds these options to others. */
    IngestOptions in(IngestOptions options) {
        try {
            FieldMapping mapping = FieldMapping.NONE;
            for (String each : mappings) {
                mapping = mapping.and(FieldMapping.parse(each));
            }
            IngestOptions mapped = options.withMapping(mapping);
            return preset == null ? mapped : mapped.withPreset(preset);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
