package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.write.OfferedModel;

/** The text models of an archive, for writers of other archives to refer to. */
public final class OfferedModels {

    private OfferedModels() {}

    /**
     * The models that an archive itself holds.
     *
     * @param file name of its file, for the references
     */
    public static List<OfferedModel> of(OpenArchive archive, String file) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (Generation generation : archive.generations()) {
            int number = 0;
            for (Manifest.Model declared : generation.layout().manifest().models()) {
                number++;
                if (!declared.isReference()) {
                    offered.add(
                            new OfferedModel(generation.sections().model(number).model(), declared.digest(), file));
                }
            }
        }
        return offered;
    }
}
