package org.qirtas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Writes the manual pages of the command. The build runs it. */
public final class ManPages {
    private ManPages() {}

    /**
     * Writes a page for the command, and one for each of its commands.
     *
     * @param args the folder of the pages
     * @throws IOException if they cannot be written
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    /** Writes {@code qirtas.1}, {@code qirtas-get.1} and so on. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Streams streams =
                new Streams(InputStream.nullInputStream(), nowhere, nowhere, false, new Screen(false, Map.of()));
        CommandLine root = Main.commandLine(streams);
        write(folder, root);
        for (CommandLine command : root.getSubcommands().values()) {
            write(folder, command);
        }
    }

    private static void write(Path folder, CommandLine command) throws IOException {
        String name = command.getCommandSpec().qualifiedName("-");
        Files.writeString(folder.resolve(name + ".1"), ManPage.of(command));
    }
}
