package org.qirtas.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.qirtas.internal.parity.DataSectors;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityShape;

/**
 * Slides a burst over a file from start to start and counts which sectors of each stripe, and which copies of each page,
 * it hits, by the last parity section of the file.
 */
public final class BurstCount {

    private static final int PAGE = 4096;

    private final ParityDescription description;
    private final ParityShape shape;
    private final int burst;
    /** What each byte belongs to: a sector from 0 on, data before parity; below -1 a page; -1 nothing that counts. */
    private final int[] parts;

    private final int[] bytesHit;
    private final int[] sectorsLost;
    private final int[][] pagesHit;
    private int failing;

    public BurstCount(ProtectedFile file, int burst) throws IOException {
        List<ParityDescription> descriptions = file.descriptions();
        description = descriptions.get(descriptions.size() - 1);
        shape = description.shape();
        this.burst = burst;
        parts = new int[file.length()];
        Arrays.fill(parts, -1);
        DataSectors data = description.dataSectors();
        for (int i = 0; i < shape.sectors(); i++) {
            int sector = i;
            data.parts(i, (position, offset, length) -> fill(position, length, sector));
        }
        for (int i = 0; i < shape.paritySectors(); i++) {
            long position = description.sectorsOffset() + (long) i * shape.sectorLength();
            fill(position, shape.sectorLength(), shape.sectors() + i);
        }
        int length = description.pagesLength();
        for (int i = 0; i < length; i++) {
            parts[(int) description.sectorsOffset() - length + i] = -2 - 2 * (i / PAGE);
            parts[(int) (description.sectorsOffset() + shape.parityBytes()) + i] = -3 - 2 * (i / PAGE);
        }
        bytesHit = new int[shape.sectors() + shape.paritySectors()];
        sectorsLost = new int[shape.stripes()];
        pagesHit = new int[length / PAGE + 1][2];
    }

    private void fill(long position, int length, int part) {
        Arrays.fill(parts, (int) position, (int) position + length, part);
    }

    /** Starts at which more is hit than can be restored. */
    public List<Integer> failures() {
        List<Integer> failures = new ArrayList<>();
        for (int i = 0; i < parts.length + burst - 1; i++) {
            if (i < parts.length) {
                hit(parts[i], 1);
            }
            if (i >= burst) {
                hit(parts[i - burst], -1);
            }
            int start = i - burst + 1;
            if (start >= 0 && failing > 0) {
                failures.add(start);
            }
        }
        return failures;
    }

    private void hit(int part, int change) {
        if (part >= 0) {
            int before = bytesHit[part];
            bytesHit[part] += change;
            if (before == 0 || bytesHit[part] == 0) {
                lose(part, change);
            }
        } else if (part < -1) {
            int[] copies = pagesHit[(-2 - part) / 2];
            boolean before = copies[0] > 0 && copies[1] > 0;
            copies[-part % 2] += change;
            failing += (copies[0] > 0 && copies[1] > 0 ? 1 : 0) - (before ? 1 : 0);
        }
    }

    private void lose(int sector, int change) {
        int stripe = sector < shape.sectors() ? shape.stripe(sector) : shape.stripeOfParity(sector - shape.sectors());
        int before = sectorsLost[stripe];
        sectorsLost[stripe] += change;
        failing += (sectorsLost[stripe] > shape.parity() ? 1 : 0) - (before > shape.parity() ? 1 : 0);
    }

    /** Starts with which a burst begins to hit a part, or ceases to, and those beside them. */
    public int[] borders() {
        TreeSet<Integer> borders = new TreeSet<>();
        for (int i = 0; i < parts.length; i++) {
            if (i == 0 || parts[i] != parts[i - 1]) {
                for (int start : new int[] {i - 1, i, i - burst, i - burst + 1}) {
                    borders.add(Math.max(0, Math.min(parts.length - 1, start)));
                }
            }
        }
        return borders.stream().mapToInt(Integer::intValue).toArray();
    }
}
