package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong and what to do.
 *
 * @param title the key of the heading
 * @param sentence the whole sentence, in the reader's language
 * @param reference what to quote to the support, null where there is nothing to look up
 */
public record ProblemPage(int code, String title, String sentence, @Nullable String reference)
    implements Page {}
