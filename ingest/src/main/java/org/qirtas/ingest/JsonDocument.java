package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.qirtas.Article;
import org.qirtas.ingest.internal.EncodingGuess;
import org.qirtas.ingest.internal.OtherEncodingException;
import org.qirtas.ingest.internal.Utf8Text;

/**
 * Reads JSON that is not in lines: objects one after the other, and arrays of objects, on one line or on many, also within
 * objects that only wrap them. Each other object is an article, as a line of {@link JsonLines} is. Holds one object in memory, of at most {@value
 * JsonLines#MAX_LINE_BYTES} bytes. For one thread.
 *
 * <p>An object that is not an article causes an {@link IngestException} with its line, and the next call continues after
 * it. Anything else between objects than the comma of an array, and the end of the bytes inside an array, cause one after
 * which there are no more articles.
 */
final class JsonDocument implements ArticleReader {

    private final String file;
    private final JsonElements elements;
    private final RecordReading records;
    private final Utf8Text text = new Utf8Text();
    private final Optional<JsonEnvelope> envelope;
    private long otherNodes;
    private boolean isEnd;
    private boolean isInArray;

    /** The last byte of the structure in an array: its bracket, a comma, or a brace for an element. */
    private char last = '[';

    /**
     * A reader of decoded text.
     *
     * @param envelope the key of the array of records that each object wraps, or nothing if each object is a record
     */
    JsonDocument(InputStream in, String file, int maxBytes, RecordReading records, Optional<String> envelope) {
        this.file = file;
        this.records = records;
        elements = new JsonElements(in, maxBytes);
        this.envelope = envelope.map(key -> new JsonEnvelope(file, key, elements));
    }

    @Override
    public Optional<Article> next() throws IOException {
        Optional<Article> article = nextObject();
        while (article.isPresent() && isOtherNode(article.get())) {
            otherNodes++;
            article = nextObject();
        }
        return article;
    }

    /** Whether an object is a node of linked data that is no article, such as the publisher. */
    private boolean isOtherNode(Article article) {
        boolean isGraph = envelope.map(JsonEnvelope::isGraph).orElse(false);
        return isGraph && article.body().isEmpty() && records.preset().isEmpty();
    }

    private Optional<Article> nextObject() throws IOException {
        boolean isRead = false;
        try {
            isRead = !isEnd && nextElement();
        } catch (EOFException | ZipException | ZstdIOException | OtherEncodingException e) {
            throw JsonLines.damaged(file, elements.line(), e);
        } finally {
            isEnd = !isRead;
        }
        return isRead ? Optional.of(article()) : Optional.empty();
    }

    private boolean nextElement() throws IOException {
        int c = structure();
        while (c == '{' && !isInArray && envelope.isPresent()) {
            envelope.get().enter();
            c = structure();
        }
        if (c < 0 && !isInArray) {
            return false;
        }
        require(c >= 0, "the array does not end; the file is truncated");
        require(c != '}' && (isInArray || c == '{'), "neither a JSON object nor an array of objects");
        require(!isInArray || last != '{', "a comma or a closing bracket must stand before this");
        last = '{';
        elements.read();
        return true;
    }

    /** Passes over brackets and commas around elements. Returns the byte after them. */
    private int structure() throws IOException {
        int c = elements.peek();
        while (isStructure(c)) {
            separator((char) c);
            c = elements.peek();
        }
        return c;
    }

    private boolean isStructure(int c) {
        return isInArray ? (c == ',' || c == ']') : c == '[';
    }

    private void separator(char c) throws IOException {
        boolean isExpected = c == ',' ? last == '{' : last != ',';
        require(isExpected, "an object must stand here");
        isInArray = c != ']';
        last = c == ']' ? '[' : c;
        elements.skip();
        if (c == ']' && envelope.isPresent()) {
            envelope.get().leave();
        }
    }

    private void require(boolean holds, String problem) throws IngestException {
        if (!holds) {
            throw new IngestException(file, elements.line(), problem);
        }
    }

    private Article article() throws IOException {
        if (elements.isTooLong()) {
            throw new IngestException(file, elements.firstLine(), "longer than " + elements.maxLength() + " bytes");
        }
        if (elements.isCut()) {
            throw reject("the JSON object does not end; the file is truncated, or a bracket is missing");
        }
        if (elements.array()[elements.offset()] != '{') {
            throw reject("not a JSON object");
        }
        try {
            return records.read(text.decode(elements.array(), elements.offset(), elements.length()));
        } catch (JsonProcessingException e) {
            long lines =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
            throw new IngestException(file, elements.firstLine() + lines, JsonProblem.of(e), elements.copy());
        } catch (Utf8Text.MalformedTextException e) {
            throw reject(EncodingGuess.problem(elements.array(), elements.offset(), elements.length(), e.position()));
        }
    }

    @Override
    public IngestException reject(String problem) {
        return new IngestException(file, elements.firstLine(), problem, elements.copy());
    }

    @Override
    public long bytesRead() {
        return elements.bytesRead();
    }

    @Override
    public Optional<String> preset() {
        return records.preset();
    }

    @Override
    public Map<String, Long> leftOut() {
        return otherNodes == 0 ? Map.of() : Map.of("nodes of '@graph' that are no articles", otherNodes);
    }

    @Override
    public void close() throws IOException {
        elements.close();
    }
}
