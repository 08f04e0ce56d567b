package org.qirtas.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands of {@code qirtas}, in the order of its help. */
final class Commands {
    private final Map<String, Function<Streams, Object>> makers = new LinkedHashMap<>();

    Commands() {
        makers.put("pack", PackCommand::new);
        makers.put("formats", FormatsCommand::new);
        makers.put("append", AppendCommand::new);
        makers.put("model", ModelCommand::new);
        makers.put("get", GetCommand::new);
        makers.put("cat", CatCommand::new);
        makers.put("random", RandomCommand::new);
        makers.put("list", ListCommand::new);
        makers.put("head", HeadCommand::new);
        makers.put("tail", TailCommand::new);
        makers.put("search", SearchCommand::new);
        makers.put("grep", GrepCommand::new);
        makers.put("serve", ServeCommand::new);
        makers.put("site", SiteCommand::new);
        makers.put("export", ExportCommand::new);
        makers.put("info", InfoCommand::new);
        makers.put("stats", StatsCommand::new);
        makers.put("verify", VerifyCommand::new);
        makers.put("diff", DiffCommand::new);
        makers.put("repair", RepairCommand::new);
        makers.put("salvage", SalvageCommand::new);
        makers.put("prove", ProveCommand::new);
        makers.put("check", CheckCommand::new);
        makers.put("delete", DeleteCommand::new);
        makers.put("redact", RedactCommand::new);
        makers.put("merge", MergeCommand::new);
        makers.put("compact", CompactCommand::new);
        makers.put("index", IndexCommand::new);
        makers.put("split", SplitCommand::new);
        makers.put("catalogue", CatalogueCommand::new);
        makers.put("completion", CompletionCommand::new);
    }

    /** Adds all commands. */
    void addAll(CommandLine root, Streams streams) {
        makers.forEach((name, maker) -> root.addSubcommand(name, maker.apply(streams)));
    }

    /** Adds the commands that a command line needs: one if its first word names it and it knows no others, otherwise all. */
    void addNeeded(CommandLine root, Streams streams, String[] args) {
        Function<Streams, Object> maker = args.length == 0 ? null : makers.get(args[0]);
        if (maker == null || args[0].equals("completion")) {
            addAll(root, streams);
        } else {
            root.addSubcommand(args[0], maker.apply(streams));
        }
    }
}
