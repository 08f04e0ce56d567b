package org.qirtas.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.sections.Sections;

/**
 * Loads every text model of a generation, including those that no article needs, and compares references with the
 * manifest. For one thread.
 */
final class ModelCheck {

    private final Generation generation;
    private final ArticleCheck.Receiver receiver;

    ModelCheck(Generation generation, ArticleCheck.Receiver receiver) {
        this.generation = generation;
        this.receiver = receiver;
    }

    /** Checks all models, and returns those that were not found. */
    List<Manifest.Model> run() throws IOException {
        List<Manifest.Model> missing = new ArrayList<>();
        int number = 0;
        for (Manifest.Model model : generation.layout().manifest().models()) {
            number++;
            try {
                if (model.isReference()) {
                    requireSame(number, model);
                }
                generation.sections().model(number);
            } catch (MissingModelException e) {
                missing.add(model);
            } catch (CorruptArchiveException e) {
                receiver.report(e);
            }
        }
        return missing;
    }

    private void requireSame(int number, Manifest.Model declared) throws IOException {
        long offset = declared.section().offset();
        ModelReference stored = generation.file().section(offset, Sections.MODEL_REFERENCE);
        generation.file().parsed(offset, Sections.MODEL_REFERENCE.kind(), () -> {
            if (!stored.equals(ModelReference.of(number, declared))) {
                throw new FormatException("the manifest states another model");
            }
            return stored;
        });
    }
}
