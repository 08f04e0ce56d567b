package org.qirtas.internal.format;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.proto.Parity;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.format.proto.TextModel;

/** The manifest as bytes: protobuf in the order of the field numbers. Equal manifests have equal bytes. */
public final class ManifestCodec {

    private ManifestCodec() {}

    /** The payload of the section. */
    public static byte[] toBytes(Manifest manifest) {
        org.qirtas.internal.format.proto.Manifest.Builder builder =
                org.qirtas.internal.format.proto.Manifest.newBuilder()
                        .setArticles((int) manifest.articles())
                        .setChunks((int) manifest.chunks())
                        .setProfile(manifest.profile())
                        .setLibraryVersion(manifest.libraryVersion())
                        .setChunkBytes(manifest.chunkBytes())
                        .setColumnsSections((int) manifest.columnsSections())
                        .setColumnsBytes(manifest.columnsBytes())
                        .setRoot(ByteString.copyFrom(manifest.root()))
                        .setSignature(ByteString.copyFrom(manifest.signature()))
                        .setRedacted((int) manifest.redacted())
                        .setGenerations((int) manifest.generations())
                        .setPrevious(ByteString.copyFrom(manifest.previous()))
                        .setDeleted((int) manifest.deleted());
        manifest.models().forEach(model -> builder.addModels(message(model)));
        manifest.sections().forEach(place -> builder.addSections(message(place)));
        manifest.parity().forEach(parity -> builder.addParity(message(parity)));
        return builder.build().toByteArray();
    }

    private static TextModel message(Manifest.Model model) {
        return TextModel.newBuilder()
                .setSection(message(model.section()))
                .setName(model.name())
                .setArticles((int) model.articles())
                .setTokens((int) model.tokens())
                .setDictionaryBytes((int) model.dictionaryBytes())
                .setDigest(ByteString.copyFrom(HexFormat.of().parseHex(model.digest())))
                .setFile(model.file())
                .build();
    }

    private static Section message(SectionPlace place) {
        return Section.newBuilder()
                .setType(place.type())
                .setOffset(place.offset())
                .setLength(place.length())
                .build();
    }

    private static Parity message(Manifest.Parity parity) {
        return Parity.newBuilder()
                .setOffset(parity.offset())
                .setLength(parity.length())
                .build();
    }

    /** Reads a payload that has been checked against its checksum. */
    public static Manifest fromBytes(byte[] bytes) throws FormatException {
        try {
            return manifest(org.qirtas.internal.format.proto.Manifest.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new FormatException("the manifest cannot be read: " + e.getMessage());
        }
    }

    private static Manifest manifest(org.qirtas.internal.format.proto.Manifest message) {
        return new Manifest(
                Integer.toUnsignedLong(message.getArticles()),
                Integer.toUnsignedLong(message.getChunks()),
                message.getProfile(),
                message.getLibraryVersion(),
                message.getModelsList().stream().map(ManifestCodec::model).toList(),
                message.getSectionsList().stream().map(ManifestCodec::place).toList(),
                message.getChunkBytes(),
                Integer.toUnsignedLong(message.getColumnsSections()),
                message.getColumnsBytes(),
                message.getRoot().toByteArray(),
                message.getSignature().toByteArray(),
                message.getParityList().stream()
                        .map(parity -> new Manifest.Parity(parity.getOffset(), parity.getLength()))
                        .toList(),
                Integer.toUnsignedLong(message.getRedacted()),
                Integer.toUnsignedLong(message.getGenerations()),
                message.getPrevious().toByteArray(),
                Integer.toUnsignedLong(message.getDeleted()));
    }

    private static Manifest.Model model(TextModel message) {
        return new Manifest.Model(
                place(message.getSection()),
                message.getName(),
                Integer.toUnsignedLong(message.getArticles()),
                Integer.toUnsignedLong(message.getTokens()),
                Integer.toUnsignedLong(message.getDictionaryBytes()),
                HexFormat.of().formatHex(message.getDigest().toByteArray()),
                message.getFile());
    }

    private static SectionPlace place(Section message) {
        return new SectionPlace(message.getType(), message.getOffset(), message.getLength());
    }
}
