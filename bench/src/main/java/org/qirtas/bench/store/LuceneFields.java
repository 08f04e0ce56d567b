package org.qirtas.bench.store;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.jspecify.annotations.Nullable;

/** Receives the stored fields of one document. */
final class LuceneFields extends StoredFieldVisitor {

    private final @Nullable String[] texts = new String[ArticleTexts.NAMES.size()];
    private byte @Nullable [] extras;

    @Override
    public void stringField(FieldInfo field, String value) {
        texts[ArticleTexts.NAMES.indexOf(field.name)] = value;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
        extras = value;
    }

    @Override
    public Status needsField(FieldInfo field) {
        return Status.YES;
    }

    ArticleTexts article() {
        return RecordCodec.withExtras(texts, extras);
    }
}
