package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Page;

/**
 * Shows the recovery codes, for the only time.
 *
 * @param address the address of the account
 */
public record RecoveryCodesPage(String address, List<String> codes) implements Page {}
