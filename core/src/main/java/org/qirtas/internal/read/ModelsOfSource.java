package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.ByteSource;
import org.qirtas.internal.article.ModelReference;

/**
 * The text models of files in the folder of a source. A reference there is not followed further. Immutable.
 *
 * @param source the source of the archive that refers to the files
 */
public record ModelsOfSource(ByteSource source) implements ModelPlace {

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        Optional<ByteSource> sibling = wanted.file().isEmpty() ? Optional.empty() : source.sibling(wanted.file());
        return sibling.isEmpty() ? Optional.empty() : ModelsInside.find(sibling.get(), wanted.file(), wanted);
    }
}
