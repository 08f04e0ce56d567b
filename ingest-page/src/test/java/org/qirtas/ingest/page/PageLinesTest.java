package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** No line of a page gets lost: each is in the text, in its order, or in the field that it names. */
class PageLinesTest {

    private static final int PAGES = 3000;

    /** Lines that are text wherever they stand; a number makes each the only one of its kind. */
    private static final String[] TEXTS = {
        "وقال المختار إنّ الماء عذب وإنّ المضخّة # تكفي أربعين بيتًا.",
        "Date: palm fruit # of the year",
        "تاريخ: 1400 سنة # من الحضارة",
        "رمز الخبر: مجهول #",
        "News ID: # of many",
        "موعد الريّ #!",
        "ٹرین # بار روزانہ چلے گی۔",
        "Views: # or so",
        "المصدر: https://example.org/#",
        "Published: a book of # pages.",
        "(انتهى #)",
        "-#-",
        "example.org/#"
    };

    /** Labels with values, each with the text that its field then has. */
    private static final String[][] LABELS = {
        {"رمز الخبر: #"},
        {"کد خبر:", "#"},
        {"News ID # | 1# views"},
        {"مشاهدات: 1#"},
        {"تاريخ النشر: 2021-05-03 00:#"},
        {"Publish date:", "", "2021-05-03 00:#"},
        {"آخر تحديث: 2022-05-03 00:#"},
        {"الكاتب: ليلى #"},
        {"القسم: محليات #"},
        {"المصدر: وكالات #"},
        {"صدى القرى #"},
        {"", "صدى القرى #"},
        {""}
    };

    private final Random random = new Random(11);
    private int number;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void everyLineIsSomewhere(int length) throws IngestException {
        for (int i = 0; i < PAGES; i++) {
            List<String> page = page(length);
            Article article = PageText.parse(String.join("\n", page).getBytes(UTF_8), "a", IngestOptions.DEFAULT);
            assertComplete(page, article);
        }
    }

    private List<String> page(int length) {
        List<String> page = new ArrayList<>();
        number = 10;
        page.addAll(random.nextBoolean() ? List.of() : List.of(numbered(LABELS[random.nextInt(LABELS.length)])));
        for (int i = 0; i < length; i++) {
            boolean isText = i == 0 || random.nextInt(3) == 0;
            page.addAll(List.of(
                    isText
                            ? numbered(TEXTS[random.nextInt(TEXTS.length)])
                            : numbered(LABELS[random.nextInt(LABELS.length)])));
        }
        return page;
    }

    private String[] numbered(String... lines) {
        number++;
        return Stream.of(lines)
                .map(line -> line.replace("#", Integer.toString(number)))
                .toArray(String[]::new);
    }

    /** Takes the lines of the text away from the page; each of the others has to be said by a field. */
    private static void assertComplete(List<String> page, Article article) {
        List<String> text = new ArrayList<>();
        Stream.of(article.lead(), article.body())
                .filter(part -> part != null && !part.isEmpty())
                .forEach(part -> text.addAll(List.of(part.split("\n", -1))));
        String said = String.join("\n", said(article));
        int next = 0;
        for (String line : page) {
            if (next < text.size() && text.get(next).equals(line)) {
                next++;
            } else {
                assertEquals("", unsaid(line, said), () -> String.join("\n", page) + "\n\n" + article);
            }
        }
        assertEquals(text.size(), next, () -> String.join("\n", page) + "\n\n" + article);
    }

    private static List<String> said(Article article) {
        return Stream.of(
                        article.id(),
                        text(article.published()),
                        text(article.updated()),
                        article.views(),
                        article.author(),
                        article.section(),
                        article.source())
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String text(@Nullable ArticleDate date) {
        return date == null ? null : date.text();
    }

    /** What is left of a line without the words of labels and what fields say. */
    private static String unsaid(String line, String said) {
        String value = line.replaceAll("^[^:]*[^:0-9]:(?= |$)|News ID|views|\\|", "");
        return Stream.of(value.strip().split("  +", -1))
                .filter(part -> !said.contains(part))
                .findFirst()
                .orElse("");
    }
}
