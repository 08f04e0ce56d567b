package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.Profile;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.MemoryBudget;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.read.ChunkDirectories;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ReadContext;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;

/** The intact parts of a damaged generation, at any place in its bytes. For one thread. */
public final class SalvagedParts implements ReadContext {

    /** Sections of a genuine file do not overlap. Models are checked again when they are loaded. */
    private static final int MAX_OVERLAP = 8;

    private static final String MODELS_AT_END =
            ": the file was cut off before the text models, which an archive of the profile REMOTE has at its end";

    private final SectionReader file;
    private final ModelFinder finder;
    private final Map<Integer, DecodingModel> models = new HashMap<>();
    private final Map<Integer, SectionScan.Found> modelSections = new HashMap<>();
    private final Map<String, SectionScan.Found> modelsByDigest = new HashMap<>();
    private final Map<Integer, ModelReference> modelReferences = new HashMap<>();
    private final NavigableMap<Integer, Columns> columns = new TreeMap<>();
    private final NavigableMap<Integer, Long> chunks = new TreeMap<>();
    private final ChunkDirectories directories;
    private @Nullable Manifest manifest;
    private Deletions deletions = Deletions.NONE;
    private int end;
    private long modelBytes;
    private long columnBytes;
    private long checkedBytes;

    public SalvagedParts(SectionReader file, ModelFinder finder) throws IOException {
        this.file = file;
        this.finder = finder;
        models.put(0, DecodingModel.identity());
        SectionScan.run(file, this::take);
        directories = new ChunkDirectories(file, this::chunkOffset, end);
    }

    /** Keeps the content of bytes that match the checksum of a section. */
    private interface Taker {
        void take(SectionScan.Found section, byte[] checked) throws FormatException;
    }

    /** The action for the sections of a type. Sections that are made again have none. */
    private @Nullable Taker taker(SectionType type) {
        if (type == Sections.TEXT_MODEL) {
            return (section, checked) -> takeModel(section, TextModel.number(checked), TextModel.digest(checked));
        }
        if (type == Sections.MODEL_REFERENCE) {
            return (section, checked) -> takeReference(Sections.MODEL_REFERENCE.parse(checked));
        }
        if (type == Sections.CHUNK) {
            return (section, checked) -> takeChunk(section.offset(), Sections.CHUNK.parse(checked));
        }
        if (type == Sections.COLUMNS) {
            return (section, checked) -> takeColumns(Sections.COLUMNS.parse(checked));
        }
        if (type == Sections.DELETIONS) {
            return (section, checked) -> deletions = Deletions.fromBytes(checked, 0);
        }
        return type == Sections.MANIFEST ? (section, checked) -> manifest = Sections.MANIFEST.parse(checked) : null;
    }

    private void take(SectionScan.Found section) throws IOException {
        SectionType type = Sections.find(section.header().type()).orElse(null);
        Taker taker = type == null ? null : taker(type);
        byte[] checked = type == null || taker == null ? null : checked(section, type);
        if (taker == null || checked == null) {
            return;
        }
        try {
            taker.take(section, checked);
        } catch (FormatException e) {
            // It matches its checksum but contradicts itself, and is useless.
            return;
        }
    }

    /** The bytes under the checksum of a section, if they match it. */
    private byte @Nullable [] checked(SectionScan.Found section, SectionType type) throws IOException {
        SectionHeader header = section.header();
        long start = section.offset() + SectionHeader.LENGTH;
        if (header.checkedLength() > type.limit()
                || header.checkedLength() > file.length() - start
                || checkedBytes > file.length() * MAX_OVERLAP) {
            return null;
        }
        checkedBytes += header.checkedLength();
        byte[] checked = file.read(start, header.checkedLength());
        return Crc32c.of(checked) == header.payloadChecksum() ? checked : null;
    }

    private void takeModel(SectionScan.Found section, int number, String digest) {
        modelSections.putIfAbsent(number, section);
        modelsByDigest.putIfAbsent(digest, section);
    }

    private void takeReference(ModelReference reference) {
        modelReferences.putIfAbsent(reference.number(), reference);
    }

    private void takeChunk(long offset, ChunkDirectory directory) {
        int chunk = directory.firstOrdinal() / Limits.CHUNK_ARTICLES;
        boolean follows = chunks.isEmpty() || chunk > chunks.lastKey();
        if (follows && directory.firstOrdinal() % Limits.CHUNK_ARTICLES == 0) {
            chunks.put(chunk, offset);
            end = directory.firstOrdinal() + directory.count();
        }
    }

    private void takeColumns(Columns section) throws FormatException {
        columnBytes += section.memory();
        MemoryBudget.require("the texts of the columns", columnBytes, file.length());
        columns.putIfAbsent(section.first(), section);
    }

    /** Number of articles that the archive had, as far as it is known. */
    public int articles() {
        int ofColumns = columns.isEmpty() ? 0 : columns.lastEntry().getValue().end();
        return Math.max(
                Math.max(end, ofColumns),
                manifest == null || manifest.articles() > Limits.ARTICLES ? 0 : (int) manifest.articles());
    }

    /** Numbers of the chunks that were found, ascending. */
    public Iterable<Integer> chunks() {
        return chunks.keySet();
    }

    /** Number of articles up to the last chunk that was found. */
    public int end() {
        return end;
    }

    /** Profile of the archive, if its manifest was found. */
    public Optional<Profile> profile() {
        return manifest == null ? Optional.empty() : manifest.knownProfile();
    }

    /** Whether the manifest was found, so that the number of articles is known. */
    boolean isCounted() {
        return manifest != null;
    }

    /** The articles of earlier generations that this one deletes, as far as they are known. */
    Deletions deletions() {
        return deletions;
    }

    /** The payload of the text model with a digest, if it survives. */
    Optional<byte[]> model(String digest) throws IOException {
        SectionScan.Found section = modelsByDigest.get(digest);
        return section == null ? Optional.empty() : Optional.ofNullable(checked(section, Sections.TEXT_MODEL));
    }

    @Override
    public SectionReader file() {
        return file;
    }

    @Override
    public ChunkDirectories directories() {
        return directories;
    }

    @Override
    public @Nullable Columns columns(int ordinal) {
        Map.Entry<Integer, Columns> section = columns.floorEntry(ordinal);
        return section != null && section.getValue().holds(ordinal) ? section.getValue() : null;
    }

    private long chunkOffset(int chunk) throws FormatException {
        Long offset = chunks.get(chunk);
        if (offset == null) {
            throw new FormatException("its chunk is lost");
        }
        return offset;
    }

    /** A number of which no model survives is that of a lost one. */
    @Override
    public int modelCount() {
        return Limits.MODELS + 1;
    }

    @Override
    public DecodingModel model(int number) throws IOException, FormatException {
        DecodingModel model = models.get(number);
        return model == null ? load(number) : model;
    }

    private DecodingModel load(int number) throws IOException, FormatException {
        ModelReference reference = modelReferences.get(number);
        DecodingModel model = reference == null ? own(number) : finder.referred(file.name(), reference);
        models.put(number, model);
        return model;
    }

    /** Whether neither the text models nor what follows them is there, and the first section is not one of them. */
    private boolean isCutOffBeforeModels() {
        Long first = chunks.get(0);
        boolean isFirst = first != null && first == FileHeader.LENGTH;
        return isFirst && manifest == null && modelSections.isEmpty() && modelReferences.isEmpty();
    }

    private DecodingModel own(int number) throws IOException, FormatException {
        SectionScan.Found section = modelSections.get(number);
        byte[] checked = section == null ? null : checked(section, Sections.TEXT_MODEL);
        if (checked == null) {
            String what = "its text model " + number + " is lost";
            throw new FormatException(isCutOffBeforeModels() ? what + MODELS_AT_END : what);
        }
        TextModel read = Sections.TEXT_MODEL.parse(checked);
        modelBytes += ModelMemory.of(read);
        ModelMemory.requireFits(modelBytes, file.length());
        return DecodingModel.of(read);
    }
}
