package org.qirtas.internal.format;

/**
 * Version of the file format. A reader reads every minor version of a major version that it knows. Older readers must
 * refuse a new major version.
 *
 * @param major 1 to 65,535
 * @param minor 0 to 65,535
 */
public record FormatVersion(int major, int minor) {

    /** The version that this library writes. */
    public static final FormatVersion CURRENT = new FormatVersion(1, 0);

    /** Whether this library can read files of this version. */
    public boolean isReadable() {
        return major == CURRENT.major;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
