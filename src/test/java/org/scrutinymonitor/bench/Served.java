package org.scrutinymonitor.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scrutinymonitor.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The demonstration, served from a folder of its own to a browser that keeps its cookies. */
record Served(Path folder, ConfigurableApplicationContext program, HttpClient client)
    implements AutoCloseable {
  /** Starts it; {@code name} begins the name of its folder. */
  static Served demonstration(String name) throws IOException {
    var folder = Files.createTempDirectory(Path.of("target/bench"), name);
    var program =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--scrutiny.demo=true",
                "--scrutiny.second-factor=off",
                "--scrutiny.mail.postman=false",
                "--server.port=0",
                "--scrutiny.data=" + folder);
    var client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    return new Served(folder, program, client);
  }

  /** How its addresses begin. */
  String root() {
    return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() throws IOException {
    client.close();
    program.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
