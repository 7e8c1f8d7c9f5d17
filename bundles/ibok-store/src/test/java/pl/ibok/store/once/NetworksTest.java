package pl.ibok.store.once;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworksTest {
    @Test
    void a_household_with_IPv6_counts_as_one() {
        String network = Networks.of("2001:db8:7:7::1");
        assertThat(network).isEqualTo("20010db800070007/64");
        assertThat(Networks.of("2001:DB8:7:7:ffff:0:0:2")).isEqualTo(network);
        assertThat(Networks.of("[2001:db8:7:7::3]")).isEqualTo(network);
        assertThat(Networks.of("2001:db8:7:7::4%eth0")).isEqualTo(network);
        assertThat(Networks.of("2001:db8:7:8::1")).isNotEqualTo(network);
    }

    @Test
    void IPv4_counts_by_its_address_however_it_is_written() {
        assertThat(Networks.of("198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(Networks.of("::ffff:198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void what_is_no_address_stays_as_it_is() {
        for (String who :
                new String[] {"", "all", "jan@example.pl", "a:b", "dead::beef::1", "1:2:3:4:5:6:7:8:9", "::x"}) {
            assertThat(Networks.of(who)).isEqualTo(who);
        }
    }
}
