package pl.ibok.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Network addresses as the throttle counts them. */
final class Addresses {
    private static final int GROUPS = 4;

    private Addresses() {}

    /** Without the brackets that some servers put around IPv6. */
    static String plain(String address) {
        return address == null ? "" : address.replaceAll("^\\[(.*)]$", "$1");
    }

    /** The part of the network an address lies in: two numbers of IPv4, the first 32 bits of IPv6. About what one provider gives out in a region. */
    static String neighbourhood(String address) {
        String network = network(address);
        int groups = network.indexOf(':') < 0 ? network.indexOf('.') : network.indexOf(':');
        int end = groups < 0 ? -1 : network.indexOf(network.charAt(groups), groups + 1);
        return end < 0 ? network : network.substring(0, end);
    }

    /** IPv4 as it is; of IPv6 the first 64 bits, since one household holds all of the rest. */
    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "" : address;
        }
        try {
            // A literal is parsed, nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length != 16) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < GROUPS; i++) {
                network.append(Integer.toHexString(((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff)))
                        .append(':');
            }
            return network.append(":/64").toString();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
