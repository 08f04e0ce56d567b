package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.qirtas.Article;

/** A format as other modules have them: a note is the body of an article. */
public final class NoteFormat implements ArticleFormat {

    static final int MAX_BYTES = 1_000;

    @Override
    public String name() {
        return "note";
    }

    @Override
    public List<String> suffixes() {
        return List.of("note", "memo");
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }

    @Override
    public Article read(byte[] content, String file, IngestOptions options) throws IngestException {
        String text = new String(content, UTF_8);
        if (text.isBlank()) {
            throw new IngestException(file, 0, "no text");
        }
        return Article.builder()
                .body(text)
                .original(options.keepOriginal() ? content : null)
                .build();
    }
}
