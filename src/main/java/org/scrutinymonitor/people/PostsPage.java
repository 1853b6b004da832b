package org.scrutinymonitor.people;

import java.util.List;
import java.util.Map;
import org.scrutinymonitor.web.Page;

/**
 * The posts of the council and of its partners, with who holds them today.
 *
 * @param committees the committees whose members are kept likewise: number to name
 */
public record PostsPage(
    String home, String sought, List<PostRegister.Entry> entries, Map<Integer, String> committees)
    implements Page {}
