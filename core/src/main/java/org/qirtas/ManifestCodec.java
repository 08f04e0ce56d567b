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
        return section(place.type().number(), place.offset(), place.length());
    }

    /** A section of a type that may be unknown, its header and padding included. */
    static Section section(int type, long offset, long length) {
        return Section.newBuilder()
                .setType(type)
                .setOffset(offset)
                .setLength(length)
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
