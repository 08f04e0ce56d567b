package com.example.news;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link Main} once beside each version of Protocol Buffers in a folder, which comes first on the class path. */
final class BesideProtobuf {
    private static final String ANY_CLASS = "com.google.protobuf.MessageLite";

    private BesideProtobuf() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        if (ClassLoader.getSystemResource(ANY_CLASS.replace('.', '/') + ".class") != null) {
            throw new IllegalStateException("the library brings Protocol Buffers along");
        }
        int versions = 0;
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                System.out.println("Beside " + jar.getFileName());
                run(jar);
                versions++;
            }
        }
        if (versions != Integer.parseInt(args[1])) {
            throw new IllegalStateException("found " + versions + " versions of Protocol Buffers");
        }
    }

    private static void run(Path protobuf) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(classPath(protobuf), ClassLoader.getPlatformClassLoader())) {
            loader.loadClass(ANY_CLASS);
            Method main = loader.loadClass(Main.class.getName()).getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {"class-path"});
        }
    }

    private static URL[] classPath(Path first) throws IOException {
        List<URL> path = new ArrayList<>();
        path.add(first.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        return path.toArray(URL[]::new);
    }
}
