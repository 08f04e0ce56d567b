package org.qirtas.golden;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleProof;
import org.qirtas.SearchOrder;
import org.qirtas.SectionKind;
import org.qirtas.testing.ArticleJson;

/** What an archive says, as the JSON that stands beside it in the folder {@code golden}; its page explains the members. */
final class ExpectedJson {

    private static final List<String> QUERIES = List.of(
            "\u0627\u0644\u0645\u062F\u064A\u0646\u0629",
            "\u0645\u0643\u062A\u0628\u0629 \u0627\u0644\u0645\u062F\u064A\u0646\u0647",
            "\u0627\u0644\u0645\u062F\u064A\u0646\u0629 -\u0645\u0643\u062A\u0628\u0629",
            "\u0627\u0644\u0648\u0632*",
            "\u0628\u0627\u0631\u0627\u0646 -\u06AF\u0641\u062A\u0646\u062F",
            "\u0645\u06CC\u062F\u0647\u062F \u0628\u0627\u0631\u0627\u0646",
            "\u4E66",
            "\u57CE -\u5F00",
            "common",
            "common -odd",
            "nowhere");

    private static final int MAX_LOOKUPS = 600;
    private static final int FILTERED_TEXTS = 3;
    private static final int PROOFS = 3;
    private static final int MAX_PROVED = 1500;

    private final Archive archive;
    private final List<@Nullable Article> articles;

    private ExpectedJson(Archive archive, List<@Nullable Article> articles) {
        this.archive = archive;
        this.articles = articles;
    }

    /**
     * The JSON text.
     *
     * @param archive answers what is asked of indexes, columns and hashes
     * @param articles the articles that it has to have, with null for those that were redacted
     */
    static String of(Archive archive, List<@Nullable Article> articles) throws IOException {
        ExpectedJson json = new ExpectedJson(archive, articles);
        return "{\n\"root\": " + ArticleJson.quoted(archive.info().root())
                + ",\n\"signature\": " + ArticleJson.quoted(archive.info().signature())
                + ",\n\"articles\": " + list(articles, ArticleJson::of)
                + ",\n\"lookups\": " + json.lookups()
                + ",\n\"filters\": " + json.filters()
                + json.searches()
                + ",\n\"proofs\": " + json.proofs() + "\n}\n";
    }

    private static <T> String list(List<T> values, Function<T, String> toJson) {
        return values.stream().map(toJson).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private IntStream present() {
        return IntStream.range(0, articles.size()).filter(i -> articles.get(i) != null);
    }

    private Article article(int ordinal) {
        return Objects.requireNonNull(articles.get(ordinal));
    }

    private String lookups() throws IOException {
        TreeSet<String> keys = present().mapToObj(i -> article(i).key()).collect(Collectors.toCollection(TreeSet::new));
        if (keys.size() > MAX_LOOKUPS) {
            keys.removeIf(key -> key.length() > 1 && !key.endsWith("7"));
        }
        keys.addAll(List.of("no article", "\u0669\u0669\u0669\u0669", "\u200F"));
        StringBuilder lookups = new StringBuilder();
        for (String key : keys) {
            List<Article> versions = archive.versions(key);
            int[] found = present().filter(i -> versions.contains(article(i))).toArray();
            lookups.append(lookups.length() == 0 ? "[\n" : ",\n")
                    .append("{\"key\": ")
                    .append(ArticleJson.quoted(key))
                    .append(", ")
                    .append(ordinals(IntStream.of(found).asLongStream()));
        }
        return lookups + "\n]";
    }

    private static String ordinals(LongStream ordinals) {
        return "\"ordinals\": " + ordinals.boxed().toList() + "}";
    }

    private String filters() throws IOException {
        StringBuilder filters = new StringBuilder();
        filter(filters, "source", Article::source, ArticleFilter.ALL::withSources);
        filter(filters, "language", Article::language, ArticleFilter.ALL::withLanguages);
        filter(filters, "section", Article::section, ArticleFilter.ALL::withSections);
        List<Instant> instants = present()
                .mapToObj(i -> article(i).published())
                .filter(date -> date != null && date.instant() != null)
                .map(ArticleDate::instant)
                .sorted()
                .distinct()
                .toList();
        if (!instants.isEmpty()) {
            Instant from = instants.get(instants.size() / 4);
            Instant until = instants.get(instants.size() * 3 / 4);
            add(
                    filters,
                    "\"publishedFrom\": " + from.toEpochMilli() + ", \"publishedUntil\": " + until.toEpochMilli(),
                    ArticleFilter.ALL.withPublished(from, until));
        }
        return filters.length() == 0 ? "[]" : "[\n" + filters + "\n]";
    }

    private void filter(
            StringBuilder filters,
            String name,
            Function<Article, @Nullable String> field,
            Function<String, ArticleFilter> with)
            throws IOException {
        List<String> texts = present()
                .mapToObj(i -> field.apply(article(i)))
                .filter(Objects::nonNull)
                .distinct()
                .limit(FILTERED_TEXTS)
                .toList();
        for (String text : texts) {
            add(filters, "\"" + name + "\": " + ArticleJson.quoted(text), with.apply(text));
        }
    }

    private void add(StringBuilder filters, String members, ArticleFilter filter) throws IOException {
        filters.append(filters.length() == 0 ? "" : ",\n")
                .append("{")
                .append(members)
                .append(", ")
                .append(ordinals(archive.select(filter).ordinals()));
    }

    /** What an archive with a search index finds. */
    private String searches() throws IOException {
        if (archive.info().sections().stream().noneMatch(each -> each.kind() == SectionKind.SEARCH_INDEX)) {
            return "";
        }
        List<String> searches = new ArrayList<>();
        for (String query : QUERIES) {
            searches.add("{\"query\": " + ArticleJson.quoted(query) + ", " + ordinals(found(archive, query)));
        }
        return ",\n\"searches\": " + list(searches, search -> search);
    }

    /** The ordinals that a query of {@code docs/format/search.md}, section 7, finds: its words are exact. */
    static LongStream found(Archive archive, String query) throws IOException {
        String exact = query.replaceAll("(-?)([^ *-]+)(?= |$)", "$1\"$2\"");
        return archive.search(exact).order(SearchOrder.ADDED).ordinals();
    }

    private String proofs() throws IOException {
        int[] proved = present()
                .filter(i -> article(i).originalLength() + article(i).body().length() < MAX_PROVED)
                .toArray();
        List<String> proofs = new ArrayList<>();
        for (int part = 0; part < PROOFS && proved.length > 0; part++) {
            int ordinal = proved[part * (proved.length - 1) / (PROOFS - 1)];
            proofs.add(proof(ArticleProof.of(archive, ordinal)));
        }
        return list(proofs.stream().distinct().toList(), proof -> proof);
    }

    private static String proof(ArticleProof proof) {
        String json = proof.toJson();
        String content = Base64.getEncoder().encodeToString(proof.content()) + "\"";
        String further = json.substring(json.indexOf(content) + content.length());
        return "{\"format\": \"qirtas-proof-1\", \"articles\": " + proof.articles() + ", \"ordinal\": "
                + proof.ordinal()
                + ", \"path\": "
                + proof.path().stream().map(ArticleJson::quoted).toList()
                + ", \"content\": \"" + content + further;
    }
}
