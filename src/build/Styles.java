import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Build step: compiles src/main/css/scrutiny.scss with GOV.UK Frontend into one style sheet. */
class Styles {
  private static final Path SOURCE = Path.of("src/main/css");
  private static final Path FRONTEND = Path.of("target/govuk-frontend");
  private static final Path OUT = Path.of("target/classes/static/scrutiny.css");

  public static void main(String[] arguments) throws Exception {
    if (Files.exists(OUT) && Files.getLastModifiedTime(OUT).compareTo(newest()) > 0) return;
    if (!Files.exists(FRONTEND)) unpack();
    Files.createDirectories(OUT.getParent());
    // The compiler unpacks its binary to a predictable folder: one of our own, not one that others
    // can write.
    System.setProperty(
        "java.io.tmpdir",
        Files.createDirectories(Path.of("target/tmp").toAbsolutePath()).toString());
    try (var sass = SassCompilerFactory.bundled()) {
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      sass.setQuietDeps(true);
      sass.addSilenceDeprecation("import");
      sass.setLoadPaths(List.of(SOURCE.toFile(), FRONTEND.toFile()));
      Files.writeString(
          OUT, sass.compileScssString(Files.readString(SOURCE.resolve("scrutiny.scss"))).getCss());
    }
  }

  private static FileTime newest() throws Exception {
    try (var files = Files.walk(SOURCE)) {
      var newest = Files.getLastModifiedTime(Path.of("src/build/Styles.java"));
      for (var file : files.toList()) {
        var time = Files.getLastModifiedTime(file);
        if (time.compareTo(newest) > 0) newest = time;
      }
      return newest;
    }
  }

  /** Unpacks the style sources of the webjar, so that the compiler finds them as files. */
  private static void unpack() throws Exception {
    var marker = "META-INF/resources/webjars/govuk-frontend/";
    Path jar = null;
    for (var entry : System.getProperty("java.class.path").split(":")) {
      if (entry.contains("govuk-frontend")) jar = Path.of(entry);
    }
    try (InputStream in = Files.newInputStream(jar);
        var zip = new ZipInputStream(in)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        var at = name.indexOf("/dist/");
        if (!name.startsWith(marker) || at < 0 || !name.endsWith(".scss")) continue;
        var file = FRONTEND.resolve(name.substring(at + "/dist/".length())).normalize();
        if (!file.startsWith(FRONTEND)) throw new IllegalStateException(name);
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }
}
