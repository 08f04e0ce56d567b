package org.qirtas.cli;

import java.nio.file.Path;
import java.util.List;
import org.qirtas.WriterOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files whose text models an archive refers to. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ModelsOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--models",
            paramLabel = "MODELS",
            description =
                    "Refer to the text models of this file, which 'qirtas model' writes, instead of learning models. "
                            + "Readers need the file in the folder of the archive. May be given several times.")
    private List<Path> files = List.of();

    List<Path> files() {
        return files;
    }

    /** Options with the files. A name that cannot be stored is wrong usage. */
    WriterOptions in(WriterOptions options) {
        try {
            return files.isEmpty() ? options : options.withModels(files);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--models: " + e.getMessage(), e);
        }
    }
}
