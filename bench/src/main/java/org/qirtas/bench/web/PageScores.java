package org.qirtas.bench.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** How much of what people found was found, by kind of truth. For one thread. */
final class PageScores {

    private static final int DAY_LENGTH = "2024-03-05".length();

    private final Map<String, Score> scores = new LinkedHashMap<>();

    /**
     * Compares the article of a page.
     *
     * @param titlesOfPage what the page itself calls its title
     */
    void add(PageTruth truth, Article article, List<String> titlesOfPage) {
        addText(truth, article.body());
        addPieces(
                "lead and text, pieces", truth, Objects.requireNonNullElse(article.lead(), "") + "\n" + article.body());
        addTitle(truth.all("title"), article.title(), titlesOfPage);
        addFact(
                "author",
                List.of(blanksAsOne(String.join(", ", truth.all("author")).replace("; ", ", "))),
                Stream.ofNullable(article.author()).map(PageScores::blanksAsOne).toList());
        addFact("date, published", truth.all("date"), days(article.published()));
        addFact(
                "date, published or updated",
                truth.all("date"),
                Stream.concat(days(article.published()).stream(), days(article.updated()).stream())
                        .toList());
    }

    private void addTitle(List<String> wanted, @Nullable String found, List<String> titlesOfPage) {
        List<String> right = wanted.stream().map(PageScores::blanksAsOne).toList();
        List<String> title =
                Stream.ofNullable(found).map(PageScores::blanksAsOne).toList();
        addFact("title", right, title);
        addFact(
                "title, letters and digits in any case",
                right.stream().map(PageScores::letters).toList(),
                title.stream().map(PageScores::letters).toList());
        boolean isOfPage = titlesOfPage.stream().map(PageScores::blanksAsOne).anyMatch(title::contains);
        addFact("title, or one that the page states", right, isOfPage ? right : title);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Compares the text of a page. */
    void addText(PageTruth truth, String text) {
        if (!truth.only("articleBody").isEmpty()) {
            Shingles wanted = new Shingles(truth.only("articleBody"));
            Shingles found = new Shingles(text);
            score("text, shingles of 4 words").addPage(wanted.inCommon(found), found.size(), wanted.size());
        }
        addPieces("text, pieces", truth, text);
    }

    private void addPieces(String kind, PageTruth truth, String text) {
        if (!truth.all("with").isEmpty()) {
            int right = contained(truth.all("with"), text);
            score(kind)
                    .add(
                            right,
                            right + contained(truth.all("without"), text),
                            truth.all("with").size());
        }
    }

    private static int contained(List<String> pieces, String text) {
        String plain = blanksAsOne(text);
        return Math.toIntExact(pieces.stream()
                .filter(piece -> plain.contains(blanksAsOne(piece)))
                .count());
    }

    /** The text with one space for each blank, and without soft hyphens. */
    private static String blanksAsOne(String text) {
        return text.replace("\u00ad", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private void addFact(String kind, List<String> wanted, List<String> found) {
        if (!wanted.isEmpty() && !wanted.get(0).isEmpty()) {
            score(kind).add(found.contains(wanted.get(0)) ? 1 : 0, found.isEmpty() ? 0 : 1, 1);
        }
    }

    /** The day in the wording of a date, in the zone of the page; else in UTC. */
    private static List<String> days(@Nullable ArticleDate date) {
        if (date == null || date.start().isEmpty()) {
            return List.of();
        }
        boolean isIso = date.text().matches("(?s)\\d{4}-\\d{2}-\\d{2}.*");
        String iso = isIso ? date.text() : date.start().get().toString();
        return List.of(iso.substring(0, DAY_LENGTH));
    }

    private Score score(String kind) {
        return scores.computeIfAbsent(kind, any -> new Score());
    }

    /** A line for each kind of truth. */
    Stream<String> lines() {
        return scores.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + ": " + each.getValue());
    }
}
