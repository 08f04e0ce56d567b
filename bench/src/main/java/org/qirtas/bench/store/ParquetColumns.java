package org.qirtas.bench.store;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.MessageTypeBuilder;
import org.jspecify.annotations.Nullable;

/** Articles as rows of a Parquet file: the texts, then tags and attributes. */
@SuppressWarnings({"NullAway.Init", "deprecation"}) // in prepareForWrite(); an abstract method is deprecated
final class ParquetColumns extends WriteSupport<ArticleTexts> {

    static final int EXTRAS = ArticleTexts.NAMES.size();

    private RecordConsumer row;

    static MessageType schema() {
        MessageTypeBuilder columns = Types.buildMessage();
        for (String name : ArticleTexts.NAMES) {
            columns.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }
        return columns.optional(PrimitiveTypeName.BINARY).named("extras").named("article");
    }

    @Override
    public WriteContext init(@Nullable Configuration configuration) {
        return new WriteContext(schema(), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return init((Configuration) null);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        row = consumer;
    }

    @Override
    public void write(ArticleTexts article) {
        row.startMessage();
        for (int i = 0; i < EXTRAS; i++) {
            String text = article.text(i);
            if (text != null) {
                write(i, Binary.fromString(text));
            }
        }
        byte[] extras = RecordCodec.extras(article);
        if (extras != null) {
            write(EXTRAS, Binary.fromConstantByteArray(extras));
        }
        row.endMessage();
    }

    private void write(int column, Binary value) {
        String name = column == EXTRAS ? "extras" : ArticleTexts.NAMES.get(column);
        row.startField(name, column);
        row.addBinary(value);
        row.endField(name, column);
    }
}
