package org.qirtas.internal.units;

import org.qirtas.internal.bytes.BitWriter;

/** Codes sequences that refer to the dictionary of a text model. For one thread. */
public final class SequenceWriter {

    private final MatchIndex dictionary;
    private final MatchFinder finder;
    private final byte[] classOf;
    private final int classes;
    private final UnitPrices prices;
    private final UnitBits codes;

    /** A writer. */
    public SequenceWriter(UnitCodes codes, MatchIndex dictionary) {
        this.dictionary = dictionary;
        finder = new MatchFinder(dictionary);
        classOf = codes.lengths().classOf();
        classes = codes.classes();
        prices = UnitPrices.of(codes.lengths());
        this.codes = new UnitBits(codes.lengths());
    }

    /**
     * Codes a sequence. After its last bit there is a one.
     *
     * @param content units as bytes, two each, the lower one first; at most {@link SequenceReader#MAX_BYTES}
     */
    public byte[] write(byte[] content) {
        Sequence sequence = new Sequence(dictionary.units(), Units.of(content), classOf, classes);
        CodingProgress unseen = new CodingProgress(content.length, 2, bytes -> {});
        Matches matches = finder.find(sequence, unseen);
        Division division = CheapestParse.divide(sequence, matches, prices, unseen);
        BitWriter bits = new BitWriter();
        codes.write(sequence, division, bits, bits);
        bits.write(1, 1);
        return bits.toBytes();
    }
}
