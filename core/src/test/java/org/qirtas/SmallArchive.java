package org.qirtas;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.qirtas.format.ChunkDirectoryBuilder;
import org.qirtas.format.ContentHashes;
import org.qirtas.format.ContentHashesBuilder;
import org.qirtas.format.MerkleTree;
import org.qirtas.format.PayloadWriter;
import org.qirtas.format.SectionType;
import org.qirtas.format.proto.Manifest;
import org.qirtas.format.proto.Section;
import org.qirtas.frame.TextModel;
import org.qirtas.fuzz.SmallModel;
import org.qirtas.index.ColumnsBuilder;
import org.qirtas.index.IdIndex;
import org.qirtas.index.KeyHash;

/** Recipes of archives that are whole and small. */
final class SmallArchive {

    private static final int EXEMPLARS = 2;

    private SmallArchive() {}

    /** An archive without articles. */
    static byte[] empty() throws IOException {
        PayloadWriter recipe = new PayloadWriter();
        writeIndexes(recipe, List.of(), List.of());
        return recipe.toBytes();
    }

    /**
     * An archive of articles with most fields. Those of one model are two exemplars and frames; those of more models, or of
     * none, are frames.
     */
    static byte[] withModels(TextModel... models) throws IOException {
        PayloadWriter recipe = new PayloadWriter();
        for (TextModel model : models) {
            ArchiveRecipe.write(recipe, SectionType.TEXT_MODEL, SmallModel.bytes(model));
        }
        List<Article> articles = List.of(
                SmallModel.article(0),
                SmallModel.article(1),
                SmallModel.article(2),
                SmallModel.article(15),
                SmallModel.article(0).toBuilder().id("\u0661\u0662").views(-7L).build());
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        PayloadWriter frames = new PayloadWriter();
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
        ArchiveRecipe.writeChunk(recipe, directory.toBytes(), frames.toBytes());
        writeIndexes(recipe, articles, List.of(models));
        return recipe.toBytes();
    }

    private static void writeIndexes(PayloadWriter recipe, List<Article> articles, List<TextModel> models)
            throws IOException {
        if (!articles.isEmpty()) {
            ColumnsBuilder columns = new ColumnsBuilder(0);
            for (Article article : articles) {
                columns.add(article);
            }
            ArchiveRecipe.write(recipe, SectionType.COLUMNS, columns.toBytes());
        }
        long[] hashes = articles.stream()
                .mapToLong(article -> KeyHash.of(article.key()))
                .toArray();
        ArchiveRecipe.write(recipe, SectionType.ID_INDEX, IdIndex.toBytes(hashes, Set.of()));
        ArchiveRecipe.write(recipe, SectionType.OFFSETS, new byte[0]);
        ContentHashesBuilder leaves = new ContentHashesBuilder();
        MerkleTree tree = new MerkleTree();
        articles.forEach(article -> leaves.add(tree.leaf(article)));
        ContentHashes hashesOfContents = leaves.build(new TreeMap<>());
        ArchiveRecipe.write(recipe, SectionType.CONTENT_HASHES, hashesOfContents.toBytes());
        ArchiveRecipe.write(
                recipe,
                SectionType.MANIFEST,
                manifest(articles.size(), models)
                        .setRoot(ByteString.copyFrom(hashesOfContents.root(articles.size())))
                        .build()
                        .toByteArray());
    }

    /** A manifest without the places of sections. */
    static Manifest.Builder manifest(int articles, List<TextModel> models) {
        Manifest.Builder manifest = Manifest.newBuilder()
                .setArticles(articles)
                .setChunks((articles + 63) / 64)
                .setColumnsSections(Math.min(1, articles))
                .setRoot(ByteString.copyFrom(new byte[MerkleTree.HASH]))
                .setProfile(Profile.FAST.name())
                .setLibraryVersion("0");
        for (TextModel model : models) {
            manifest.addModels(org.qirtas.format.proto.TextModel.newBuilder()
                    .setName(model.name())
                    .setTokens(model.vocabulary().size())
                    .setDictionaryBytes(model.dictionary().bytes().length));
        }
        for (SectionType type : List.of(SectionType.ID_INDEX, SectionType.OFFSETS, SectionType.CONTENT_HASHES)) {
            manifest.addSections(Section.newBuilder().setType(type.number()));
        }
        return manifest;
    }
}
