package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;

/** A place of text models outside an archive. */
public interface ModelPlace {

    /** The model to which a reference refers, if it is here. It has been checked against its digest. */
    Optional<TextModel> find(ModelReference wanted) throws IOException;
}
