package org.qirtas.internal.zstd;

import com.github.luben.zstd.util.Native;
import org.qirtas.NativeLibraryException;

/**
 * The native part of zstd. It is asked for before any class that needs it: those cannot be used any more once they failed
 * to load it.
 */
public final class NativeLibrary {

    private NativeLibrary() {}

    /** Loads the library if that has not been done yet. */
    public static void require() throws NativeLibraryException {
        try {
            Native.load();
        } catch (LinkageError e) {
            throw new NativeLibraryException(e);
        }
    }
}
