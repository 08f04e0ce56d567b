package org.qirtas.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.qirtas.WriterProgress.Phase;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Makes the sections of a batch in tasks, models first, and writes them in order. Models and columns of an archive that
 * is read from afar are kept for its end. For one thread.
 */
final class BatchSections {

    private final SectionWriter out;
    private final WrittenArchive written;
    private final ChunkCompressor compressor;
    private final Tuning tuning;
    private final SerialProgress progress;
    private final List<Output> keptModels = new ArrayList<>();
    private final List<Output> keptColumns = new ArrayList<>();

    BatchSections(
            SectionWriter out,
            WrittenArchive written,
            ChunkCompressor compressor,
            Tuning tuning,
            SerialProgress progress) {
        this.out = out;
        this.written = written;
        this.compressor = compressor;
        this.tuning = tuning;
        this.progress = progress;
    }

    /** Bytes made by a task, to be written in order. */
    interface Output {
        void write() throws IOException;
    }

    /** The tasks for the sections, in the order of the file. */
    List<Callable<Output>> tasks(List<WritingModel> fresh, ColumnsBuilder columns, List<BatchArticle> batch) {
        List<Callable<Output>> tasks = new ArrayList<>(modelTasks(fresh));
        tasks.add(() -> made(columns));
        for (int start = 0; start < batch.size(); start += Limits.CHUNK_ARTICLES) {
            List<BatchArticle> part = batch.subList(start, Math.min(batch.size(), start + Limits.CHUNK_ARTICLES));
            tasks.add(() -> {
                ChunkCompressor.Chunk chunk = compressor.compress(part);
                return () -> write(chunk);
            });
        }
        return tasks;
    }

    /** The tasks for the sections of text models. */
    List<Callable<Output>> modelTasks(List<WritingModel> fresh) {
        long total = fresh.stream()
                .filter(model -> !model.isReference())
                .mapToLong(model -> model.textModel().dictionary().bytes().length)
                .sum();
        IntConsumer compressed = progress.sum(Phase.DICTIONARY, total);
        List<Callable<Output>> tasks = new ArrayList<>();
        for (WritingModel model : fresh) {
            model.reportTo(compressed);
            tasks.add(() -> model.isReference() ? reference(model) : made(model));
        }
        return tasks;
    }

    private Output made(WritingModel model) throws FormatException {
        byte[] bytes = model.toBytes(tuning.modelSearch());
        String digest = TextModel.digest(bytes);
        return models(() -> model.writtenAt(out.section(Sections.TEXT_MODEL, bytes), digest));
    }

    private Output reference(WritingModel model) {
        ModelReference reference = model.reference();
        return models(
                () -> model.writtenAt(out.section(Sections.MODEL_REFERENCE, reference.toBytes()), reference.digest()));
    }

    private Output models(Output output) {
        return tuning.isRemote() ? () -> keptModels.add(output) : output;
    }

    private Output made(ColumnsBuilder columns) {
        byte[] bytes = columns.toBytes();
        return () -> {
            int firstChunk = written.chunks();
            Output output =
                    () -> written.addColumns(out.section(Sections.COLUMNS, bytes), firstChunk, columns.memory());
            if (tuning.isRemote()) {
                keptColumns.add(output);
            } else {
                output.write();
            }
        };
    }

    /** Writes the columns that belong directly before the offsets. */
    void writeColumns() throws IOException {
        writeAll(keptColumns);
    }

    /** Writes the text models that belong directly before the id index. */
    void writeModels() throws IOException {
        writeAll(keptModels);
    }

    private static void writeAll(List<Output> kept) throws IOException {
        for (Output output : kept) {
            output.write();
        }
        kept.clear();
    }

    private void write(ChunkCompressor.Chunk chunk) throws IOException {
        written.addChunk(out.section(Sections.CHUNK, chunk.directory(), chunk.frames()));
        progress.tell(Phase.ARTICLES, chunk.endOrdinal(), written.articles());
    }
}
