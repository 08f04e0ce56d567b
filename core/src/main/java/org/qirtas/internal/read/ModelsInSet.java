package org.qirtas.internal.read;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.qirtas.ArchiveException;
import org.qirtas.internal.article.ModelReference;

/**
 * The text models of the files of a set. A file that cannot be read may have the model that another one has too. Immutable.
 *
 * @param files the files
 */
record ModelsInSet(List<SetFile> files) implements ModelPlace {

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        IOException unreadable = null;
        for (SetFile file : files) {
            try {
                Optional<byte[]> found = file.mayBring(wanted.digest())
                        ? file.archive().ownModels().find(wanted)
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            } catch (ArchiveException | FileSystemException e) {
                unreadable = e;
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return Optional.empty();
    }
}
