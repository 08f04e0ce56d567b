package org.qirtas;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.qirtas.format.FormatException;
import org.qirtas.format.proto.Manifest;
import org.qirtas.format.proto.Section;
import org.qirtas.format.proto.TextModel;

/** The manifest as bytes: protobuf in the order of its field numbers, so that equal manifests have equal bytes. */
final class ManifestCodec {

    private ManifestCodec() {}

    static byte[] toBytes(
            int articles,
            int chunks,
            long chunkBytes,
            Profile profile,
            List<WritingModel> models,
            List<SectionOutput.Place> sections) {
        Manifest.Builder manifest = Manifest.newBuilder()
                .setArticles(articles)
                .setChunks(chunks)
                .setChunkBytes(chunkBytes)
                .setProfile(profile.name())
                .setLibraryVersion(LibraryVersion.VERSION);
        for (WritingModel model : models) {
            manifest.addModels(TextModel.newBuilder()
                    .setSection(section(model.place()))
                    .setName(model.name())
                    .setArticles(model.articles())
                    .setTokens(model.textModel().vocabulary().size())
                    .setDictionaryBytes(model.textModel().dictionary().bytes().length));
        }
        sections.forEach(place -> manifest.addSections(section(place)));
        return manifest.build().toByteArray();
    }

    private static Section section(SectionOutput.Place place) {
        return Section.newBuilder()
                .setType(place.type().number())
                .setOffset(place.offset())
                .setLength(place.length())
                .build();
    }

    static Manifest fromBytes(byte[] bytes) throws FormatException {
        try {
            return Manifest.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new FormatException("the manifest cannot be read: " + e.getMessage());
        }
    }
}
