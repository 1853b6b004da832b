package org.scrutinymonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * 100 people who write at once in one review, over HTTP: half signed in, half by the link of a
 * mail. Each has an item of their own and one that they share with three others, and saves one of
 * them by turns, every second: five times as often as the page does by itself.
 */
final class RoundSaving {
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Duration WITHOUT_PAUSE = Duration.ofSeconds(10);
  private static final long SECOND = 1_000_000_000L;

  private RoundSaving() {}

  /** A saving that the server acknowledged, and what must stand in its row. */
  record Acknowledged(int request, int version, String words) {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory(Path.of("target/bench"), "round-saving");
    try (var program =
        new SpringApplicationBuilder(Application.class)
            .run("--server.port=0", "--scrutiny.data=" + folder, "--scrutiny.mail.postman=false")) {
      measure(program);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void measure(ConfigurableApplicationContext program) throws Exception {
    var people = SavingPeople.found(program);
    var kept = new ConcurrentLinkedQueue<Acknowledged>();
    everySecond(people.writers(), WARM_UP, kept);
    var clashes = people.writers().stream().mapToInt(SavingWriter::clashes).sum();
    var here = processor(Stream.of(ProcessHandle.current()));
    var database = processor(ProcessHandle.current().descendants());
    var times = everySecond(people.writers(), MEASURED, kept);
    System.err.printf(
        "processor time a saving: %.1f ms here, those who write among it, and %.1f ms in PostgreSQL%n",
        (processor(Stream.of(ProcessHandle.current())) - here) / times.length,
        (processor(ProcessHandle.current().descendants()) - database) / times.length);
    System.out.printf("round-saving.saves %d saves%n", times.length);
    System.out.printf("round-saving.p50 %.1f ms%n", times[times.length / 2] / 1e6);
    System.out.printf("round-saving.p95 %.1f ms%n", times[times.length * 95 / 100] / 1e6);
    System.out.printf("round-saving.longest %.1f ms%n", times[times.length - 1] / 1e6);
    System.out.printf(
        "round-saving.clashes %d clashes%n",
        people.writers().stream().mapToInt(SavingWriter::clashes).sum() - clashes);
    var most = withoutPause(people.writers(), kept);
    System.out.printf("round-saving.most %.0f saves/s%n", most);
    System.out.printf("round-saving.acknowledged %d saves%n", kept.size());
    System.out.printf("round-saving.lost %d saves%n", lost(program, people, kept));
  }

  /**
   * Nanoseconds of each saving, sorted, from the moment at which it was due: a server that falls
   * behind is not spared what waits.
   */
  private static long[] everySecond(
      List<SavingWriter> writers, Duration lasts, Queue<Acknowledged> kept) throws Exception {
    var times = new ConcurrentLinkedQueue<Long>();
    var begins = System.nanoTime() + SECOND / 2;
    together(
        writers,
        (writer, number) -> {
          var first = begins + SECOND * number / writers.size();
          for (var due = first; due < first + lasts.toNanos(); due += SECOND) {
            var early = due - System.nanoTime();
            if (early > 0) Thread.sleep(Duration.ofNanos(early));
            kept.add(writer.save());
            times.add(System.nanoTime() - due);
          }
        });
    var sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Milliseconds of processor time that processes have used, for a machine that is not quiet. */
  private static double processor(Stream<ProcessHandle> of) {
    return of.mapToLong(each -> each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
        .sum();
  }

  private static double withoutPause(List<SavingWriter> writers, Queue<Acknowledged> kept)
      throws Exception {
    var saves = new AtomicInteger();
    var began = System.nanoTime();
    together(
        writers,
        (writer, number) -> {
          while (System.nanoTime() - began < WITHOUT_PAUSE.toNanos()) {
            kept.add(writer.save());
            saves.incrementAndGet();
          }
        });
    return saves.get() / ((System.nanoTime() - began) / 1e9);
  }

  private interface Work {
    void of(SavingWriter writer, int number) throws Exception;
  }

  private static void together(List<SavingWriter> writers, Work work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int number = 0; number < writers.size(); number++) {
        var writer = writers.get(number);
        var which = number;
        all.add(
            threads.submit(() -> {
              work.of(writer, which);
              return null;
            }));
      }
      for (var each : all) each.get();
    }
  }

  /** Acknowledged savings of which no row tells in their own words, and rows of nobody. */
  private static int lost(
      ConfigurableApplicationContext program, SavingPeople people, Queue<Acknowledged> kept) {
    var sql = program.getBean(DSLContext.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var rows =
        CouncilScope.in(
            people.council(),
            () ->
                transaction.execute(begun ->
                    sql.fetch("select update_request, version, evidence from answer")
                        .into(Acknowledged.class)));
    var found = new java.util.HashSet<>(java.util.Objects.requireNonNull(rows));
    var lost = (int) kept.stream().filter(each -> !found.contains(each)).count();
    return lost + Math.max(0, found.size() - kept.size());
  }
}
