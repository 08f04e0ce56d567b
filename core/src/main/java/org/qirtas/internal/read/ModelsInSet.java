package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.article.ModelReference;

/**
 * The text models of the files of a set. Immutable.
 *
 * @param files the files
 */
record ModelsInSet(List<SetFile> files) implements ModelPlace {

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        for (SetFile file : files) {
            Optional<byte[]> found =
                    file.mayBring(wanted.digest()) ? file.archive().ownModels().find(wanted) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
