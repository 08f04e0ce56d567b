package org.qirtas.ingest;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.ingest.internal.CountingStream;

/** Determines the format that reads a file. Immutable. */
final class FormatChoice {

    private final KnownFormats formats = KnownFormats.find();
    private final IngestOptions options;

    /**
     * A choice.
     *
     * @throws IllegalArgumentException if there is no format of the name in the options
     */
    FormatChoice(IngestOptions options) {
        this.options = options;
        options.format().ifPresent(name -> {
            if (formats.named(name).isEmpty()) {
                throw new IllegalArgumentException("there is no format '" + name + "'; there are " + formats.names());
            }
        });
    }

    /**
     * The format of a file: by its bytes, or by its text if that is in another encoding.
     *
     * @param suffix the suffix of its name, or an empty text
     * @param content its content
     */
    Optional<ArticleFormat> of(String suffix, SourceContent content) throws IOException {
        if (options.format().isPresent()) {
            return formats.named(options.format().get());
        }
        byte[] head = content.head();
        return formats.isCertain(head) ? formats.of(suffix, head) : formats.of(suffix, content.textHead());
    }

    /** Whether the format of a file is known. Damage is reported when the file is read. */
    boolean isKnown(SourceFile file) throws IOException {
        try (CountingStream bytes = file.open()) {
            return of(file.nameEnd().suffix(), file.content(bytes)).isPresent();
        } catch (IngestException e) {
            return true;
        }
    }

    /** The reason why a file of no known format is left out. */
    LeftOut.Reason reason(SourceFile file) {
        return formats.missingArtifact(file.nameEnd().suffix()).isPresent()
                ? LeftOut.Reason.MISSING_MODULE
                : LeftOut.Reason.UNKNOWN_KIND;
    }

    /** The error for a file of no known format that the caller named. */
    IngestException unknown(SourceFile file) {
        String suffix = file.nameEnd().suffix();
        String problem = formats.missingArtifact(suffix)
                .map(artifact -> "a file named ." + suffix + " is read only with the artifact " + artifact
                        + ", which is absent; add it to the class path or the module path")
                .orElseGet(() ->
                        "neither its content nor its name is of a known format; the formats are " + formats.names());
        return new IngestException(file.name(), 0, problem);
    }
}
