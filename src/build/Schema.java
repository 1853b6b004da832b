import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Build step: migrates an empty PostgreSQL and generates the classes of its schema. */
class Schema {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path OUT = Path.of("target/generated-sources/jooq");
  private static final Path DONE = OUT.resolve("digest");

  /** What is no row of ours, and what has a type of full text, which no class of ours reads. */
  private static final String EXCLUDED =
      "flyway_.*|findable(_name)?\\.(own|words)|welsh_(stem|radicals|small_word|vector)|is_welsh|((any|one)_)?word_(query|vector)|vectors|learn|findable_refresh";

  public static void main(String[] arguments) throws Exception {
    var digest = digest();
    if (Files.exists(DONE) && Files.readString(DONE).equals(digest)) return;
    try (var server = EmbeddedPostgres.builder().start()) {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role app");
      }
      Flyway.configure()
          .dataSource(server.getPostgresDatabase())
          .locations("filesystem:" + MIGRATIONS)
          .placeholders(Map.of("app", "app", "owner", "postgres"))
          .load()
          .migrate();
      GenerationTool.generate(
          new Configuration()
              .withJdbc(
                  new Jdbc()
                      .withUrl(server.getJdbcUrl("postgres", "postgres"))
                      .withUser("postgres"))
              .withGenerator(
                  new Generator()
                      .withDatabase(
                          new Database()
                              .withInputSchema("public")
                              .withOutputSchemaToDefault(true)
                              .withIncludeExcludeColumns(true)
                              .withExcludes(EXCLUDED))
                      .withGenerate(new Generate().withGeneratedAnnotation(false))
                      .withTarget(
                          new Target()
                              .withPackageName("org.scrutinymonitor.database.schema")
                              .withDirectory(OUT.toString()))));
    }
    Files.writeString(DONE, digest);
  }

  private static String digest() throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update(Files.readAllBytes(Path.of("src/build/Schema.java")));
    try (var files = Files.list(MIGRATIONS)) {
      for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
        sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
