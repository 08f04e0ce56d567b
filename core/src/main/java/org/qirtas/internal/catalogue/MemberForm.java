package org.qirtas.internal.catalogue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.time.DateSpan;

/**
 * The form of a member in a catalogue.
 *
 * <pre>
 *  | name (text) | length (varint) | root (32 bytes) | generations (varint) | articles, hidden (varints) of each |
 *  | span of published | span of updated | sources | languages | text models |
 * </pre>
 *
 * <p>Sources and languages are their number plus 1, or 0 if they are not listed, then their numbers. Text models are their
 * number, then their numbers.
 *
 * @param values the sources and languages of all members
 * @param models the digests of the text models of all members
 */
record MemberForm(Numbered values, Numbered models) {

    void write(ByteWriter writer, Member member) {
        writer.text(member.name())
                .varint(member.length())
                .bytes(HexFormat.of().parseHex(member.root()))
                .varint(member.generations().size());
        member.generations()
                .forEach(generation -> writer.varint(generation.articles()).varint(generation.hidden()));
        member.published().write(writer);
        member.updated().write(writer);
        write(writer, member.sources());
        write(writer, member.languages());
        writer.varint(member.models().size());
        models.write(writer, member.models());
    }

    private void write(ByteWriter writer, Optional<List<String>> listed) {
        writer.varint(listed.map(set -> set.size() + 1).orElse(0));
        listed.ifPresent(set -> values.write(writer, set));
    }

    Member read(ByteReader reader) throws FormatException {
        String name = RelativeName.require(
                reader.units(reader.varint(Limits.RELATIVE_NAME, "the length of a member's name")));
        long length = reader.varint();
        if (length < 0) {
            throw new FormatException("the length of a member is larger than 63 bits");
        }
        String root = HexFormat.of().formatHex(reader.bytes(Sha256.LENGTH));
        List<Member.Extent> generations = generations(reader);
        long articles = generations.stream().mapToLong(Member.Extent::articles).sum();
        return new Member(
                name,
                length,
                root,
                generations,
                DateSpan.read(reader, articles),
                DateSpan.read(reader, articles),
                listed(reader),
                listed(reader),
                models.read(reader, reader.varint(models.size(), "the number of text models")));
    }

    private static List<Member.Extent> generations(ByteReader reader) throws FormatException {
        int count = reader.varint(Limits.GENERATIONS, "the number of generations of a member");
        if (count == 0) {
            throw new FormatException("a member has no generation");
        }
        List<Member.Extent> generations = new ArrayList<>();
        long articles = 0;
        long hidden = 0;
        for (int i = 0; i < count; i++) {
            Member.Extent next = new Member.Extent(
                    reader.varint(Limits.ARTICLES, "the number of articles"),
                    reader.varint(Limits.ARTICLES, "the number of hidden articles"));
            articles += next.articles();
            hidden += next.hidden();
            generations.add(next);
        }
        if (hidden > articles) {
            throw new FormatException("a member hides more articles than it has");
        }
        return List.copyOf(generations);
    }

    private Optional<List<String>> listed(ByteReader reader) throws FormatException {
        int size = reader.varint(Limits.MEMBER_VALUES + 1, "the number of values") - 1;
        return size < 0 ? Optional.empty() : Optional.of(values.read(reader, size));
    }
}
