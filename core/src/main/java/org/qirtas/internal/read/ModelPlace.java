package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.internal.article.ModelReference;

/** A place of text models outside an archive. */
public interface ModelPlace {

    /** The payload of the model to which a reference refers, if it is here. It matches the digest. */
    Optional<byte[]> find(ModelReference wanted) throws IOException;
}
