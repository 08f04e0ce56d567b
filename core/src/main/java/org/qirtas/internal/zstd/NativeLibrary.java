package org.qirtas.internal.zstd;

import com.github.luben.zstd.util.Native;
import org.qirtas.NativeLibraryException;

/**
 * The native library of zstd. It is loaded before any class that needs it, because such a class is unusable after it
 * has failed to load the library.
 */
public final class NativeLibrary {

    private NativeLibrary() {}

    /** Loads the library if it is not loaded yet. */
    public static void require() throws NativeLibraryException {
        try {
            Native.load();
        } catch (LinkageError e) {
            throw new NativeLibraryException(e);
        }
    }
}
