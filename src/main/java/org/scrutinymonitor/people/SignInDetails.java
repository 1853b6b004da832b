package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where somebody tries to sign in. Never kept.
 *
 * @param client the place in the network: an IPv4 address, or the network of an IPv6 address
 */
record SignInDetails(String client, HttpServletRequest request) {
  private static final int NETWORK_BYTES = 8;

  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(client(request.getRemoteAddr()), request);
  }

  /** Who has one IPv6 address has 2^64 of them: the network counts. */
  static String client(String address) {
    try {
      if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
      }
    } catch (UnknownHostException odd) {
      return address;
    }
    return address;
  }
}
