package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveInfo;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of archives that are compressed again from another one. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NewArchiveOptions {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Profile of what is written: fast, balanced, dense or remote; that of FILE by default.")
    private @Nullable Profile profile;

    @Mixin
    private ModelsOption models;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "Sign what is written with the private Ed25519 key of this PEM file.")
    private @Nullable Path key;

    @Mixin
    private ParityOption parity;

    @Mixin
    private IndexOptions index;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    boolean force() {
        return force;
    }

    boolean isSigned() {
        return key != null;
    }

    /** The files that the run reads. */
    void addTo(RunFiles files) throws IOException {
        files.reads(key);
        for (Path file : models.files()) {
            files.reads(FileArgument.requireThere(file));
        }
    }

    /** The options for what is made of an archive. */
    WriterOptions of(ArchiveInfo source, WriterProgress progress) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(profile == null ? profile(source) : profile)
                .withThreads(Runtime.getRuntime().availableProcessors())
                .withParity(parity.percent())
                .withOverwrite(force)
                .withProgress(progress);
        return index.in(models.in(PemKey.signing(options, key)));
    }

    private static Profile profile(ArchiveInfo source) {
        return Stream.of(Profile.values())
                .filter(known -> known.name().equals(source.profile()))
                .findFirst()
                .orElse(Profile.BALANCED);
    }
}
