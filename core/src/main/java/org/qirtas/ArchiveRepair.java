package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.WorkingCopy;
import org.qirtas.internal.rescue.ParityRepair;

/**
 * Repairs archives with their parity: restores the bytes that were written, where enough of them survives. For any
 * number of threads.
 */
public final class ArchiveRepair {

    private ArchiveRepair() {}

    /**
     * Repairs an archive. All work is done on a copy, which gets its name when it is finished. Only sectors that match
     * their checksums when restored are written, so a repair never makes an archive worse; one that restores nothing
     * writes nothing.
     *
     * @param damaged the archive, of which parts may be damaged, unreadable, or cut off at the end
     * @param target the file to write; {@code damaged} itself to replace it
     * @param overwrite whether {@code target} may be replaced if it exists
     * @return what was done, and what is still wrong
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static RepairReport repair(Path damaged, Path target, boolean overwrite) throws IOException {
        Objects.requireNonNull(damaged, "damaged");
        Objects.requireNonNull(target, "target");
        try (TargetFile file = TargetFile.create(target, overwrite)) {
            WorkingCopy copy = new WorkingCopy(damaged, file.channel());
            ParityRepair repair = new ParityRepair(copy);
            repair.run();
            List<Damage> damage = damage(file.temporary(), damaged);
            boolean written = repair.restoredBytes() > 0;
            if (written) {
                file.publish();
            }
            return new RepairReport(repair.sections(), repair.restoredBytes(), copy.unreadable(), written, damage);
        }
    }

    private static List<Damage> damage(Path copy, Path damaged) throws IOException {
        try (Archive opened = Archive.open(FileSource.open(copy), damaged.toString())) {
            return opened.verify().damage();
        } catch (CorruptArchiveException e) {
            return List.of(e.damage());
        } catch (UnsupportedArchiveException e) {
            return List.of(new Damage(0, SectionKind.FILE_HEADER, -1, String.valueOf(e.getMessage())));
        }
    }
}
