package org.scrutinymonitor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two rules that run in every story. A room writes its own tables only, and a transaction that
 * wrote anything has an audit entry when it commits. What a test itself writes, to have something
 * to test, is not the program's and goes free.
 */
final class WriteGuard implements ExecuteListenerProvider, ExecuteListener {
  private static final long serialVersionUID = 1L;
  private static final String AUDIT = "audit_entry";
  private static final Pattern WRITE =
      Pattern.compile(
          "(?<!\\bfor )(?<!\\bdo )(?<!\\bkey )\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+"
              + "(?:only\\s+)?(?:\"?public\"?\\.)?\"?(\\w+)\"?");

  /** A class of the tests that counts as the program's, to try the rules on. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface CountsAsProgram {}

  @Override
  public ExecuteListener provide() {
    return this;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    var statements = context.sql() == null ? context.batchSQL() : new String[] {context.sql()};
    Arrays.stream(statements).flatMap(sql -> tables(sql).stream()).forEach(WriteGuard::written);
  }

  /** The tables that a statement writes. */
  static List<String> tables(@Nullable String sql) {
    if (sql == null) return List.of();
    return WRITE
        .matcher(sql.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void written(String table) {
    var stack = stack();
    var writer = stack.stream().filter(WriteGuard::isOurs).findFirst().orElse(null);
    if (writer == null || isOfTests(writer)) return;
    var room = TableOwners.room(writer.getName());
    var owner = TableOwners.of(table);
    if (!room.equals(owner)) {
      throw new IllegalStateException(
          "%s writes table %s, which belongs to %s: call a verb of that room (house rule 3)"
              .formatted(writer.getSimpleName(), table, owner == null ? "nobody" : owner));
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          writer.getSimpleName() + " writes table " + table + " outside of a transaction");
    }
    if (!isOfTests(beginner(stack, writer))) ofThisTransaction().tables.add(table);
  }

  /** Who began the transaction: the innermost of us within its outermost frame. */
  private static Class<?> beginner(List<Class<?>> stack, Class<?> writer) {
    var begun = writer;
    var candidate = writer;
    for (var frame : stack) {
      if (isOurs(frame)) candidate = frame;
      if (TransactionAspectSupport.class.isAssignableFrom(frame)
          || TransactionTemplate.class.isAssignableFrom(frame)) {
        begun = candidate;
      }
    }
    return begun;
  }

  private static List<Class<?>> stack() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass).toList());
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.scrutinymonitor.")
        && type != WriteGuard.class
        && !type.getName().contains("$$SpringCGLIB$$");
  }

  private static boolean isOfTests(Class<?> type) {
    return type.getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .endsWith("/test-classes/")
        && !type.isAnnotationPresent(CountsAsProgram.class);
  }

  private static Written ofThisTransaction() {
    for (var each : TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof Written written) return written;
    }
    var written = new Written();
    TransactionSynchronizationManager.registerSynchronization(written);
    return written;
  }

  private static final class Written implements TransactionSynchronization {
    private final List<String> tables = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!tables.contains(AUDIT)) {
        throw new IllegalStateException(
            "A transaction wrote " + tables + " and no audit entry (house rule 2)");
      }
    }
  }
}
