package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.SectionKind;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.write.OfferedModel;

/** The text models of an archive, for writers to refer to. They load while the archive is open. */
public final class OfferedModels {

    private OfferedModels() {}

    /** The models of all generations, those of other files too, for another generation of the same file. */
    public static List<OfferedModel> inside(OpenArchive archive) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (Generation generation : archive.generations()) {
            offered.addAll(of(generation));
        }
        return offered;
    }

    /**
     * The models that an archive itself holds, for other files.
     *
     * @param file name of the file of the archive
     */
    public static List<OfferedModel> outside(OpenArchive archive, String file) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (Generation generation : archive.generations()) {
            for (OfferedModel model : of(generation, false)) {
                offered.add(new OfferedModel(model.place().withFile(file), model.loader()));
            }
        }
        return offered;
    }

    /** The models to which a generation refers. */
    static List<OfferedModel> referred(Generation generation) throws IOException {
        return of(generation, true);
    }

    private static List<OfferedModel> of(Generation generation, boolean areReferences) throws IOException {
        List<Manifest.Model> declared = generation.layout().manifest().models();
        return of(generation).stream()
                .filter(model -> declared.get(model.place().number() - 1).isReference() == areReferences)
                .toList();
    }

    private static List<OfferedModel> of(Generation generation) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (Manifest.Model declared : generation.layout().manifest().models()) {
            int number = offered.size() + 1;
            offered.add(new OfferedModel(
                    place(generation, number, declared),
                    () -> generation.sections().model(number).model()));
        }
        return offered;
    }

    private static ModelReference place(Generation generation, int number, Manifest.Model declared) throws IOException {
        try {
            return ModelReference.of(number, declared);
        } catch (FormatException e) {
            throw generation
                    .file()
                    .damage(generation.layout().trailer().manifestOffset(), SectionKind.MANIFEST, e.problem());
        }
    }
}
