package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qirtas.ByteSource;
import org.qirtas.internal.article.ModelReference;

/**
 * The text models of the generations of a file. A reference there is not followed further. Immutable.
 *
 * @param generations the generations
 */
record ModelsInside(List<GenerationChain.Found> generations) implements ModelPlace {

    /**
     * The payload of the model to which a reference refers, if it is in a file.
     *
     * @param opened is closed
     * @param name name of the file in error messages
     */
    static Optional<byte[]> find(ByteSource opened, String name, ModelReference wanted) throws IOException {
        try (SectionReader file = new SectionReader(opened, name)) {
            return new ModelsInside(GenerationChain.read(file)).find(wanted);
        }
    }

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        for (GenerationChain.Found generation : generations) {
            Optional<byte[]> found =
                    StoredModel.find(generation.file(), generation.layout().manifest(), wanted.digest());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
