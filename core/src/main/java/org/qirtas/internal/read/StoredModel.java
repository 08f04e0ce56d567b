package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.sections.Sections;

/** A text model in a section of a file. */
final class StoredModel {

    private StoredModel() {}

    /** The payload of the model with a digest, if a section of a generation holds it. References are not followed. */
    static Optional<byte[]> find(SectionReader file, Manifest manifest, String digest) throws IOException {
        for (Manifest.Model declared : manifest.models()) {
            if (!declared.isReference() && declared.digest().equals(digest)) {
                return Optional.of(payload(file, declared));
            }
        }
        return Optional.empty();
    }

    /** The payload of a model, which matches the digest that the manifest states. */
    static byte[] payload(SectionReader file, Manifest.Model declared) throws IOException {
        long offset = declared.section().offset();
        byte[] payload = file.payload(offset, Sections.TEXT_MODEL);
        return file.parsed(offset, Sections.TEXT_MODEL.kind(), () -> {
            if (!TextModel.digest(payload).equals(declared.digest())) {
                throw new FormatException("it does not match its digest in the manifest");
            }
            return payload;
        });
    }
}
