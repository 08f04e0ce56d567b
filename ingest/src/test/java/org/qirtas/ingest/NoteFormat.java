package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.qirtas.Article;

/** A format as other modules have them: a note is the body of an article. */
public final class NoteFormat implements ArticleFormat {

    static final int MAX_BYTES = 1_000;

    /** The first byte of a file that is certainly no note. */
    static final byte NO_NOTE = 1;

    @Override
    public String name() {
        return "note";
    }

    @Override
    public List<String> suffixes() {
        return List.of("note", "memo");
    }

    @Override
    public String description() {
        return "a note";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/x-note");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return head.length > 0 && head[0] == NO_NOTE ? Recognition.NO : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) {
        return new SingleArticle(file, MAX_BYTES, "note", (content, name) -> parse(content, name, options));
    }

    private static Article parse(byte[] content, String file, IngestOptions options) throws IngestException {
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
