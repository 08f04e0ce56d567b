package org.qirtas.internal.read;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.sections.Sections;

/**
 * Finds the text models of an archive: those that are in memory already, and those of other files. For any number of
 * threads.
 *
 * @param loaded the models in memory
 * @param places the places of models that the archive refers to, in the order of search
 */
public record ModelFinder(LoadedModels loaded, List<ModelPlace> places) {

    /** This finder with a place that is searched before all others. */
    public ModelFinder first(ModelPlace place) {
        List<ModelPlace> all = new ArrayList<>();
        all.add(place);
        all.addAll(places);
        return new ModelFinder(loaded, all);
    }

    /** The model with a digest that a section of the archive itself holds. */
    DecodingModel own(String digest, LoadedModels.Loader loader) throws IOException, FormatException {
        return loaded.get(digest, loader);
    }

    /**
     * The model to which a reference refers.
     *
     * @param archive name of the archive that refers to it
     */
    public DecodingModel referred(String archive, ModelReference wanted) throws IOException, FormatException {
        DecodingModel model = loaded.get(
                wanted.digest(), () -> DecodingModel.of(Sections.TEXT_MODEL.parse(payload(archive, wanted))));
        ModelMemory.requireSame(wanted.tokens(), wanted.dictionaryBytes(), model.model());
        return model;
    }

    /**
     * The payload of the model to which a reference refers. Its number is that in the file where it was found.
     *
     * @param archive name of the archive that refers to it
     */
    byte[] payload(String archive, ModelReference wanted) throws IOException {
        IOException unreadable = null;
        for (ModelPlace place : places) {
            try {
                Optional<byte[]> found = place.find(wanted);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (ArchiveException | FileSystemException e) {
                unreadable = e;
            }
        }
        throw missing(archive, wanted, unreadable);
    }

    private MissingModelException missing(String archive, ModelReference wanted, @Nullable IOException unreadable) {
        String reason = unreadable == null ? "" : "cannot be read: " + unreadable.getMessage();
        String problem = wanted.file().isEmpty()
                ? unreadable == null ? "is not there" : reason
                : "is not there; it should be in the file " + wanted.file()
                        + (unreadable == null ? " in the folder of the archive" : ", which " + reason);
        MissingModelException missing =
                new MissingModelException(archive, wanted.name(), wanted.digest(), wanted.file(), problem);
        missing.initCause(unreadable);
        return missing;
    }
}
