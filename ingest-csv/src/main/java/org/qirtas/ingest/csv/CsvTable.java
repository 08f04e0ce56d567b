package org.qirtas.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.RecordReading;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.CountingStream;
import org.qirtas.ingest.internal.OtherEncodingException;

/** The rows of a table. Holds one row in memory, whose cells have at most 16 Mi characters. For one thread. */
final class CsvTable implements ArticleReader {

    private static final String SEPARATORS = ",;\t";
    private static final int NAMES_LENGTH = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SourceContent file;
    private final RecordReading records;
    private final CountingStream input;
    private final CloseableIterator<CsvRecord> rows;
    private final char separator;
    private List<String> names = List.of();
    private List<String> cells = List.of();
    private long line = 1;
    private boolean isEnd;

    CsvTable(SourceContent file, IngestOptions options) throws IOException {
        this.file = file;
        records = RecordReading.of(options);
        input = new CountingStream(file.text());
        BufferedReader text =
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()), NAMES_LENGTH);
        try {
            separator = separator(text);
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        }
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
    }

    /** The separator that stands most often in the first line, outside quotation marks. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(NAMES_LENGTH);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(NAMES_LENGTH);
        int[] counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        int c = text.read();
        for (int i = 1; i < NAMES_LENGTH && c >= 0 && (isQuoted || (c != '\n' && c != '\r')); i++) {
            isQuoted ^= c == '"';
            int kind = isQuoted ? -1 : SEPARATORS.indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
            c = i + 1 < NAMES_LENGTH ? text.read() : -1;
        }
        text.reset();
        int best = counts[1] > counts[0] ? 1 : 0;
        return SEPARATORS.charAt(counts[2] > counts[best] ? 2 : best);
    }

    @Override
    public Optional<Article> next() throws IOException {
        if (names.isEmpty() && readRow()) {
            names = uniqueNames();
        }
        return readRow() ? Optional.of(article()) : Optional.empty();
    }

    private boolean readRow() throws IOException {
        boolean isRead = false;
        try {
            if (!isEnd && rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                cells = row.getFields();
                isRead = true;
            }
        } catch (CsvParseException e) {
            throw new IngestException(
                    file.name(), line, "what follows this row is no table, or a cell has more than 16 Mi characters");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException coding ? notUtf8(coding) : e.getCause();
        } finally {
            isEnd = !isRead;
        }
        return isRead;
    }

    private IngestException notUtf8(CharacterCodingException cause) {
        boolean isConverted = cause instanceof OtherEncodingException;
        IngestException problem = new IngestException(
                file.name(),
                line,
                isConverted
                        ? String.valueOf(cause.getMessage())
                        : "not UTF-8 after this row; save the table as UTF-8, or convert it with iconv");
        problem.initCause(cause);
        return problem;
    }

    private List<String> uniqueNames() throws IngestException {
        Set<String> seen = new HashSet<>();
        for (String name : cells) {
            if (name.isBlank() || !seen.add(name)) {
                isEnd = true;
                throw reject("the first row must name all columns, each with a name of its own; not '" + name + "'");
            }
        }
        return List.copyOf(cells);
    }

    private Article article() throws IOException {
        if (cells.size() != names.size()) {
            throw reject(cells.size() + " cells, but the first row names " + names.size() + " columns");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), cells.get(column));
        }
        return records.read(row);
    }

    /** An error with the cells of the row, each between quotation marks. */
    @Override
    public IngestException reject(String problem) {
        String row = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(separator)));
        return new IngestException(file.name(), line, problem, row.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long bytesRead() {
        return input.count();
    }

    @Override
    public Optional<String> preset() {
        return records.preset();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }
}
