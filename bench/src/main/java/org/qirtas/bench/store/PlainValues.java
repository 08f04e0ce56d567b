package org.qirtas.bench.store;

/** Values that are uncompressed records. */
final class PlainValues implements Values {

    @Override
    public byte[] encode(ArticleTexts article) {
        return RecordCodec.encode(article);
    }

    @Override
    public ArticleTexts decode(byte[] bytes, int length) {
        return RecordCodec.decode(bytes, 0);
    }

    @Override
    public void close() {}
}
