package org.qirtas.internal.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.io.FileSource;

/**
 * The text models of files in the folder of an archive. A reference there is not followed further. Immutable.
 *
 * @param archive the archive that refers to the files
 */
public record ModelsBeside(Path archive) implements ModelPlace {

    /** A finder beside a file that shares no models with other archives. */
    public static ModelFinder finder(Path archive) {
        return new ModelFinder(new LoadedModels(0), List.of(new ModelsBeside(archive)));
    }

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        if (wanted.file().isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> found = read(archive.resolveSibling(wanted.file()), wanted);
        // An archive behind a link has its models beside it.
        return found.isPresent() ? found : read(behindLinks(archive).resolveSibling(wanted.file()), wanted);
    }

    private static Path behindLinks(Path archive) throws IOException {
        return Files.isSymbolicLink(archive) ? FileName.behindLinks(archive) : archive;
    }

    private static Optional<byte[]> read(Path path, ModelReference wanted) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return ModelsInside.find(FileSource.open(path), path.toString(), wanted);
    }
}
