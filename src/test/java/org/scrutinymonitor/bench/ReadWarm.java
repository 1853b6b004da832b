package org.scrutinymonitor.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.scrutinymonitor.intake.FormFile;

/** Forms a minute in a warm process; {@code bin/bench read-warm} binds it to one core. */
final class ReadWarm {
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(10);

  private ReadWarm() {}

  public static void main(String[] arguments) throws Exception {
    var form = Path.of(arguments[0]);
    read(form, WARM_UP);
    System.out.printf("read-warm %.0f forms/minute%n", read(form, MEASURED));
  }

  private static double read(Path form, Duration time) throws Exception {
    var began = System.nanoTime();
    long items = 0;
    int forms = 0;
    while (System.nanoTime() - began < time.toNanos()) {
      items += FormFile.read(form).items().size();
      forms++;
    }
    if (items == 0) throw new IllegalStateException("nothing was read from " + form);
    return forms * 60e9 / (System.nanoTime() - began);
  }
}
