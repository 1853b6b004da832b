package org.scrutinymonitor.intake;

import org.jspecify.annotations.Nullable;

/**
 * What an officer sent to settle a doubt.
 *
 * @param version the version of the reading that the officer looked at
 * @param value the {@link Offer#value} of the answer, null where none was chosen
 * @param typed the words typed for "something else"
 * @param row whether the other doubts of the same row shall be settled in the same way
 * @param question whether the other doubts with the same question shall be
 */
record Answer(
    int doubt,
    int version,
    @Nullable String value,
    @Nullable String typed,
    boolean row,
    boolean question) {

  boolean chooses(Offer offer) {
    return offer.value().equals(value);
  }
}
