package org.qirtas.bench.store;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.jspecify.annotations.Nullable;

/** Makes an article from a row of {@link ParquetColumns}. */
@SuppressWarnings("NullAway.Init") // in Row.start()
final class ParquetRow extends RecordMaterializer<ArticleTexts> {

    private final Row row = new Row();
    private @Nullable String[] texts;
    private byte @Nullable [] extras;

    private final class Row extends GroupConverter {
        private final PrimitiveConverter[] columns = new PrimitiveConverter[ParquetColumns.EXTRAS + 1];

        Row() {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = new Column(i);
            }
        }

        @Override
        public Converter getConverter(int column) {
            return columns[column];
        }

        @Override
        public void start() {
            texts = new String[ArticleTexts.NAMES.size()];
            extras = null;
        }

        @Override
        public void end() {}
    }

    private final class Column extends PrimitiveConverter {
        private final int column;

        Column(int column) {
            this.column = column;
        }

        @Override
        public void addBinary(Binary value) {
            if (column == ParquetColumns.EXTRAS) {
                extras = value.getBytes();
            } else {
                texts[column] = value.toStringUsingUTF8();
            }
        }
    }

    @Override
    public ArticleTexts getCurrentRecord() {
        return RecordCodec.withExtras(texts, extras);
    }

    @Override
    public GroupConverter getRootConverter() {
        return row;
    }
}
