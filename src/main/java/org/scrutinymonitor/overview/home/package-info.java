/** What a person sees first: what waits for them, part by part of what they are to the council. */
@NullMarked
package org.scrutinymonitor.overview.home;

import org.jspecify.annotations.NullMarked;
