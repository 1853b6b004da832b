package org.scrutinymonitor.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A question that a member added.
 *
 * @param item the number of the item it is about, null for the committee's work as a whole
 * @param by who asks it
 * @param mark what became of it: "listed", "answered", null where nothing did
 * @param minute where the answer stands, null where nobody said
 */
public record AskedQuestion(
    int id,
    @Nullable Integer item,
    String words,
    String by,
    @Nullable String mark,
    @Nullable String minute) {}
