package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.sections.Sections;

/**
 * The text models of an archive by their numbers: its own, and those of other files that it refers to. Each is read at
 * its first use. For any number of threads.
 */
public final class TextModels {

    private final SectionReader file;
    private final ModelFinder finder;
    private final List<Lazy<DecodingModel>> models = new ArrayList<>();

    TextModels(SectionReader file, Manifest manifest, ModelFinder finder) {
        this.file = file;
        this.finder = finder;
        models.add(new Lazy<>(DecodingModel::identity));
        for (Manifest.Model declared : manifest.models()) {
            int number = models.size();
            models.add(new Lazy<>(() -> declared.isReference() ? referred(declared, number) : own(declared, number)));
        }
    }

    /** A number larger than that of any model. */
    int count() {
        return models.size();
    }

    /** A model; 0 is the identity model. */
    DecodingModel get(int number) throws IOException {
        return models.get(number).get();
    }

    /** The payload of a model, which matches the digest in the manifest. Its number may be that in another file. */
    byte[] payload(Manifest.Model declared, int number) throws IOException {
        return declared.isReference()
                ? file.parsed(
                        declared.section().offset(),
                        Sections.MODEL_REFERENCE.kind(),
                        () -> finder.payload(file.name(), ModelReference.of(number, declared)))
                : StoredModel.payload(file, declared);
    }

    private DecodingModel own(Manifest.Model declared, int number) throws IOException {
        file.prefetch(Announcements.whole(declared.section()));
        byte[] payload = StoredModel.payload(file, declared);
        return file.parsed(
                declared.section().offset(), Sections.TEXT_MODEL.kind(), () -> ready(declared, number, payload));
    }

    private DecodingModel ready(Manifest.Model declared, int number, byte[] payload)
            throws IOException, FormatException {
        int found = TextModel.number(payload);
        if (found != number) {
            throw new FormatException("it has the number " + found + " instead of " + number);
        }
        DecodingModel model = finder.own(declared.digest(), () -> DecodingModel.of(Sections.TEXT_MODEL.parse(payload)));
        ModelMemory.requireSame(declared.tokens(), declared.dictionaryBytes(), model.model());
        return model;
    }

    private DecodingModel referred(Manifest.Model declared, int number) throws IOException {
        return file.parsed(
                declared.section().offset(),
                Sections.MODEL_REFERENCE.kind(),
                () -> finder.referred(file.name(), ModelReference.of(number, declared)));
    }
}
