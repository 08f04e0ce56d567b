package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of three processes, as {@code spark-submit --jars} makes it: a driver, and two executors that Spark starts.
 * What travels between them is serialised, and each process loads the classes of this project from jars that the driver
 * sends.
 */
class ClusterTest {

    /** A cluster that takes longer does not end at all. */
    private static final int MAX_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void executorsReadAndWriteArchives() throws Exception {
        Path home = folder.resolve("home");
        // Executors look for the jars of Spark here. They get the class path of the tests instead.
        Files.createDirectories(home.resolve("jars"));
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        // Spark asks for it before it looks for classes of its own build, of which there are none.
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process driver = builder.start();
        boolean hasEnded = driver.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
        end(driver);
        String output = Files.readString(log);
        assertTrue(hasEnded, () -> "the cluster has not ended after " + MAX_SECONDS + " seconds:\n" + output);
        assertEquals(0, driver.exitValue(), output);
        assertTrue(output.contains(ClusterRun.DONE), output);
        for (long executor : executors(output)) {
            assertTrue(ends(executor), () -> "executor " + executor + " did not end with its driver");
        }
    }

    private List<String> command() throws IOException {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            (isOurs(Path.of(entry)) ? ours : theirs).add(entry);
        }
        List<String> jars = new ArrayList<>();
        for (String entry : ours) {
            jars.add(jar(Path.of(entry), folder.resolve(jars.size() + ".jar")).toString());
        }
        // The classes of the tests are the application.
        List<String> others = jars.subList(1, jars.size());
        String classPath = String.join(File.pathSeparator, theirs);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(LocalSpark.opened());
        command.addAll(List.of("-cp", classPath, "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local-cluster[2,1,1024]", "--jars", String.join(",", others)));
        settings(classPath).forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.addAll(List.of("--class", ClusterRun.class.getName(), jars.get(0)));
        command.addAll(
                List.of(NewsFiles.framed().toString(), folder.resolve("written").toString()));
        return command;
    }

    private static boolean isOurs(Path entry) {
        return Files.isDirectory(entry) || entry.getFileName().toString().startsWith("qirtas-");
    }

    /** A jar of the classes of a folder. What is a jar stays as it is. */
    private static Path jar(Path entry, Path target) throws IOException {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(entry.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
            }
        }
        return target;
    }

    private List<String> settings(String classPath) {
        return List.of(
                "spark.executor.extraClassPath=" + classPath,
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 " + String.join(" ", LocalSpark.opened()),
                "spark.local.dir=" + folder.resolve("local"),
                "spark.log.level=WARN",
                "spark.ui.enabled=false",
                "spark.driver.host=localhost",
                // No task begins before both executors are there.
                "spark.cores.max=2",
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=" + MAX_SECONDS + "s",
                "spark.sql.session.timeZone=UTC",
                "spark.sql.shuffle.partitions=2",
                "spark.sql.files.openCostInBytes=10000",
                "spark.sql.codegen.wholeStage=false",
                "spark.sql.codegen.factoryMode=NO_CODEGEN",
                "spark.sql.adaptive.enabled=false");
    }

    private static void end(Process driver) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(driver.descendants(), Stream.of(driver.toHandle()))
                .collect(Collectors.toList());
        all.forEach(ProcessHandle::destroyForcibly);
        driver.waitFor();
    }

    private static List<Long> executors(String output) {
        return output.lines()
                .filter(line -> line.startsWith(ClusterRun.EXECUTOR))
                .map(line -> Long.valueOf(line.substring(ClusterRun.EXECUTOR.length())))
                .toList();
    }

    private static boolean ends(long process) throws Exception {
        Optional<ProcessHandle> executor = ProcessHandle.of(process);
        try {
            return executor.isEmpty()
                    || !executor.get()
                            .onExit()
                            .get(MAX_SECONDS, TimeUnit.SECONDS)
                            .isAlive();
        } catch (TimeoutException e) {
            executor.get().destroyForcibly();
            return false;
        }
    }
}
