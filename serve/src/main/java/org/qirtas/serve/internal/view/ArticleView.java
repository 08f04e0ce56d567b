package org.qirtas.serve.internal.view;

import java.util.List;
import java.util.Optional;
import org.qirtas.Article;
import org.qirtas.Headline;

/**
 * An article with its neighbours.
 *
 * @param ordinal its position
 * @param article the article
 * @param versions the ordinals of all versions with its key, in the order of adding; at least its own
 * @param older the article before it in time
 * @param newer the article after it in time
 * @param file the name of its archive, if there are several
 */
public record ArticleView(
        long ordinal,
        Article article,
        List<Long> versions,
        Optional<Headline> older,
        Optional<Headline> newer,
        Optional<String> file) {}
