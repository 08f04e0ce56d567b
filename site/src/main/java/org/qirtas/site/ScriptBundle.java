package org.qirtas.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules of a script in one, so that a page takes one request for them. Each module becomes a function that is
 * called at once and returns what the module exports. It understands the form of import and export that our modules
 * have, each on one line.
 */
final class ScriptBundle {
    private static final Pattern IMPORT =
            Pattern.compile("^(import|export) \\{ ([^}]*) \\} from '([./a-z-]+)\\.js';\n", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async function|function|class|const) (\\w+))", Pattern.MULTILINE);

    /** Gives the text of a resource. */
    interface Resources {
        String text(String name) throws IOException;
    }

    private final Resources resources;

    /** The functions by module, each after those that it needs. */
    private final Map<String, String> functions = new LinkedHashMap<>();

    private ScriptBundle(Resources resources) {
        this.resources = resources;
    }

    /** The script of a module and of all modules that it needs. */
    static String of(String module, Resources resources) throws IOException {
        ScriptBundle bundle = new ScriptBundle(resources);
        bundle.add(module);
        return String.join("", bundle.functions.values());
    }

    private void add(String module) throws IOException {
        if (functions.containsKey(module)) {
            return;
        }
        String text = resources.text(module + ".js");
        StringJoiner exports = new StringJoiner(", ", "return { ", " };\n").setEmptyValue("");
        Matcher imports = IMPORT.matcher(text);
        StringBuilder imported = new StringBuilder();
        while (imports.find()) {
            String other = resolved(module, imports.group(3));
            add(other);
            imports.appendReplacement(
                    imported, Matcher.quoteReplacement("const { " + imports.group(2) + " } = " + name(other) + ";\n"));
            if (imports.group(1).equals("export")) {
                exports.add(imports.group(2));
            }
        }
        String body = imports.appendTail(imported).toString();
        Matcher declared = EXPORT.matcher(body);
        while (declared.find()) {
            exports.add(declared.group(1));
        }
        functions.put(
                module, "const " + name(module) + " = (() => {\n" + declared.replaceAll("") + exports + "})();\n");
    }

    private static String resolved(String module, String relative) {
        String folder = module.substring(0, module.indexOf('/') + 1);
        return relative.startsWith("../") ? relative.substring(3) : folder + relative.substring(2);
    }

    private static String name(String module) {
        return "$" + module.replace('/', '_').replace('-', '_');
    }
}
