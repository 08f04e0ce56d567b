package org.qirtas.testing;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.ChunkHashesBuilder;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;

/** Recipes of archives that are whole and small. */
public final class SmallArchive {

    private static final int EXEMPLARS = 2;

    private SmallArchive() {}

    /** An archive without articles. */
    public static byte[] empty() throws IOException, FormatException {
        ByteWriter recipe = new ByteWriter();
        writeIndexes(recipe, List.of(), List.of());
        return recipe.toBytes();
    }

    /**
     * An archive of articles with most fields. Those of one model are two exemplars and frames; those of more models, or of
     * none, are frames.
     */
    public static byte[] withModels(TextModel... models) throws IOException, FormatException {
        ByteWriter recipe = new ByteWriter();
        for (TextModel model : models) {
            ArchiveRecipe.write(recipe, Sections.TEXT_MODEL, SmallModel.bytes(model));
        }
        List<Article> articles = List.of(
                SmallModel.article(0),
                SmallModel.article(1),
                SmallModel.article(2),
                SmallModel.article(15),
                SmallModel.article(0).toBuilder().id("\u0661\u0662").views(-7L).build());
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        ByteWriter frames = new ByteWriter();
        int offset = 0;
        for (int i = 0; i < articles.size(); i++) {
            if (i < EXEMPLARS && models.length == 1) {
                int length = SmallModel.exemplarLength(i);
                directory.addExemplar(1, offset, length);
                offset += length;
            } else {
                int model = models.length == 0 ? 0 : 1 + i % models.length;
                TextModel textModel = model == 0 ? TextModel.IDENTITY : models[model - 1];
                byte[] frame = SmallModel.frame(textModel, articles.get(i));
                directory.addFrame(model, frame);
                frames.bytes(frame);
            }
        }
        ArchiveRecipe.write(recipe, Sections.CHUNK, new Payload(directory.toBytes(), frames.toBytes()));
        writeIndexes(recipe, articles, List.of(models));
        return recipe.toBytes();
    }

    private static void writeIndexes(ByteWriter recipe, List<Article> articles, List<TextModel> models)
            throws IOException, FormatException {
        if (!articles.isEmpty()) {
            ColumnsBuilder columns = new ColumnsBuilder(0);
            for (Article article : articles) {
                columns.add(article);
            }
            ArchiveRecipe.write(recipe, Sections.COLUMNS, columns.toBytes());
        }
        long[] hashes = articles.stream()
                .mapToLong(article -> KeyHash.of(article.key()))
                .toArray();
        ArchiveRecipe.write(recipe, Sections.ID_INDEX, KeyIndex.toBytes(hashes, Set.of()));
        ArchiveRecipe.write(recipe, Sections.OFFSETS, Payload.of(new byte[0]));
        ChunkHashesBuilder leaves = new ChunkHashesBuilder();
        MerkleTree tree = new MerkleTree();
        articles.forEach(article -> leaves.add(tree.leaf(article)));
        ChunkHashes hashesOfContents = leaves.build(new TreeMap<>());
        ArchiveRecipe.write(recipe, Sections.CONTENT_HASHES, hashesOfContents.toBytes());
        ArchiveRecipe.write(
                recipe,
                Sections.MANIFEST,
                manifest(articles.size(), models)
                        .setRoot(ByteString.copyFrom(hashesOfContents.root(articles.size(), Deletions.NONE.hash())))
                        .build()
                        .toByteArray());
    }

    /** A manifest without the places of sections. */
    public static Manifest.Builder manifest(int articles, List<TextModel> models) {
        Manifest.Builder manifest = Manifest.newBuilder()
                .setArticles(articles)
                .setChunks((articles + 63) / 64)
                .setColumnsSections(Math.min(1, articles))
                .setRoot(ByteString.copyFrom(new byte[MerkleTree.HASH]))
                .setProfile(Profile.FAST.name())
                .setLibraryVersion("0");
        for (TextModel model : models) {
            manifest.addModels(org.qirtas.internal.format.proto.TextModel.newBuilder()
                    .setName(model.name())
                    .setTokens(model.vocabulary().size())
                    .setDictionaryBytes(model.dictionary().bytes().length));
        }
        for (SectionType type : List.of(Sections.ID_INDEX, Sections.OFFSETS, Sections.CONTENT_HASHES)) {
            manifest.addSections(Section.newBuilder().setType(type.number()));
        }
        return manifest;
    }
}
