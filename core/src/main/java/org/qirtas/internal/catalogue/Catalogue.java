package org.qirtas.internal.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;
import org.qirtas.internal.format.Limits;

/**
 * The archives of a set in their order, and what each of them holds. Immutable.
 *
 * <pre>
 *  | values (varint) | values (texts) | models (varint) | digests (32 bytes each) | members (varint) | members... |
 * </pre>
 *
 * <p>Values are the distinct sources and languages of all members, digests those of all text models. Both ascend;
 * members refer to them by number.
 *
 * @param members the archives
 */
public record Catalogue(List<Member> members) {

    /** A catalogue. If there are too many sources and languages in all, it lists none. */
    public static Catalogue of(List<Member> members) {
        boolean isListed = values(members).size() <= Limits.CATALOGUE_VALUES;
        return new Catalogue(
                isListed
                        ? List.copyOf(members)
                        : members.stream().map(Member::unlisted).toList());
    }

    private static NavigableSet<String> values(List<Member> members) {
        NavigableSet<String> values = new TreeSet<>();
        for (Member member : members) {
            member.sources().ifPresent(values::addAll);
            member.languages().ifPresent(values::addAll);
        }
        return values;
    }

    /** The payload of the section. */
    public byte[] toBytes() {
        NavigableSet<String> values = values(members);
        NavigableSet<String> models = new TreeSet<>();
        members.forEach(member -> models.addAll(member.models()));
        ByteWriter writer = new ByteWriter().varint(values.size());
        values.forEach(writer::text);
        writer.varint(models.size());
        models.forEach(digest -> writer.bytes(HexFormat.of().parseHex(digest)));
        MemberForm form = new MemberForm(new Numbered(values), new Numbered(models));
        writer.varint(members.size());
        members.forEach(member -> form.write(writer, member));
        return writer.toBytes();
    }

    /** Reads a payload that has been checked against its checksum. */
    public static Catalogue fromBytes(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        List<String> values = new ArrayList<>();
        for (int left = reader.varint(Limits.CATALOGUE_VALUES, "the number of values"); left > 0; left--) {
            values.add(reader.units(reader.varint(Limits.CATALOGUE_TEXT, "the length of a value")));
        }
        List<String> models = new ArrayList<>();
        for (int left = reader.varint(reader.remaining(), "the number of models"); left > 0; left--) {
            models.add(HexFormat.of().formatHex(reader.bytes(Sha256.LENGTH)));
        }
        MemberForm form = new MemberForm(Numbered.ascending(values), Numbered.ascending(models));
        List<Member> members = members(reader, form);
        reader.requireEnd("a catalogue");
        return new Catalogue(members);
    }

    private static List<Member> members(ByteReader reader, MemberForm form) throws FormatException {
        List<Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int generations = 0;
        for (int left = reader.varint(Limits.CATALOGUE_MEMBERS, "the number of members"); left > 0; left--) {
            Member member = form.read(reader);
            if (!names.add(member.name())) {
                throw new FormatException("it names " + member.name() + " twice");
            }
            generations += member.generations().size();
            requireGenerations(generations);
            members.add(member);
        }
        return List.copyOf(members);
    }

    private static void requireGenerations(int generations) throws FormatException {
        if (generations > Limits.CATALOGUE_GENERATIONS) {
            throw new FormatException("its members have more than " + Limits.CATALOGUE_GENERATIONS + " generations");
        }
    }

    /** Requires that readers accept what is written. */
    public void requireFits() throws FormatException {
        requireGenerations(
                members.stream().mapToInt(member -> member.generations().size()).sum());
        if (members.size() > Limits.CATALOGUE_MEMBERS) {
            throw new FormatException(members.size() + " members, the limit is " + Limits.CATALOGUE_MEMBERS);
        }
        int length = toBytes().length;
        if (length > Limits.CATALOGUE) {
            throw new FormatException("the catalogue has " + length + " bytes, the limit is " + Limits.CATALOGUE);
        }
    }
}
