package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The owner, group and permissions of a file, on systems where files have them. */
public record FileAccess(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions) {

    private static final Set<PosixFilePermission> OF_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final Set<PosixFilePermission> OF_GROUP =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** The access to a file, if the file exists and its system records it. */
    public static Optional<FileAccess> of(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.exists(file)) {
            return Optional.empty();
        }
        PosixFileAttributes attributes = view.readAttributes();
        return Optional.of(new FileAccess(attributes.owner(), attributes.group(), attributes.permissions()));
    }

    /** Permissions for a new file that no other user may read before it gets this access. */
    public static FileAttribute<?> ofOwnerAlone() {
        return PosixFilePermissions.asFileAttribute(OF_OWNER);
    }

    /**
     * Gives the same access to another file. If the group cannot be set, no other group gets the permissions. A file
     * system on which all files have the same permissions, such as that of a memory card, is left unchanged.
     */
    public void giveTo(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
        given.addAll(permissions);
        isDone(() -> view.setOwner(owner));
        if (!isDone(() -> view.setGroup(group))) {
            given.removeAll(OF_GROUP);
        }
        isDone(() -> view.setPermissions(given));
    }

    /** A change that a system may refuse. */
    private interface Change {
        void make() throws IOException;
    }

    private static boolean isDone(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
