package org.qirtas.bench.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/**
 * Articles that consist of pieces of others. The lengths of the texts, the source, language, author, section and all
 * other fields come from a random article of the given ones. The words come in pieces of a few words, drawn at random
 * from all articles of the language: a whole sentence is unlikely to occur twice. The date lies in a {@link Period},
 * and the id follows from the ordinal.
 *
 * <p>The same given articles, seed and number give the same articles. Only the given texts stay in memory. {@link
 * #add(Article)} is for one thread; {@link #article(long)} is then for any number of threads.
 */
public final class SyntheticArticles {

    private static final long FIRST_ID = 1_000_000;

    private final long seed;
    private final long count;
    private final List<Model> models = new ArrayList<>();
    private final Map<String, TextPool> pools = new HashMap<>();

    /**
     * The model of an article.
     *
     * @param frame an article without the texts that are replaced
     * @param site beginning of the url, up to the end of the host; {@code null} if there is no url
     * @param urlUnits length of the url
     * @param titleUnits length of the title, -1 if there is none
     * @param leadUnits length of the lead, -1 if there is none
     * @param bodyUnits length of the body
     * @param pool source of the words
     */
    private record Model(
            Article frame,
            @Nullable String site,
            int urlUnits,
            int titleUnits,
            int leadUnits,
            int bodyUnits,
            TextPool pool) {}

    /**
     * Articles that are modelled on the added ones.
     *
     * @param seed another seed gives other articles
     * @param count number of articles
     */
    public SyntheticArticles(long seed, long count) {
        this.seed = seed;
        this.count = count;
    }

    /**
     * Adds an article as a model for others.
     *
     * @param article any article
     */
    public void add(Article article) {
        TextPool pool =
                pools.computeIfAbsent(Objects.requireNonNullElse(article.language(), ""), key -> new TextPool());
        if (!article.body().isEmpty()) {
            pool.add(article.body());
        }
        Article frame = article.toBuilder()
                .id(null)
                .url(null)
                .title(null)
                .lead(null)
                .body("")
                .updated(null)
                .original(null)
                .build();
        models.add(new Model(
                frame,
                site(article.url()),
                units(article.url()),
                units(article.title()),
                units(article.lead()),
                article.body().length(),
                pool));
    }

    private static int units(@Nullable String text) {
        return text == null ? -1 : text.length();
    }

    private static @Nullable String site(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int host = url.indexOf("//") + 2;
        int end = url.indexOf('/', host);
        return end < 0 ? url : url.substring(0, end);
    }

    /**
     * The id of an article.
     *
     * @param ordinal its position, from 0
     * @return an id that no other article has
     */
    public static String id(long ordinal) {
        return Long.toString(FIRST_ID + ordinal);
    }

    /**
     * Makes an article.
     *
     * @param ordinal its position, from 0
     * @return the article
     */
    public Article article(long ordinal) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + ordinal).nextLong());
        Model model = models.get(random.nextInt(models.size()));
        String id = id(ordinal);
        String title = line(model.pool(), model.titleUnits(), random);
        return model.frame().toBuilder()
                .id(id)
                .url(model.site() == null ? null : url(model.site(), id, title, model.urlUnits()))
                .title(title)
                .lead(line(model.pool(), model.leadUnits(), random))
                .body(model.pool().text(model.bodyUnits(), random))
                .published(Period.date(model.frame().published(), (double) ordinal / count, random))
                .build();
    }

    private static @Nullable String line(TextPool pool, int units, SplittableRandom random) {
        return units < 0
                ? null
                : pool.text(units, random).replaceAll("\\s+", " ").strip();
    }

    /** Site, id and the part of the title that makes the url as long as that of its model. */
    private static String url(String site, String id, @Nullable String title, int units) {
        String url = site + "/" + id;
        int room = units - url.length() - 1;
        if (title == null || room <= 0) {
            return url;
        }
        return url + "/" + title.substring(0, Math.min(room, title.length())).replace(' ', '-');
    }
}
