package org.qirtas;

import com.google.protobuf.InvalidProtocolBufferException;
import org.qirtas.format.FormatException;
import org.qirtas.format.proto.Manifest;
import org.qirtas.format.proto.Section;
import org.qirtas.format.proto.TextModel;

/** The manifest as bytes: protobuf in the order of its field numbers, so that equal manifests have equal bytes. */
final class ManifestCodec {

    private ManifestCodec() {}

    /** What the manifest says about a model that has been written. */
    static TextModel model(WritingModel model) {
        return TextModel.newBuilder()
                .setSection(section(model.place()))
                .setName(model.name())
                .setArticles(model.articles())
                .setTokens(model.textModel().vocabulary().size())
                .setDictionaryBytes(model.textModel().dictionary().bytes().length)
                .build();
    }

    /** What the manifest says about a section. */
    static Section section(SectionOutput.Place place) {
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
