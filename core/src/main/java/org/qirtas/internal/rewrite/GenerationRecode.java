package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.Article;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.write.ArticleLimits;
import org.qirtas.internal.write.ArticleUnits;
import org.qirtas.internal.write.Batcher;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.OfferedModel;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;

/**
 * Writes generations of an archive anew from their articles. A text model that a generation referred to stays, or the
 * last new one of the same name takes its place. For one thread.
 */
final class GenerationRecode {

    private final KeptArticles kept;
    private final RedactionPlan plan;
    private final ArchiveOutput out;
    private final WriterOptions options;

    /** The models that were made anew, the last one of each name. */
    private final Map<String, OfferedModel> made = new HashMap<>();

    GenerationRecode(OpenArticles articles, RedactionPlan plan, ArchiveOutput out, WriterOptions options) {
        this.plan = plan;
        this.out = out;
        this.options = options;
        kept = new KeptArticles(articles);
    }

    /** Appends a generation to the output. Its root must stay. */
    void run(Generation generation, Redactions redactions, Continuation continuation) throws IOException {
        WriterOptions same = options.withProfile(
                        generation.layout().manifest().knownProfile().orElse(options.profile()))
                .withParity(Math.max(options.parity(), ParityPercent.of(generation)))
                .withIndex(KeptIndex.of(generation));
        try (Packer packer = new Packer(
                new SectionWriter(out),
                same,
                Tuning.of(same.profile()),
                redactions,
                continuation,
                offered(generation))) {
            Batcher batcher = new Batcher(packer::hasModel);
            long first = generation.file().firstOrdinal();
            kept.copyTo(
                    article -> add(article, batcher, packer),
                    generation.articles(),
                    ordinal -> first + ordinal,
                    redactions.redacted().keySet());
            packer.finish(batcher.take());
            requireRoot(generation, packer.root());
            packer.made().forEach(model -> made.put(model.name(), model));
        }
    }

    private List<OfferedModel> offered(Generation generation) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (OfferedModel model : OfferedModels.referred(generation)) {
            OfferedModel other = made.get(model.name());
            if (!plan.isDropped(model.place().digest())) {
                offered.add(model);
            } else if (other != null) {
                offered.add(other);
            }
        }
        return offered;
    }

    private static void add(Article article, Batcher batcher, Packer packer) throws IOException {
        long units = ArticleUnits.of(article);
        ArticleLimits.require(article, units);
        batcher.add(article, units);
        if (batcher.isFull()) {
            packer.pack(batcher.take());
        }
    }

    private static void requireRoot(Generation generation, byte[] root) throws IOException {
        if (!Arrays.equals(root, generation.root())) {
            throw generation
                    .file()
                    .damage(
                            generation.layout().trailer().manifestOffset(),
                            SectionKind.MANIFEST,
                            "its root is not that of its articles");
        }
    }
}
