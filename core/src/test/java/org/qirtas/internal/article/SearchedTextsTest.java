package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.SmallModel;

class SearchedTextsTest {

    private static final Article ARTICLE = SmallModel.article(15).toBuilder()
            .attribute("a", "b")
            .original("page".getBytes(StandardCharsets.UTF_8))
            .build();

    private static byte[] content(Article article) {
        EncodedArticle encoded =
                new ArticleEncoder(SmallModel.TRAINED.vocabulary().longestTokens(), true).encode(article);
        return new ByteWriter().bytes(encoded.head()).bytes(encoded.tail()).toBytes();
    }

    private static List<String> texts(Article article) {
        List<String> texts = new ArrayList<>(List.of("TITLE: " + article.title(), "AUTHOR: " + article.author()));
        List<String> tags = article.tags();
        if (tags != null) {
            tags.forEach(tag -> texts.add("TAGS: " + tag));
        }
        texts.addAll(List.of("LEAD: " + article.lead(), "BODY: " + article.body()));
        return texts;
    }

    @Test
    void allTextsComeInTheirOrder() throws FormatException {
        for (Article article :
                List.of(ARTICLE, ARTICLE.toBuilder().original(null).build())) {
            assertEquals(texts(article), WalkedTexts.of(SmallModel.TRAINED, content(article), WalkedTexts.ALL));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "AUTHOR", "TAGS", "LEAD", "BODY"})
    void eachFieldComesAlone(ArticleField field) throws FormatException {
        List<String> expected = texts(ARTICLE).stream()
                .filter(text -> text.startsWith(field.name()))
                .toList();
        assertEquals(expected, WalkedTexts.of(SmallModel.TRAINED, content(ARTICLE), Set.of(field)));
    }

    @Test
    void aReferenceToABodyComesBack() throws FormatException {
        byte[] content = {1, 0, 0, 0, 7, 0};
        SearchedTexts all = new SearchedTexts(WalkedTexts.ALL, false, new WalkedTexts());
        assertEquals(7, all.walk(TextModel.IDENTITY, content, 0, content.length));
        assertThrows(FormatException.class, () -> all.walkBody(TextModel.IDENTITY, content, 0, content.length));
        byte[] both = {1, 0, 0, 0, 7, 0, 'x', 0};
        assertThrows(FormatException.class, () -> all.walk(TextModel.IDENTITY, both, 0, both.length));
    }

    /** What can be decoded is walked over as well, and has the same texts. */
    @Test
    void changedContentsAreNoTrap() throws FormatException {
        Random random = new Random(1);
        byte[] content = content(ARTICLE);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = content.clone();
            changed[random.nextInt(content.length)] = (byte) random.nextInt(i % 2 == 0 ? 8 : 256);
            accepted += isWalked(changed) ? 1 : 0;
        }
        assertTrue(accepted > 100, accepted + " accepted");
    }

    private static boolean isWalked(byte[] content) throws FormatException {
        ArticleDecoder decoder = new ArticleDecoder();
        List<String> decoded = new ArrayList<>();
        boolean isRight = FuzzInputs.accepts(() -> {
            DecodedHead head = DecodedHead.read(decoder, SmallModel.TRAINED, content, 0, content.length);
            decoded.add("TITLE: " + head.title());
            DecodedTail tail = DecodedTail.read(decoder);
            decoded.add("BODY: " + tail.body());
        });
        if (isRight) {
            List<String> walked = WalkedTexts.of(SmallModel.TRAINED, content, WalkedTexts.ALL);
            decoded.removeIf(
                    text -> text.endsWith(": null") || (decoder.bodyReference() >= 0 && text.equals("BODY: ")));
            assertTrue(walked.containsAll(decoded), walked + " without " + decoded);
        } else {
            FuzzInputs.accepts(() -> WalkedTexts.of(SmallModel.TRAINED, content, WalkedTexts.ALL));
        }
        return isRight;
    }
}
