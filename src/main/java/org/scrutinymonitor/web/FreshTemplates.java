package org.scrutinymonitor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Templates read from their sources while somebody works on them: when one has changed, all are
 * compiled again. They join the classes of their rooms, under new names each time, since templates
 * see what only their room may see.
 */
final class FreshTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(FreshTemplates.class);
  private static final Pattern NAME = Pattern.compile("\\bJte(\\w+)Generated\\b");
  private static final ClassLoader PROGRAM = FreshTemplates.class.getClassLoader();

  private final Path sources;
  private final Path work;
  private Map<Path, String> seen = Map.of();
  private int round;
  private TemplateEngine newest = Pages.compiled();

  /** Templates below a folder; what is made of them goes into another. */
  FreshTemplates(Path sources, Path work) {
    this.sources = sources;
    this.work = work;
  }

  /** The newest templates that can be compiled; why others cannot is logged. */
  synchronized TemplateEngine newest() {
    try {
      var now = times();
      if (now.equals(seen)) return newest;
      seen = now;
      newest = compiled("Generated" + ++round);
    } catch (IOException | ReflectiveOperationException | RuntimeException failed) {
      LOG.error("The templates stay as they were: {}", failed.getMessage());
    }
    return newest;
  }

  private Map<Path, String> times() throws IOException {
    var times = new TreeMap<Path, String>();
    try (var files = Files.walk(sources)) {
      for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jte"))::iterator) {
        times.put(file, Files.getLastModifiedTime(file).toString());
      }
    }
    return times;
  }

  private TemplateEngine compiled(String ending) throws IOException, ReflectiveOperationException {
    var folder = Files.createDirectories(work.resolve(ending));
    var engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(sources), folder, ContentType.Html, PROGRAM, Pages.ROOT);
    engine.setTrimControlStructures(true);
    engine.generateAll();
    var renamed = new ArrayList<String>();
    for (var file : below(folder, ".java")) {
      var code = NAME.matcher(Files.readString(file)).replaceAll("Jte$1" + ending);
      var name = file.getFileName().toString().replace("Generated.java", ending + ".java");
      renamed.add(Files.writeString(file.resolveSibling(name), code).toString());
    }
    var options = Stream.of("-proc:none", "-nowarn", "-d", folder.toString());
    var arguments = Stream.concat(options, renamed.stream()).toArray(String[]::new);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
      throw new IOException("they do not compile");
    }
    for (var file : below(folder, ".class"))
      join(folder.relativize(file), Files.readAllBytes(file));
    return TemplateEngine.createPrecompiled(folder, ContentType.Html, renaming(ending), Pages.ROOT);
  }

  /** Finds the newest class of a template by the name that the first had. */
  private static ClassLoader renaming(String ending) {
    return new ClassLoader(PROGRAM) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return super.loadClass(NAME.matcher(name).replaceAll("Jte$1" + ending), resolve);
      }
    };
  }

  /** A class may join others of its package, so one of them opens the door. */
  private static void join(Path file, byte[] code)
      throws IOException, ReflectiveOperationException {
    var place = Objects.requireNonNull(file.getParent());
    var room = place.toString().replace('/', '.');
    try (var beside = Files.list(Path.of("target/classes").resolve(place))) {
      var any = beside.filter(f -> f.toString().endsWith(".class")).findFirst().orElseThrow();
      var name = room + "." + any.getFileName().toString().replace(".class", "");
      MethodHandles.privateLookupIn(Class.forName(name), MethodHandles.lookup()).defineClass(code);
    }
  }

  private static List<Path> below(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
