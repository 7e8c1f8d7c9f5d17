package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "[2001:db8:1:2:ffff::1], 2001:db8:1:2::/64",
        "no:address, no:address"
    })
    void aHouseholdIsOneAddress(String address, String network) {
        assertThat(Addresses.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0",
        "2001:db8:1:2:3:4:5:6, 2001:db8",
        "::1, 0:0",
        "no:address, no:address",
        "unknown, unknown"
    })
    void aProvidersPartOfTheNetworkIsWider(String address, String part) {
        assertThat(Addresses.neighbourhood(address)).isEqualTo(part);
    }
}
