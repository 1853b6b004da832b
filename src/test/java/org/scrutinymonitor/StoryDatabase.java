package org.scrutinymonitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the stories of one test run an empty folder under target/ for their database. */
class StoryDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Held until this run ends, so that another run in the same place takes another folder. */
  private static @Nullable FileChannel held;

  @Override
  public void initialize(ConfigurableApplicationContext program) {
    try {
      TestPropertyValues.of("scrutiny.data=" + emptyFolder()).applyTo(program);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static synchronized Path emptyFolder() throws IOException {
    for (int number = 1; ; number++) {
      var folder = Files.createDirectories(Path.of("target/stories/" + number));
      var channel =
          FileChannel.open(
              folder.resolve("run"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if ((held == null || number > 1) && channel.tryLock() != null) {
        held = channel;
        // The unpacked programs stay: they are always the same.
        FileSystemUtils.deleteRecursively(folder.resolve("18"));
        FileSystemUtils.deleteRecursively(folder.resolve("passwords"));
        return folder;
      }
      channel.close();
    }
  }
}
