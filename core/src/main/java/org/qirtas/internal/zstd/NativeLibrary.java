package org.qirtas.internal.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.util.Native;
import org.qirtas.NativeLibraryException;

/**
 * The native library of zstd. It is loaded before any class that needs it, because such a class is unusable after it
 * has failed to load the library.
 */
public final class NativeLibrary {

    /** Whether the parameters of compression can be set one by one. */
    private static final boolean CAN_WRITE = has(() -> ZstdCompressCtx.class.getMethod("setStrategy", int.class));

    private NativeLibrary() {}

    /** Something that not every version of zstd-jni has. */
    interface Part {
        Object get() throws NoSuchMethodException;
    }

    /** Whether the zstd-jni that an application brings along has a part. */
    static boolean has(Part part) {
        try {
            part.get();
            return true;
        } catch (NoSuchMethodException | NoClassDefFoundError e) {
            return false;
        }
    }

    /** Loads the library if it is not loaded yet. */
    public static void require() throws NativeLibraryException {
        try {
            Native.load();
        } catch (LinkageError e) {
            throw new NativeLibraryException(e);
        }
    }

    /** Loads the library as {@link #require()} does, and requires all that writing needs. */
    public static void requireForWriting() throws NativeLibraryException {
        require();
        if (!CAN_WRITE) {
            throw new NativeLibraryException(
                    "writing needs zstd-jni 1.5.6 or later. The earlier one on the class path is enough for reading");
        }
    }
}
