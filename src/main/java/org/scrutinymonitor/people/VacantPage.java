package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Page;

/**
 * What has no holder today.
 *
 * @param posts the posts with something to answer for, and nobody in them
 * @param items the reviews with items that point to no post
 */
public record VacantPage(
    String home, List<PostRegister.Entry> posts, List<PostHistory.ReviewOf> items)
    implements Page {}
