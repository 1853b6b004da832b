package org.scrutinymonitor.database;

import java.util.OptionalInt;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The council for which a request or a command works. Every transaction begun within sees and
 * changes that council's rows alone; outside of any scope a transaction sees none.
 */
public final class CouncilScope {
  private static final ScopedValue<Integer> COUNCIL = ScopedValue.newInstance();

  private CouncilScope() {}

  /**
   * Does some work for one council.
   *
   * @throws IllegalStateException when another council is bound already, or a transaction has begun
   *     for nobody: neither can become this council's
   */
  public static <R, X extends Throwable> R in(
      int council, ScopedValue.CallableOp<? extends R, X> work) throws X {
    if (COUNCIL.isBound() && COUNCIL.get() != council) {
      throw new IllegalStateException(
          "Council %d is bound: council %d must wait".formatted(COUNCIL.get(), council));
    }
    if (!COUNCIL.isBound() && TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Bind the council before the transaction begins");
    }
    return ScopedValue.where(COUNCIL, council).call(work);
  }

  /** Does some work without a result for one council; as {@link #in}. */
  public static void run(int council, Runnable work) {
    in(
        council,
        () -> {
          work.run();
          return true;
        });
  }

  /** The council bound here, empty where nobody is. */
  public static OptionalInt bound() {
    return COUNCIL.isBound() ? OptionalInt.of(COUNCIL.get()) : OptionalInt.empty();
  }

  /**
   * The council bound here.
   *
   * @throws IllegalStateException where nobody is bound
   */
  public static int council() {
    return bound().orElseThrow(() -> new IllegalStateException("No council is bound here"));
  }
}
