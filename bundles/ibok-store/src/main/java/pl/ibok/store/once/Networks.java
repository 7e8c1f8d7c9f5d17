package pl.ibok.store.once;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who tries, as it is counted: of an IPv6 address the first 64 bits, since one household holds all of the rest. */
final class Networks {
    private static final int GIVEN_OUT = 8;
    /** Only what can be nothing but an address, so that no name is ever looked up; in brackets as some servers write it, and with a zone. */
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(%[^]]*)?]?");

    private Networks() {}

    /** Anything else, a code or an address of IPv4, stays as it is. */
    static String of(String who) {
        Matcher address = IPV6.matcher(who);
        if (!address.matches()) {
            return who;
        }
        try {
            byte[] bytes = InetAddress.getByName(address.group(1)).getAddress();
            boolean four = bytes.length < 2 * GIVEN_OUT;
            return four
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, GIVEN_OUT)) + "/64";
        } catch (UnknownHostException e) {
            return who;
        }
    }
}
