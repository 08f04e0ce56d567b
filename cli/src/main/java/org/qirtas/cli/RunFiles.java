package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.TargetFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The files that a run reads and writes. A file that would be both, or would be written twice, is wrong usage, even
 * through links and different spellings of a path. It is refused before any file is changed.
 */
final class RunFiles {
    private final CommandSpec spec;
    private final List<Output> outputs = new ArrayList<>();

    RunFiles(CommandSpec spec) {
        this.spec = spec;
    }

    /** A file to be written: its name as given, and the file itself, behind links. */
    private record Output(String what, Path name, Path file) {}

    /** Finds the name under which an existing file is read, if it is read. */
    @FunctionalInterface
    interface Readers {
        Optional<Path> find(Path file) throws IOException;
    }

    /** Adds a file that is written, if there is one. */
    RunFiles writes(String what, @Nullable Path name) throws IOException {
        if (name != null) {
            requireFile(name);
            Output added = new Output(what, name, TargetFile.behindLinks(name));
            for (Output other : outputs) {
                if (isSame(added.file, other.file)) {
                    throw misuse(other.what + " and " + what + " need two names: " + other.name + " and " + name
                            + " are the same file");
                }
            }
            outputs.add(added);
        }
        return this;
    }

    private void requireFile(Path name) {
        FileArgument.address(name).ifPresent(address -> {
            throw misuse(address + " is an address; only files can be written");
        });
    }

    /** Adds a file that is read, if there is one. All written files must have been added before. */
    RunFiles reads(@Nullable Path name) throws IOException {
        if (name == null) {
            return this;
        }
        Path read = TargetFile.behindLinks(name);
        return reads(file -> isSame(read, file) ? Optional.of(name) : Optional.empty());
    }

    /** Adds files that are read. All written files must have been added before. */
    RunFiles reads(Readers readers) throws IOException {
        for (Output output : outputs) {
            Optional<Path> read = Files.exists(output.file) ? readers.find(output.file) : Optional.empty();
            if (read.isPresent()) {
                throw misuse(output.what + " " + output.name + " would replace " + read.get()
                        + ", which is read; give it another name");
            }
        }
        return this;
    }

    /**
     * Whether two names denote the same file, or would. On some systems names that differ only in case are the same.
     */
    private static boolean isSame(Path one, Path other) throws IOException {
        if (Files.exists(one) || Files.exists(other)) {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        }
        String name = String.valueOf(one.getFileName());
        return name.equalsIgnoreCase(String.valueOf(other.getFileName())) && isSameFolder(one, other);
    }

    private static boolean isSameFolder(Path one, Path other) throws IOException {
        Path folder = one.getParent();
        Path otherFolder = other.getParent();
        return folder != null
                && otherFolder != null
                && Files.isDirectory(folder)
                && Files.isDirectory(otherFolder)
                && Files.isSameFile(folder, otherFolder);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
